using LeadRules.Leads;
using LeadRules.Routing;

namespace LeadRules.Tests.Routing.Pools;

public sealed class BroadcastTests
{
    private static Scene Offer(string distribute = "to: { people: [ann, bob, cat] }", string more = "") =>
        new(
        $"  - {{ id: r, distribute: {{ type: broadcast, {distribute} }} }}", $$"""
        people: [{ id: ann }, { id: bob, max_open: 1 }, { id: cat, active: false }, { id: dan }, { id: eve }]
        teams: [{ id: t, members: [dan, eve] }]
        {{more}}
        """);

    [Fact]
    public void R9_it_is_offered_to_the_eligible_people_in_pool_order_and_is_nobodys()
    {
        var scene = Offer("to: { people: [dan, cat, ann] }").Lead("L1", "02T10:00")
            .Tells("02T10:00 L1 offered r - dan ann");

        Assert.Equal((Outcome.Offered, null, null),
            (scene.Result("L1").Outcome, scene.Result("L1").Owner, scene.Result("L1").AssignedAt));
    }

    [Fact]
    public void R9_a_claim_by_a_member_assigns_it_once()
    {
        var scene = Offer().Lead("L1", "02T10:00").Then().Do("02T11:00", "L1", ActivityKind.Claim, "bob")
            .Do("02T11:01", "L1", ActivityKind.Claim, "ann").Do("02T11:02", "L1", ActivityKind.Claim, "bob")
            .Tells(
                "02T11:00 L1 claimed r bob", "02T11:01 L1 claim_refused r ann",
                "02T11:02 L1 claim_refused r bob");

        Assert.Equal(Outcome.Assigned, scene.Result("L1").Outcome);
    }

    [Fact]
    public void R9_a_member_who_is_not_eligible_may_claim() =>
        Offer().Lead("L1", "02T10:00").Lead("L2", "02T10:00").Do("02T10:00", "L1", ActivityKind.Claim, "bob")
            .Then()
            .Do("02T11:00", "L2", ActivityKind.Claim, "bob").Tells("02T11:00 L2 claimed r bob");

    [Theory]
    [InlineData("cat", " cat")]
    [InlineData("dan", " dan")]
    [InlineData("zoe", "")]
    [InlineData(null, "")]
    public void R9_a_claim_by_anybody_else_is_refused(string? person, string told) =>
        Offer().Lead("L1", "02T10:00").Then().Do("02T11:00", "L1", ActivityKind.Claim, person)
            .Tells($"02T11:00 L1 claim_refused r{told}");

    [Fact]
    public void R9_a_held_lead_may_be_claimed_by_a_member_off_shift()
    {
        var scene = Offer("to: { people: [ann, cat] }",
            "time_off: [{ person: ann, from: 2026-03-02, to: 2026-03-02 }]")
            .Lead("L1", "02T10:00").Do("02T11:00", "L1", ActivityKind.Claim, "dan")
            .Do("02T11:00", "L1", ActivityKind.Claim, "ann")
            .Until("05T00:00")
            .Tells("02T10:00 L1 held r", "02T11:00 L1 claim_refused r dan", "02T11:00 L1 claimed r ann");

        Assert.Equal("ann", scene.Result("L1").Owner);
    }

    [Fact]
    public void R9_a_claim_of_an_assigned_lead_is_refused_and_of_a_closed_one_rejected()
    {
        var scene = new Scene("  - { id: r, distribute: { to: { people: [ann, bob] } } }",
            "people: [{ id: ann }, { id: bob }]");
        scene.Lead("L1", "02T10:00").Then().Do("02T10:00", "L1", ActivityKind.Claim, "bob")
            .Tells("02T10:00 L1 claim_refused r bob")
            .Do("02T10:00", "L1", ActivityKind.Status, "ann", "sold").Then()
            .Do("02T10:00", "L1", ActivityKind.Claim, "bob").Tells();

        Assert.Equal(["lead-closed"], scene.Rejected);
    }

    [Fact]
    public void R9_an_offer_that_is_closed_and_reopened_may_still_be_claimed_and_is_not_offered_again() =>
        Offer().Lead("L1", "02T10:00").Do("02T11:00", "L1", ActivityKind.Status, "ann", "lost_bdc")
            .Do("02T12:00", "L1", ActivityKind.Status, "ann", "new").Then().Until("02T13:00").Tells()
            .Do("02T13:00", "L1", ActivityKind.Claim, "ann").Tells("02T13:00 L1 claimed r ann");

    [Fact]
    public void R10_an_offer_to_the_team_of_if_nobody_is_claimed_by_its_members_and_by_nobody_else() =>
        Offer("to: { person: ann }, if_nobody: { team: t }",
            "time_off: [{ person: ann, from: 2026-03-02, to: 2026-03-31 }]")
            .Lead("L1", "02T10:00").Do("02T10:00", "L1", ActivityKind.Claim, "ann")
            .Do("02T10:00", "L1", ActivityKind.Claim, "eve")
            .Tells("02T10:00 L1 offered r - dan eve", "02T10:00 L1 claim_refused r ann",
            "02T10:00 L1 claimed r eve");

    [Fact]
    public void R10_a_broadcast_lead_that_finds_nobody_in_either_pool_is_held_by_the_rules_own() =>
        Offer("to: { person: ann }, if_nobody: { team: t }", """
            time_off:
              - { person: ann, from: 2026-03-02, to: 2026-03-03 }
              - { person: dan, from: 2026-03-02, to: 2026-03-02 }
              - { person: eve, from: 2026-03-02, to: 2026-03-02 }
            """)
            .Lead("L1", "02T10:00").Do("02T10:00", "L1", ActivityKind.Claim, "dan").Until("05T10:00")
            .Tells("02T10:00 L1 held r", "02T10:00 L1 claim_refused r dan", "04T00:00 L1 offered r - ann");

    [Fact]
    public void R10_anyway_offers_it_to_those_off_shift_too() =>
        Offer("to: { people: [ann, dan] }, if_nobody: anyway", """
            schedules: [{ id: s, people: [ann, dan], starts: 2026-01-05, weeks: [{ tue: 09:00-17:00 }] }]
            """).Lead("L1", "02T10:00").Tells("02T10:00 L1 offered r - ann dan");
}
