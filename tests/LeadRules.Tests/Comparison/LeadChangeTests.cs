using LeadRules.Analysis;
using LeadRules.Comparison;
using LeadRules.Leads;
using LeadRules.Tests.Analysis;

namespace LeadRules.Tests.Comparison;

/// <summary>Which leads go another way, and that all others do not.</summary>
public sealed class LeadChangeTests
{
    private const string Trucks =
        "{ id: trucks, when: { make: Ford }, distribute: { to: { team: floor } }, escalation: late, "
        + "auto_reply: away }";

    private const string Rest = "{ id: rest, distribute: { to: { team: bdc } } }";

    [Theory]
    [InlineData("to: { team: floor }", "to: { team: bdc }")]
    [InlineData(
        "to: { team: floor }", "to: { team: floor }, order: weighted", "order: weighted instead of rotation")]
    [InlineData(
        "to: { team: floor }",
        "to: { team: floor }, type: broadcast, require: { language: true, skills: [ev, fleet] }",
        "type: broadcast instead of sequential", "the lead's language is required",
        "the skills ev and fleet are required")]
    [InlineData(
        "to: { team: floor }", "to: { team: floor }, if_nobody: { person: luc }",
        "if nobody: Luc (luc) instead of hold")]
    [InlineData(
        "to: { team: floor }", "to: { team: floor }, if_nobody: { team: bdc }",
        "if nobody: team bdc instead of hold")]
    [InlineData(
        ", escalation: late, auto_reply: away", "", "escalation: none instead of late",
        "auto reply: none instead of away")]
    public void R6_a_rule_that_does_something_else(string old, string now, params string[] decisions)
    {
        var diff = Edited(Trucks.Replace(old, now, StringComparison.Ordinal), Rest);
        var change = Assert.Single(diff.Leads);
        Assert.Equal(
            ("trucks", "trucks", "Ford"),
            (change.Before.Rule!.Id, change.After.Rule!.Id, change.Example["make"]));
        Assert.Equal(decisions, change.Decisions);
        Assert.Empty(diff.Undecided);
    }

    [Fact]
    public void R6_a_rule_above_that_takes_some_of_its_leads()
    {
        var diff = Edited(
            "{ id: kia, when: { make: Kia }, distribute: { to: { team: bdc } } }", Trucks, Rest);
        var change = Assert.Single(diff.Leads);
        Assert.Equal(
            ("rest", "kia", true), (change.Before.Rule!.Id, change.After.Rule!.Id, change.IsSameDecision));
    }

    [Fact]
    public void R6_swapping_rules_that_cannot_both_match_is_no_difference()
    {
        const string kia = "{ id: kia, when: { make: Kia }, distribute: { to: { team: bdc } } }";
        var diff = Compared.Between(Rules(Trucks, kia, Rest), Rules(kia, Trucks, Rest));
        Assert.Equal((0, 0), (diff.Count, diff.Parts.Length));
    }

    [Fact]
    public void R6_a_rule_that_is_never_reached_is_no_difference_and_one_LR401()
    {
        const string dead =
            "{ id: dead, when: { make: Ford, model: Ranger }, distribute: { to: { team: bdc } } }";
        var diff = Edited(Trucks, dead, Rest);
        Assert.Equal((0, 0), (diff.Count, diff.Parts.Length));
        Assert.Equal(
            [1],
            RuleAnalysis.Of(Analysed.Read(Rules(Trucks, dead, Rest))).NeverReached.Select(each => each.Rule));
    }

    [Fact]
    public void What_cannot_be_decided_is_told_and_counts()
    {
        var many = string.Join(
            ", ", Enumerable.Range(0, 9).Select(n => $"{{ custom.a{n}: x, custom.b{n}: y }}"));
        var all = string.Join(
            ", ",
            Enumerable.Range(0, 9).Select(n => $"{{ any: [{{ custom.a{n}: x }}, {{ custom.b{n}: y }}] }}"));
        var diff = Edited(
            $"{{ id: many, when: {{ all: [{all}], not: {{ any: [{many}] }} }}, "
            + $"distribute: {{ to: {{ team: floor }} }} }}",
            Trucks, Rest);
        Assert.Equal(
            [("trucks", "many"), ("rest", "many")],
            diff.Undecided.Select(each => (each.Before.Rule!.Id, each.After.Rule!.Id)));
        Assert.Equal(2, diff.Count);
    }

    [Fact]
    public void P16_where_feeds_are_read_differently_leads_are_compared_as_they_are_read()
    {
        var diff = Compared.Between(
            Rules("{ id: n, when: { condition: new }, distribute: { to: { team: floor } } }", Rest),
            Rules("{ id: n, when: { condition: new }, distribute: { to: { team: bdc } } }", Rest)
                .Replace("{ neuf: new }", "{ new: used }", StringComparison.Ordinal));
        Assert.Equal("new", Assert.Single(diff.Leads).Example["condition"]);
    }

    public static TheoryData<int> Fifties => [.. Enumerable.Range(0, 6)];

    [Theory]
    [MemberData(nameof(Fifties))]
    public void Each_example_is_confirmed_and_single_leads_differ_in_the_same_pairs(int fifty)
    {
        for (var seed = fifty * 50; seed < fifty * 50 + 50; seed++)
        {
            var random = new RandomPolicies(seed + 5000);
            var text = random.Policy();
            var (before, after) = (
                Analysed.Read(text.ToString()), Analysed.Read(random.Edited(text).ToString()));
            var diff = PolicyDiff.Between(before, after);
            var pairs = diff.Leads.Select(change => (change.Before, change.After)).ToHashSet();
            var compared = new LeadComparison(before, after);
            var (reader, readerAfter) = (new LeadReader(before), new LeadReader(after));
            var examples = diff.Leads.Select(change => change.Example.ToRow());
            foreach (var lead in new TinyDomain(before, after).Leads(200, seed).Concat(examples))
            {
                var difference = compared.FirstDifference(
                    (reader.Read(lead, "1").Lead, false), (readerAfter.Read(lead, "1").Lead, false));
                if (difference is { } found)
                {
                    Assert.True(
                        pairs.Contains((Ways.Of(found.Before, before), Ways.Of(found.After, after))),
                        $"seed {seed + 5000}");
                }
            }
        }
    }

    private static PolicyDiff Edited(params string[] rules) =>
        Compared.Between(Compared.Dealership, Rules(rules));

    private static string Rules(params string[] rules) => Compared.Dealership
        .Replace(
            $"  - {Trucks}\n  - {Rest}\n",
            string.Concat(rules.Select(rule => $"  - {rule}\n")),
            StringComparison.Ordinal);
}
