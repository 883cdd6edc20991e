using LeadRules.Policies;
using LeadRules.Routing.Plan;

namespace LeadRules.Tests.Routing.Plan;

/// <summary>P5. The lead's store is <c>two</c>.</summary>
public sealed class ManagersTests
{
    [Theory]
    [InlineData("manager: own, store: one", "t1", "own")]
    [InlineData("store: one", "t1", "first")]
    [InlineData("store: one", "", "alone")]
    [InlineData("", "", "lead")]
    [InlineData("", "t1", "first")]
    [InlineData("manager: ann, store: one", "t1", "first")]
    [InlineData("store: three", "", "-")]
    [InlineData("store: four", "", "-")]
    public void P5_the_first_of_own_manager_teams_and_store_who_is_somebody_else(string ann, string team,
        string manager) =>
        Assert.Equal(manager, ManagerOfAnn(ann, team == "t1" ? "ann" : "own"));

    [Fact]
    public void P5_a_team_managed_by_the_person_is_passed_over_and_one_without_a_manager_too() =>
        Assert.Equal("second", ManagerOfAnn("store: one", "own", """
              - { id: t2, members: [own, ann], manager: ann }
              - { id: t3, members: [ann] }
              - { id: t4, members: [ann], manager: second }
              - { id: t5, members: [ann], manager: own }
            """));

    [Fact]
    public void P5_the_leads_store_managed_by_the_person_gives_nobody()
    {
        var plan = Plan("people: [{ id: ann }]\nstores: [{ id: two, manager: ann }]");

        Assert.Equal(RoutingPlan.Nobody, plan.Managers.Of(0, 0));
    }

    private static string ManagerOfAnn(string ann, string member, string teams = "")
    {
        var plan = Plan($$"""
            stores: [{ id: one, manager: alone }, { id: two, manager: lead }, { id: three, manager: ann },
              { id: four }]
            people:
              - { id: ann{{(ann.Length > 0 ? ", " + ann : "")}} }
              - { id: own }
              - { id: first }
              - { id: second }
              - { id: alone }
              - { id: lead }
            teams:
              - { id: t0, members: [own], manager: second }
              - { id: t1, members: [{{member}}], manager: first }
            {{teams}}
            """);
        return plan.PersonId(plan.Managers.Of(0, 1)) ?? "-";
    }

    private static RoutingPlan Plan(string more)
    {
        var reading = PolicyReader.Read(
            $"leadrules: 1\ntimezone: UTC\n{more}\n"
            + $"rules: [{{ id: r, distribute: {{ to: {{ person: ann }} }} }}]");
        Assert.Empty(reading.Diagnostics);
        return new RoutingPlan(reading.Policy!);
    }
}
