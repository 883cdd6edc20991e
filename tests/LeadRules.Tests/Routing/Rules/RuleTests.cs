using LeadRules.Leads;
using LeadRules.Routing;

namespace LeadRules.Tests.Routing.Rules;

public sealed class RuleTests
{
    private const string People = "people: [{ id: ann }, { id: bob }]";

    [Fact]
    public void R6_the_first_rule_that_holds_takes_it() =>
        new Scene("""
              - { id: audi, when: { make: Audi }, distribute: { to: { person: ann } } }
              - { id: a4, when: { model: A4 }, distribute: { to: { person: bob } } }
              - { id: rest, distribute: { to: { person: ann } } }
            """, People)
            .Lead("L1", "02T10:00", "make=Audi", "model=A4").Lead("L2", "02T10:00", "model=A4")
            .Lead("L3", "02T10:00")
            .Tells("02T10:00 L1 assigned audi ann", "02T10:00 L2 assigned a4 bob",
            "02T10:00 L3 assigned rest ann");

    [Fact]
    public void R6_a_rule_that_is_not_enabled_takes_nothing() =>
        new Scene("""
              - { id: off, enabled: false, distribute: { to: { person: ann } } }
              - { id: rest, distribute: { to: { person: bob } } }
            """, People).Lead("L1", "02T10:00").Tells("02T10:00 L1 assigned rest bob");

    [Theory]
    [InlineData("2026-03-02T05:59", "rest")]
    [InlineData("2026-03-02T06:00", "dated")]
    [InlineData("2026-03-04T05:59", "dated")]
    [InlineData("2026-03-04T06:00", "rest")]
    public void R6_a_rules_dates_are_the_stores_local_ones_both_inclusive(string utc, string rule)
    {
        var scene = new Scene("""
              - { id: dated, from: 2026-03-02, until: 2026-03-03, distribute: { to: { person: ann } } }
              - { id: rest, distribute: { to: { person: ann } } }
            """, People + "\nstores: [{ id: main, timezone: America/Chicago }]");
        scene.Lead("L1", utc + "Z");

        Assert.Equal(rule, scene.Result("L1").Rule);
    }

    [Fact]
    public void R6_a_lead_that_nothing_takes_stays_open_without_owner_rule_or_escalation()
    {
        var scene = new Scene(
            "  - { id: r, when: { make: Audi }, distribute: { to: { person: ann } }, escalation: e }",
            People + "\nescalations: [{ id: e, clock: always, late_after: 1h }]");
        scene.Lead("L1", "02T10:00").Until("03T10:00").Tells("02T10:00 L1 unrouted");

        Assert.Equal((Outcome.Unrouted, Status.New, null),
            (scene.Result("L1").Outcome, scene.Result("L1").Status, scene.Result("L1").Owner));
    }

    [Fact]
    public void R6_an_unrouted_lead_that_is_closed_and_reopened_is_unrouted_still() =>
        new Scene("  - { id: r, when: { make: Audi }, distribute: { to: { person: ann } } }", People)
            .Lead("L1", "02T10:00").Do("02T11:00", "L1", ActivityKind.Status, "ann", "lost_bdc")
            .Do("02T12:00", "L1", ActivityKind.Status, "ann", "new")
            .Do("02T12:00", "L1", ActivityKind.Claim, "ann")
            .Then().Do("02T13:00", "L1", ActivityKind.Contact, "ann").Until("03T10:00")
            .Tells("02T13:00 L1 contact - ann");

    [Fact]
    public void R6_what_a_rule_asks_of_arrival_is_not_asked_again_when_a_held_lead_is_placed() =>
        new Scene("""
              - { id: night, until: 2026-03-02, when: { received: { open: false } },
                distribute: { to: { person: ann } } }
              - { id: day, distribute: { to: { person: bob } } }
            """, """
            stores: [{ id: main, hours: { daily: 09:00-17:00 } }]
            people: [{ id: ann }, { id: bob }]
            """).Lead("L1", "02T20:00").Until("03T20:00")
            .Tells("02T20:00 L1 held night", "03T09:00 L1 assigned night ann");
}
