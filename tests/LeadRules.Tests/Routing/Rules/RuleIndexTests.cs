using System.Collections.Immutable;
using System.Globalization;
using LeadRules.Feeds;
using LeadRules.Leads;
using LeadRules.Policies;
using LeadRules.Routing.Plan;
using LeadRules.Routing.Rules;
using LeadRules.Tests.Conformance;

namespace LeadRules.Tests.Routing.Rules;

public sealed class RuleIndexTests
{
    private static readonly string[] Makes = ["Ford", "Škoda", "skoda", "Fordson", "", "BMW 3", "bmw"];
    private static readonly string[] Numbers = ["", "0", "-1", "1", "1.5", "2", "2.0", "3", "1000000"];

    public static TheoryData<string> Cases => [.. Case.Names.Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Cases))]
    public void R6_the_index_takes_the_leads_of_a_case_as_the_plain_walk_does(string name)
    {
        var policy = Case.Named(name).Policy();
        using var reader = FeedReader.Open(File.OpenRead(Case.Named(name).FeedFile), "feed.csv", policy);
        Agree(policy, [.. reader.Rows().Select(row => row.Lead).OfType<Lead>()]);
    }

    [Fact]
    public void R6_the_index_takes_any_lead_as_the_plain_walk_does()
    {
        for (var seed = 0; seed < 300; seed++)
        {
            var random = new Random(seed);
            var rules = Enumerable.Range(0, random.Next(1, 150)).Select(rule =>
                $"  - {{ id: r{rule}, enabled: {(random.Next(9) > 0 ? "true" : "false")}, "
                + $"when: {When(random, depth: 0)}, distribute: {{ to: {{ person: ann }} }} }}");
            var reading = PolicyReader.Read(
                "leadrules: 1\ntimezone: UTC\nintake: { require: [] }\npeople: [{ id: ann }]\nrules:\n"
                    + string.Join('\n', rules));
            Assert.Empty(reading.Diagnostics);
            var leads = new LeadReader(reading.Policy!);
            Agree(reading.Policy!,
                [.. Enumerable.Range(0, 60).Select(lead => leads.Read(Values(random), $"L{lead}").Lead!)]);
        }
    }

    [Theory]
    [InlineData("1", "below")]
    [InlineData("2", "two")]
    [InlineData("1.5", "half")]
    [InlineData("1.7", "above")]
    [InlineData("3", "above")]
    [InlineData("9223372036854775807", "above")]
    [InlineData("99999999999999999999", "most")]
    [InlineData("-99999999999999999999", "below")]
    public void P9_numbers_between_and_at_the_numbers_of_rules_are_told_apart(string price, string rule)
    {
        var policy = PolicyReader.Read(
            """
            leadrules: 1
            timezone: UTC
            intake: { require: [] }
            people: [{ id: ann }]
            rules:
              - { id: half, when: { price: 1.5 }, distribute: { to: { person: ann } } }
              - { id: two, when: { price: 2 }, distribute: { to: { person: ann } } }
              - { id: below, when: { price: { max: 1.5 } }, distribute: { to: { person: ann } } }
              - { id: most, when: { price: 99999999999999999999 }, distribute: { to: { person: ann } } }
              - { id: above, when: { price: { min: 1.6 } }, distribute: { to: { person: ann } } }
            """).Policy!;
        var lead = new LeadReader(policy).Read(
            new Dictionary<string, string> { ["received_at"] = "2026-03-02T10:00Z", ["price"] = price },
            "L").Lead!;

        Assert.Equal(rule, new RuleBook(new RoutingPlan(policy)).Takes(lead, 0)?.Rule.Id);
    }

    [Fact]
    public void R6_a_decision_allocates_nothing()
    {
        var policy = PolicyReader.Read(
            """
            leadrules: 1
            timezone: UTC
            people: [{ id: ann }]
            rules:
              - { id: a, when: { make: Ford, price: { min: 100 } }, distribute: { to: { person: ann } } }
              - { id: b, when: { make: { starts_with: sk }, oem: true }, distribute: { to: { person: ann } } }
              - { id: c, when: { received: { days: mon-sun } }, distribute: { to: { person: ann } } }
            """).Policy!;
        var book = new RuleBook(new RoutingPlan(policy));
        var lead = new LeadReader(policy).Read(
            new Dictionary<string,
                string> { ["received_at"] = "2026-03-02T10:00Z", ["make"] = "Audi",
                ["email"] = "a@b.example" }, "L").Lead!;
        book.Takes(lead, 0);

        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var times = 0; times < 1000; times++)
        {
            book.Takes(lead, 0);
        }

        Assert.Equal(before, GC.GetAllocatedBytesForCurrentThread());
    }

    private static void Agree(Policy policy, ImmutableArray<Lead> leads)
    {
        var book = new RuleBook(new RoutingPlan(policy));
        foreach (var lead in leads)
        {
            for (var from = 0; from <= policy.Rules.Length; from++)
            {
                Assert.Equal(book.TakesByWalking(lead, from)?.Index, book.Takes(lead, from)?.Index);
            }
        }
    }

    private static Dictionary<string, string> Values(Random random) => new()
    {
        ["received_at"] = string.Create(CultureInfo.InvariantCulture,
            $"2026-03-{random.Next(1, 29):D2}T{random.Next(24):D2}:00Z"),
        ["make"] = Makes[random.Next(Makes.Length)],
        ["model"] = Makes[random.Next(Makes.Length)],
        ["price"] = Numbers[random.Next(Numbers.Length)],
        ["oem"] = new[] { "", "true", "false" }[random.Next(3)],
    };

    private static string When(Random random, int depth)
    {
        var parts = new Dictionary<string, string>();
        for (var part = random.Next(4); part > 0; part--)
        {
            var (key, value) = random.Next(depth > 1 ? 5 : 8) switch
            {
                0 or 1 => (random.Next(2) == 0 ? "make" : "model", Text(random)),
                2 => ("price", Number(random)),
                3 => ("oem", random.Next(3) switch { 0 => "true", 1 => "{ not: true }", _ =>
                    "{ exists: false }" }),
                4 => ("received", random.Next(2) == 0 ? "{ days: mon-wed }" : "{ between: 22:00-06:00 }"),
                5 => ("any", $"[{When(random, depth + 1)}, {When(random, depth + 1)}]"),
                6 => ("all", $"[{When(random, depth + 1)}]"),
                _ => ("not", When(random, depth + 1)),
            };
            parts[key] = value;
        }

        return $"{{ {string.Join(", ", parts.Select(part => $"{part.Key}: {part.Value}"))} }}";
    }

    private static string Text(Random random)
    {
        var one = $"'{Makes[random.Next(Makes.Length)]}'";
        var prefix = new[] { "f", "fo", "ford", "fords", "sk", "b" }[random.Next(6)];
        return random.Next(8) switch
        {
            0 or 1 => one,
            2 => $"[{one}, '{Makes[random.Next(Makes.Length)]}']",
            3 => $"{{ not: {one} }}",
            4 => $"{{ starts_with: [{prefix}, 'bmw '] , not: {one} }}",
            5 => $"{{ starts_with: {prefix} }}",
            6 => $"{{ contains: {prefix} }}",
            _ => $"{{ exists: {(random.Next(2) == 0 ? "true" : "false")} }}",
        };
    }

    private static string Number(Random random)
    {
        var one = random.Next(-1, 4).ToString(CultureInfo.InvariantCulture);
        return random.Next(6) switch
        {
            0 => one,
            1 => $"[{one}, 1.5]",
            2 => $"{{ min: {one} }}",
            3 => $"{{ max: {one}, not: 1 }}",
            4 => $"{{ min: {one}, max: 2 }}",
            _ => "{ exists: true }",
        };
    }
}
