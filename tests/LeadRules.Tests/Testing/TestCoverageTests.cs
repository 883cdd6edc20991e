using LeadRules.Policies;
using LeadRules.Testing;
using LeadRules.Testing.Coverage;

namespace LeadRules.Tests.Testing;

public sealed class TestCoverageTests
{
    [Fact]
    public void R6_a_criterion_is_asked_if_no_rule_above_took_the_lead_and_nothing_before_it_decided() =>
        Assert.Equal(
            [
                "rule 'trucks' takes a lead",
                "'make' of rule 'trucks' holds",
                "'year' min of rule 'trucks' holds",
                "'year' min of rule 'trucks' fails",
                "rule 'sales' takes a lead",
                "'category' of rule 'sales' holds",
                "late_after of escalation 'soon' passes",
                "step after 30m of escalation 'soon' happens",
            ],
            Missed("lead: { at: 2026-03-02T10:00, make: Kia }, until: +5h, expect: { outcome: unrouted }"));

    [Fact]
    public void R14_a_step_is_reached_when_it_happens() => Assert.Equal(
        [
            "rule 'trucks' takes a lead",
            "'make' of rule 'trucks' fails",
            "'year' min of rule 'trucks' holds",
            "'category' of rule 'sales' fails",
            "step after 30m of escalation 'soon' happens",
        ],
        Missed(
            "lead: { at: 2026-03-02T10:00, make: Ford, category: sales }, until: +29m, "
            + "expect: { late: true }"));

    [Fact]
    public void A_rule_that_no_lead_can_reach_is_missed_for_that_reason()
    {
        var reading = PolicyReader.Read(Checked.Policy.Replace(
            "duplicates:",
            """
              - { id: hidden, when: { category: sales, make: Kia }, distribute: { to: { person: bob } } }
              - { id: never, when: { year: { min: 3, max: 2 } }, distribute: { to: { person: bob } } }
              - { id: off, enabled: false, when: { category: sales }, distribute: { to: { person: bob } } }
            duplicates:
            """,
            StringComparison.Ordinal));

        var points = new TestCoverage(reading.Policy!, reading.Sources).Points();

        Assert.Equal(
            [
                "rule 'trucks' takes a lead: no test",
                "rule 'sales' takes a lead: no test",
                "rule 'hidden' takes a lead: dead by LR401",
                "rule 'never' takes a lead: dead by LR306",
                "rule 'off' takes a lead: the rule is not enabled",
            ],
            points.Where(point => point.Kind == CoverageKind.Rule)
                .Select(point => $"{point.What}: {point.WhyNot}"));
        Assert.All(
            points.Where(point => point.What.Contains(" of rule 'hidden'", StringComparison.Ordinal)),
            point => Assert.Equal("dead by LR401", point.WhyNot));
    }

    [Fact]
    public void A_point_stands_where_what_it_counts_does()
    {
        var points = new TestCoverage(Checked.Reading.Policy!, Checked.Reading.Sources).Points();

        Assert.Equal(
            ["7:9", "8:13", "8:13", "8:25", "8:25", "10:9", "11:13", "11:13", "16:11", "16:42"],
            points.Select(point => $"{point.Span!.Value.Line}:{point.Span!.Value.Column}"));
    }

    private static IEnumerable<string> Missed(string test)
    {
        var coverage = new TestCoverage(Checked.Reading.Policy!, Checked.Reading.Sources);
        var runner = new TestRunner(Checked.Reading.Policy!, coverage);
        Assert.True(runner.Run(Assert.Single(Checked.Tests($"tests: [{{ name: a, {test} }}]"))).Passed);
        return coverage.Points().Where(point => !point.IsCovered).Select(point => point.What);
    }
}
