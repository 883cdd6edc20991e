using LeadRules.Analysis;
using LeadRules.Tests.Policies;

namespace LeadRules.Tests.Analysis;

public sealed class HugePolicyTests
{
    [Theory]
    [InlineData(400, false)]
    [InlineData(20_000, true)]
    public void LR401_is_undecided_where_a_rule_asks_more_fields_than_boxes_are_made_of(
        int fields, bool isUndecided)
    {
        var asked = string.Concat(Enumerable.Range(0, fields).Select(n => $"custom.c{n}: x, "));
        var policy = Marked.Policy(
            $"people: [{{ id: p }}]\n"
            + $"rules: [{{ id: r, distribute: {{ to: {{ person: p }} }}, when: {{ {asked} }} }}]");

        var analysis = RuleAnalysis.Of(policy);

        Assert.Equal(isUndecided, analysis.Undecided.Any(undecided => undecided.Code == "LR401"));
        Assert.Equal(!isUndecided, analysis.Reached.Any(reached => reached.Rule == 0));
    }
}
