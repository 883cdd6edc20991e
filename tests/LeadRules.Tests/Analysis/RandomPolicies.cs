namespace LeadRules.Tests.Analysis;

/// <summary>A rule as text, so that it can be changed and compared.</summary>
internal sealed record RuleText(
    string Id, string When, string Dates, string Team, bool PassesOn, bool Enabled)
{
    public string Asks => $"{When} {Dates} {Enabled}";

    public string Does => $"{Team} {PassesOn}";

    public override string ToString() =>
        $"  - {{ id: {Id}, enabled: {(Enabled ? "true" : "false")}{Dates}, when: {When}, "
        + $"distribute: {{ to: {{ team: {Team} }}{(PassesOn ? ", if_nobody: next_rule" : "")} }} }}";
}

/// <summary>A policy as text.</summary>
internal sealed record PolicyText(string Head, IReadOnlyList<RuleText> Rules)
{
    public override string ToString() => $"leadrules: 1\n{Head}\nrules:\n{string.Join('\n', Rules)}\n";
}

/// <summary>
/// Random policies over tiny domains, and random edits of them: the same for the same seed.
/// </summary>
internal sealed class RandomPolicies(int seed)
{
    private static readonly string[] Fields =
        [
            "make", "model", "model", "year", "oem", "store", "salesperson", "channel", "category",
            "email", "phone", "received", "received"
        ];

    private static readonly string[] Patterns =
        [
            "^a", "b$", "ab", "a.b", "[^a-b]", @"\bb", "^a*$", "(a|b){2}", @"b\b",
            @"\w \w", "[A-Z]", "(?i)A+$", @"^\w+$", "a{2,}|c", @"\d"
        ];

    private readonly Random _random = new(seed);
    private string[] _fields = [];
    private int _next;

    /// <summary>A policy of two to seven rules that ask two to four fields.</summary>
    public PolicyText Policy()
    {
        _fields = [.. Enumerable.Range(0, _random.Next(2, 5)).Select(_ => OneOf(Fields))];
        return new(Head(), [.. Enumerable.Range(0, _random.Next(2, 8)).Select(_ => Rule())]);
    }

    /// <summary>The policy after one to three edits.</summary>
    public PolicyText Edited(PolicyText policy)
    {
        var rules = policy.Rules.ToList();
        for (var edits = _random.Next(1, 4); edits > 0; edits--)
        {
            var at = _random.Next(rules.Count);
            switch (_random.Next(6))
            {
                case 0 when rules.Count > 1:
                    rules.RemoveAt(at);
                    break;
                case 1:
                    rules.Insert(at, Rule());
                    break;
                case 2:
                    rules[at] = rules[at] with { When = When(2) };
                    break;
                case 3:
                    rules[at] = rules[at] with { Team = OneOf("a", "b") };
                    break;
                case 4:
                    rules[at] = rules[at] with { PassesOn = !rules[at].PassesOn };
                    break;
                default:
                    (rules[0], rules[at]) = (rules[at], rules[0]);
                    break;
            }
        }

        return policy with { Rules = rules, Head = Chance(0.2) ? Head() : policy.Head };
    }

    private string Head()
    {
        var hours = OneOf(
            "", ", hours: { mon-fri: 09:00-17:00 }",
            ", hours: { sun-fri: '02:00-04:00', sat: '22:00-02:00' }, closed: [2026-03-03, 2026-03-08]",
            ", hours: { mon-sat: 09:00-12:00 }, departments: { service: { daily: 07:00-10:00 } }");
        var zone = OneOf("", "", ", timezone: America/Winnipeg");
        var stores = Chance(0.5)
            ? $"[{{ id: s, name: S{hours}{zone} }}]"
            : $"[{{ id: s, name: S{hours} }}, {{ id: t, name: T{zone} }}]";
        return $$"""
            timezone: America/Toronto
            stores: {{stores}}
            people: [{ id: ann }, { id: bob{{OneOf("", "", ", name: Zed")}} }, { id: cy, active: false{{OneOf("", ", name: Zed")}} }]
            teams: [{ id: a, members: [ann] }, { id: b, members: [bob] }]
            intake: { require: {{OneOf("[]", "[[email, make]]", "[[email, first_name]]")}} }
            channels: { {{OneOf("", "phone: { distribute: ignore }", "phone: { distribute: taker }")}} }
            """;
    }

    private RuleText Rule() => new(
        $"r{_next++}", When(2),
        Chance(0.15)
            ? OneOf(", from: 2026-03-08", ", until: 2026-03-08", ", from: 2026-03-07, until: 2026-03-08")
            : "",
        OneOf("a", "b"), Chance(0.15), !Chance(0.08));

    private string When(int depth)
    {
        var entries = new SortedDictionary<string, string>(StringComparer.Ordinal);
        for (var count = _random.Next(0, 4); count > 0; count--)
        {
            var entry = depth > 0 && Chance(0.2) ? Nested(depth - 1) : Test(OneOf(_fields));
            entries[entry.Split(':')[0]] = entry;
        }

        return $"{{ {string.Join(", ", entries.Values)} }}";
    }

    private string Nested(int depth) => _random.Next(3) switch
    {
        0 => $"any: [{When(depth)}, {When(depth)}]",
        1 => $"all: [{When(depth)}, {When(depth)}]",
        _ => $"not: {When(depth)}",
    };

    private string Test(string field) => $"{field}: " + field switch
    {
        "make" => OneOf(
            "kia", "Ford", "[Kia, ford]", "{ not: kia }", "{ exists: true }", "{ exists: false }",
            "{ not: [Kia, Ford, BMW X] }", "''"),
        "model" => OneOf(Phrase(), Phrase(), Phrase(), "a", "{ not: [ab, ba] }", "{ exists: true }"),
        "year" => OneOf(
            "2", "[1, 3]", "{ not: 2 }", "{ min: 2 }", "{ max: 1.5 }", "{ min: 1, max: 3 }",
            "{ exists: false }"),
        "oem" => OneOf("true", "{ not: true }", "{ exists: true }"),
        "store" => OneOf("s", "{ not: s }", "{ starts_with: s }"),
        "salesperson" => OneOf(
            "ann", "{ not: [ann, bob] }", "{ contains: 'n' }", "{ matches: '^.y' }", "{ exists: false }"),
        "channel" => OneOf("phone", "web", "{ not: phone }"),
        "category" => OneOf("service", "sales", "{ not: service }", "{ starts_with: s }"),
        "email" => OneOf("{ exists: true }", "{ exists: false }", "{ contains: '@' }"),
        "phone" => OneOf(
            "{ starts_with: '+1514' }", "{ starts_with: '514' }", "'514-555-0123'", "{ matches: '0$' }",
            "{ exists: true }"),
        _ => Received(),
    };

    private string Phrase() => OneOf(
        $"{{ starts_with: {Letters()} }}", $"{{ contains: [{Letters()}, {Letters()}] }}",
        $"{{ contains: {Letters()} }}",
        $"{{ matches: '{OneOf(Patterns)}' }}", $"{{ matches: '{OneOf(Patterns)}', not: ab }}");

    private string Letters() => OneOf("a", "b", "ab", "ba", "aa", "c", "a b");

    private string Received()
    {
        string[] parts =
        [
            Chance(0.4) ? OneOf("days: mon-fri", "days: sat-sun", "days: sun") : "",
            Chance(0.4) ? OneOf("between: 09:00-17:00", "between: 22:00-03:00", "between: 02:00-03:00") : "",
            Chance(0.3)
                ? OneOf("from: 2026-03-08", "until: 2026-03-07", "from: 2026-03-08, until: 2026-03-08")
                : "",
            Chance(0.4) ? OneOf("open: true", "open: false") : "",
        ];
        return $"{{ {string.Join(", ", parts.Where(part => part.Length > 0))} }}";
    }

    private bool Chance(double share) => _random.NextDouble() < share;

    private T OneOf<T>(params T[] choices) => choices[_random.Next(choices.Length)];
}
