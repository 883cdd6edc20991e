using System.Globalization;
using System.Text;
using LeadRules.Policies;

namespace LeadRules.Benchmarks;

/// <summary>
/// Rules over ten fields, 1 to 4 criteria each, as the analysis of rules wants them: text, beginnings of text, numbers,
/// what is missing. The same seed gives the same text; an edit gives a rule another criterion, team or place.
/// </summary>
internal sealed class TenFieldPolicy(int rules, int seed = 1)
{
    private const int Teams = 12;

    // Each rule asks one of the fields that few leads pass, or the first rules would take them all.
    private const int Narrow = 4;

    private readonly Random _random = new(seed);
    private readonly List<string> _rules = [];

    /// <summary>The policy.</summary>
    public Policy Read()
    {
        while (_rules.Count < rules - 1)
        {
            _rules.Add(Rule($"r{_rules.Count}"));
        }

        return Parse();
    }

    /// <summary>The policy after some edits more.</summary>
    public Policy Edit(int edits)
    {
        for (; edits > 0; edits--)
        {
            var at = _random.Next(_rules.Count);
            switch (edits % 3)
            {
                case 0:
                    _rules[at] = Rule($"r{at}");
                    break;
                case 1:
                    _rules.Insert(_random.Next(_rules.Count), Rule($"new{edits}"));
                    break;
                default:
                    (_rules[at], _rules[^1]) = (_rules[^1], _rules[at]);
                    break;
            }
        }

        return Parse();
    }

    private Policy Parse()
    {
        var text = new StringBuilder("leadrules: 1\ntimezone: America/Toronto\nintake: { require: [] }\npeople: [{ id: ann }]\nteams:\n");
        for (var team = 0; team < Teams; team++)
        {
            text.Append(CultureInfo.InvariantCulture, $"  - {{ id: t{team}, members: [ann] }}\n");
        }

        text.Append("rules:\n").AppendJoin('\n', _rules).Append("\n  - { id: rest, distribute: { to: { team: t0 } } }\n");
        var reading = PolicyReader.Read(text.ToString());
        return reading.Policy ?? throw new InvalidOperationException(reading.Diagnostics[0].ToString());
    }

    private string Rule(string id)
    {
        var narrow = _random.Next(Narrow);
        var others = Enumerable.Range(0, 10).Where(field => field != narrow).OrderBy(_ => _random.Next()).Take(_random.Next(4));
        return string.Create(
            CultureInfo.InvariantCulture,
            $"  - {{ id: {id}, when: {{ {string.Join(", ", others.Append(narrow).Order().Select(Test))} }}, distribute: {{ to: {{ team: t{_random.Next(Teams)} }} }} }}");
    }

    private string Test(int field) => field switch
    {
        0 => $"make: {OneOf("make", 30)}",
        1 => $"model: [{OneOf("model", 60)}, {OneOf("model", 60)}]",
        2 => $"city: {OneOf("city", 40)}",
        3 => $"postal_code: {{ starts_with: h{_random.Next(10)}{(char)('a' + _random.Next(6))} }}",
        4 => $"source: {{ not: {OneOf("source", 20)} }}",
        5 => $"condition: {OneOf("condition", 3)}",
        6 => $"price: {{ min: {_random.Next(10, 60)}000 }}",
        7 => $"year: {{ max: {_random.Next(2000, 2027)} }}",
        8 => "trade_make: { exists: true }",
        _ => $"language: {OneOf("language", 4)}",
    };

    private string OneOf(string field, int values) => string.Create(CultureInfo.InvariantCulture, $"{field}{_random.Next(values)}");
}
