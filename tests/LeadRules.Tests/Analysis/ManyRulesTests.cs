using LeadRules.Analysis;
using LeadRules.Benchmarks;

namespace LeadRules.Tests.Analysis;

public sealed class ManyRulesTests
{
    // Steps are the same on every machine; the benchmark says what they take.
    private const long MostSteps = 5_000_000;

    [Fact]
    public void A_thousand_rules_over_ten_fields_take_few_steps_and_leave_nothing_unknown()
    {
        var policy = Analysed.Read(ManyRules.Text(1_000));
        var budget = new Budget(inAll: MostSteps, eachQuestion: MostSteps);
        var found = RuleAnalysis.Of(policy, budget);
        Assert.Empty(found.Undecided);
        Assert.InRange(budget.Spent, 1, MostSteps);
        Assert.True(
            found.Reached.Length > 900 && found.PartlyHidden.Length > 500 && found.NeverReached.Length > 30);
        Assert.Equal(found.Reached.Select(each => each.Rule), found.Unattended.Select(each => each.Rule));
    }

    [Fact]
    public void Three_edits_of_a_thousand_rules_take_few_steps_and_leave_nothing_unknown()
    {
        var text = ManyRules.Text(1_000);
        var budget = new Budget(inAll: MostSteps, eachQuestion: MostSteps);
        var found = RuleDiff.Between(Analysed.Read(text), Analysed.Read(ManyRules.Edited(text)), budget);
        Assert.Empty(found.Undecided);
        Assert.InRange(budget.Spent, 1, MostSteps);
        Assert.InRange(found.Changes.Length, 3, 1_000);
    }
}
