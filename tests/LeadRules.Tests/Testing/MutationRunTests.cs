using LeadRules.Policies;
using LeadRules.Testing.Mutation;

namespace LeadRules.Tests.Testing;

public sealed class MutationRunTests
{
    [Fact]
    public void Without_tests_every_mutant_survives_in_policy_order() => Assert.Equal(
        [
            "hours of store 'abc' begin earlier",
            "hours of store 'abc' begin later",
            "hours of store 'abc' end earlier",
            "hours of store 'abc' end later",
            "hours of store 'abc' without 09:00-17:00",
            "'ann' left out of team 'sales'",
            "'bob' left out of team 'sales'",
            "'make' of rule 'trucks' flipped",
            "'make' of rule 'trucks' dropped",
            "'year' min of rule 'trucks' flipped",
            "'year' min of rule 'trucks' moved down by 1",
            "'year' min of rule 'trucks' moved up by 1",
            "'year' min of rule 'trucks' dropped",
            "if_nobody of rule 'trucks' turned into anyway",
            "rule 'trucks' and rule 'sales' swapped",
            "'category' of rule 'sales' flipped",
            "'category' of rule 'sales' dropped",
            "if_nobody of rule 'sales' turned into anyway",
            "window of duplicates moved from 30d down by 1d",
            "window of duplicates moved from 30d up by 1d",
            "late_after of escalation 'soon' moved from 15m down by 1m",
            "late_after of escalation 'soon' moved from 15m up by 1m",
            "late_after of escalation 'soon' dropped",
            "step after 30m of escalation 'soon' moved from 30m down by 1m",
            "step after 30m of escalation 'soon' moved from 30m up by 1m",
            "step after 30m of escalation 'soon' dropped",
        ],
        Survivors(Checked.Policy));

    [Fact]
    public void A_mutant_is_caught_if_a_test_fails_under_it() => Assert.DoesNotContain(
        Survivors(
            Checked.Policy,
            """
            tests:
              - { name: a, lead: { at: 2026-03-02T10:00, make: Ford, year: 2020 }, expect: { rule: trucks } }
              - { name: b, lead: { at: 2026-03-02T10:00, make: Ford, year: 2019 }, expect: { rule: none } }
            """),
        change => change.Contains("'year' min", StringComparison.Ordinal));

    [Theory]
    [InlineData("{ make: Ford }", "{ make: [Kia, Fiat] }", false)]
    [InlineData("{ make: Ford }", "{ make: [Kia, FORD] }", true)]
    [InlineData("{ make: Ford }", "{ make: { exists: false } }", false)]
    [InlineData("{ make: { not: Ford } }", "{ make: { exists: false } }", true)]
    [InlineData("{ year: { min: 2020 } }", "{ year: { max: 2019 } }", false)]
    [InlineData("{ year: { max: 2020 } }", "{ year: { min: 2020 } }", true)]
    [InlineData("{ year: { exists: false } }", "{ year: 2020 }", false)]
    [InlineData("{ make: Ford }", "{ model: Ranger }", true)]
    public void Neighbours_are_swapped_unless_a_field_says_that_no_lead_matches_both(
        string one, string other, bool swapped) => Assert.Equal(
        swapped,
        Survivors(Rules(
            $"{{ id: a, when: {one}, distribute: {{ to: {{ person: ann }} }} }}",
            $"{{ id: b, when: {other}, distribute: {{ to: {{ person: ann }} }} }}"))
            .Contains("rule 'a' and rule 'b' swapped"));

    [Theory]
    [InlineData(
        "when: { any: [{ make: Ford }, { make: Kia }] }",
        "'make' of rule 'a' flipped; 'make' of rule 'a' dropped; 'make' of rule 'a' flipped; "
        + "'make' of rule 'a' dropped; 'any' of rule 'a' dropped")]
    [InlineData("when: { not: { make: Ford } }", "'make' of rule 'a' flipped; 'not' of rule 'a' dropped")]
    [InlineData(
        "when: { not: { make: Ford, year: 2020 } }",
        "'not' of rule 'a' flipped; 'make' of rule 'a' flipped; 'make' of rule 'a' dropped; "
        + "'year' of rule 'a' flipped; 'year' of rule 'a' dropped; 'not' of rule 'a' dropped")]
    [InlineData(
        "from: 2026-01-01, until: 2026-01-02",
        "'from' of rule 'a' moved a day earlier; 'from' of rule 'a' moved a day later; "
        + "'until' of rule 'a' moved a day earlier; 'until' of rule 'a' moved a day later")]
    [InlineData(
        "when: { received: { between: 09:00-24:00 } }",
        "'received' of rule 'a' flipped; 'received' of rule 'a' moved: start of between a minute earlier; "
        + "'received' of rule 'a' moved: end of between a minute earlier; "
        + "'received' of rule 'a' moved: start of between a minute later; "
        + "'received' of rule 'a' moved: end of between a minute later; 'received' of rule 'a' dropped")]
    [InlineData("enabled: false, when: { make: Ford }", "")]
    public void A_rule_is_changed_in_each_of_its_parts(string rule, string changes) => Assert.Equal(
        changes,
        string.Join("; ", Survivors(Rules($"{{ id: a, {rule}, distribute: {{ to: {{ person: ann }} }} }}"))));

    [Theory]
    [InlineData("late_after: 1h", "1h down by 1m; 1h up by 1m")]
    [InlineData("late_after: 1s", "1s up by 1s")]
    [InlineData("late_after: 2d", "2d down by 1d; 2d up by 1d")]
    [InlineData(
        "steps: [{ after: 1m, do: notify_manager }, { after: 2m, do: notify_manager }]",
        "1m down by 1s; 1m up by 1s; 2m up by 1m")]
    public void P3_durations_move_by_one_of_their_unit_and_steps_keep_rising(
        string escalation, string moves) => Assert.Equal(
        moves,
        string.Join("; ", Survivors(Rules() + $"escalations: [{{ id: e, {escalation} }}]\n")
            .Where(change => change.Contains(" moved from ", StringComparison.Ordinal))
            .Select(change => change.Split(" moved from ")[1])));

    private static string Rules(params string[] rules) =>
        "leadrules: 1\ntimezone: UTC\npeople: [{ id: ann }]\nrules:\n"
        + (rules.Length == 0 ? "  []\n" : string.Concat(rules.Select(rule => $"  - {rule}\n")));

    private static IEnumerable<string> Survivors(string policy, string tests = "tests: []")
    {
        var reading = PolicyReader.Read(policy);
        Assert.Empty(reading.Diagnostics);
        var result = MutationRun.Of(reading.Policy!, reading.Sources, Checked.Tests(tests));
        Assert.True(result.AreAll);
        return result.Survivors.Select(mutant =>
        {
            Assert.NotNull(mutant.Span);
            return mutant.Change;
        });
    }
}
