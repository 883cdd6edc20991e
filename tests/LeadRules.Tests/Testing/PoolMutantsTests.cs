using LeadRules.Policies;
using LeadRules.Testing.Mutation;

namespace LeadRules.Tests.Testing;

public sealed class PoolMutantsTests
{
    [Theory]
    [InlineData(
        "{ people: [ann, bob, gone] }",
        "'ann' left out of the pool of rule 'r'; 'bob' left out of the pool of rule 'r'")]
    [InlineData("{ people: [ann, gone] }", "")]
    [InlineData("{ person: ann }", "")]
    [InlineData("{ team: t }", "'ann' left out of team 't'; 'bob' left out of team 't'")]
    [InlineData(
        "{ team: managed }",
        "'ann' left out of team 'managed'; 'gone' left out of team 'managed'; "
        + "'bob' left out of team 'managed'")]
    public void R7_each_person_is_left_out_of_a_pool_who_makes_a_difference(
        string to, string changes) => Assert.Equal(
        changes,
        string.Join("; ", Changes($"{{ to: {to} }}")
            .Where(change => change.Contains("left out", StringComparison.Ordinal))));

    [Fact]
    public void P5_who_is_not_active_is_left_out_of_a_team_only_if_that_changes_their_manager()
    {
        var team = "'gone' left out of team 'managed'";
        Assert.Contains(team, Changes("{ to: { team: managed } }"));
        Assert.DoesNotContain(team, Changes("{ to: { team: managed } }", keys: ", manager: bob"));
    }

    [Theory]
    [InlineData("if_nobody: hold", "anyway")]
    [InlineData("if_nobody: anyway", "hold")]
    [InlineData("if_nobody: { team: t }", "hold")]
    [InlineData("if_nobody: { person: bob }", "hold")]
    [InlineData("if_nobody: { person: gone }", "")]
    [InlineData("if_nobody: next_rule", "hold")]
    public void R10_a_rule_does_something_else_when_nobody_is_there(
        string nobody, string turned) => Assert.Equal(
        turned.Length > 0 ? [$"if_nobody of rule 'r' turned into {turned}"] : [],
        Changes($"{{ to: {{ person: ann }}, {nobody} }}")
            .Where(change => change.StartsWith("if_nobody of rule 'r'", StringComparison.Ordinal)));

    [Theory]
    [InlineData("stores: [{ id: s }]", false)]
    [InlineData("stores: [{ id: s, closed: [2026-01-01] }]", true)]
    [InlineData("stores: [{ id: s }, { id: t, hours: { mon: 09:00-17:00 } }]", true)]
    public void R10_to_hold_is_to_give_anyway_where_everybody_is_always_on_shift(
        string stores, bool isTried) => Assert.Equal(
        isTried,
        Changes("{ to: { person: ann } }", stores).Contains("if_nobody of rule 'r' turned into anyway"));

    [Theory]
    [InlineData("{ make: Ford }", true)]
    [InlineData("{ category: service }", false)]
    public void R10_leads_passed_on_are_held_all_the_same_where_no_rule_below_can_take_them(
        string when, bool isTried) => Assert.Equal(
        isTried,
        Changes(
            "{ to: { person: ann }, if_nobody: next_rule }",
            below: $"  - {{ id: below, when: {when}, distribute: {{ to: {{ person: bob }} }} }}\n")
            .Contains("if_nobody of rule 'r' turned into hold"));

    [Fact]
    public void A_team_that_is_no_pool_is_left_alone() => Assert.DoesNotContain(
        Changes("{ to: { person: ann } }"), change => change.Contains("left out", StringComparison.Ordinal));

    private static IEnumerable<string> Changes(
        string distribute, string stores = "stores: [{ id: s, hours: { mon-fri: 09:00-17:00 } }]",
        string keys = "", string below = "  - { id: below, distribute: { to: { person: bob } } }\n")
    {
        var reading = PolicyReader.Read(
            $$"""
            leadrules: 1
            timezone: UTC
            {{stores}}
            people: [{ id: ann }, { id: bob }, { id: gone, active: false{{keys}} }, { id: old, active: false }]
            teams:
              - { id: t, members: [ann, bob, old] }
              - { id: managed, manager: bob, members: [ann, gone, bob] }
            rules:
              - { id: r, when: { category: sales }, distribute: {{distribute}} }

            """ + below);
        Assert.Empty(reading.Diagnostics);
        return new Mutants(reading.Policy!, reading.Sources).InOrder().Select(mutant =>
        {
            Assert.NotNull(mutant.Span);
            return mutant.Change;
        });
    }
}
