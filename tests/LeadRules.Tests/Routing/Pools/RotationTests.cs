using LeadRules.Leads;

namespace LeadRules.Tests.Routing.Pools;

public sealed class RotationTests
{
    private static Scene Pool(string order, string people = "[{ id: ann }, { id: bob }, { id: cat }]",
        string more = "") =>
        new($"  - {{ id: r, distribute: {{ to: {{ people: [ann, bob, cat] }}, order: {order} }} }}",
            $"people: {people}\n{more}");

    private static string Owners(Scene scene) =>
        string.Join(' ', scene.Router.Leads.Select(lead => lead.Owner ?? "-"));

    private static Scene Leads(Scene scene, int count, string at = "02T10:00")
    {
        var first = scene.Router.Leads.Count();
        for (var number = first; number < first + count; number++)
        {
            scene.Lead($"L{number}", at);
        }

        return scene;
    }

    [Fact]
    public void R8_rotation_begins_at_the_top_and_wraps() =>
        Assert.Equal("ann bob cat ann bob cat ann", Owners(Leads(Pool("rotation"), 7)));

    [Fact]
    public void R8_rotation_goes_on_just_after_the_last_assigned_and_who_is_passed_over_loses_the_turn()
    {
        var scene = Leads(
            Pool("rotation",
            more: "time_off: [{ person: bob, from: 2026-03-02T10:00, to: 2026-03-02T11:00 }]"), 2);

        Assert.Equal("ann cat ann bob", Owners(Leads(scene, 2, "02T11:00")));
    }

    [Fact]
    public void R8_rotation_reaches_the_last_assigned_again_only_after_all_others()
    {
        var scene = Leads(Pool("rotation", more: """
            time_off: [{ person: ann, from: 2026-03-02T11:00, to: 2026-03-03T00:00 },
              { person: cat, from: 2026-03-02T11:00, to: 2026-03-03T00:00 }]
            """), 2);

        Assert.Equal("ann bob bob bob cat", Owners(Leads(Leads(scene, 2, "02T11:00"), 1, "03T00:00")));
    }

    [Fact]
    public void R8_a_teams_rotation_is_shared_by_all_rules_that_distribute_to_it_whatever_their_order() =>
        new Scene("""
              - { id: audi, when: { make: Audi }, distribute: { to: { team: t }, order: longest_waiting } }
              - { id: ford, distribute: { to: { team: t } } }
            """,
            "people: [{ id: ann }, { id: bob }, { id: cat }]\nteams: [{ id: t, members: [ann, bob, cat] }]")
            .Lead("L1", "02T10:00", "make=Audi").Lead("L2", "02T10:00").Lead("L3", "02T10:00", "make=Audi")
            .Lead("L4", "02T10:00")
            .Tells("02T10:00 L1 assigned audi ann", "02T10:00 L2 assigned ford bob",
            "02T10:00 L3 assigned audi cat", "02T10:00 L4 assigned ford ann");

    [Fact]
    public void R8_a_rule_that_lists_people_has_its_own_rotation() =>
        new Scene("""
              - { id: audi, when: { make: Audi }, distribute: { to: { people: [ann, bob] } } }
              - { id: ford, distribute: { to: { people: [ann, bob] } } }
            """, "people: [{ id: ann }, { id: bob }]")
            .Lead("L1", "02T10:00", "make=Audi").Lead("L2", "02T10:00")
            .Tells("02T10:00 L1 assigned audi ann", "02T10:00 L2 assigned ford ann");

    [Fact]
    public void
        R8_longest_waiting_is_the_one_assigned_longest_ago_never_being_longest_and_ties_go_by_list_order()
    {
        var scene = Pool("longest_waiting",
            more: "time_off: [{ person: bob, from: 2026-03-02T10:00, to: 2026-03-02T11:00 }]");
        Leads(scene, 3);

        Assert.Equal("ann cat ann bob cat ann bob", Owners(Leads(scene, 4, "02T11:00")));
    }

    [Fact]
    public void R8_longest_waiting_asks_for_assignments_through_this_rotation_alone() =>
        new Scene("""
              - { id: audi, when: { make: Audi }, distribute: { to: { person: ann } } }
              - { id: ford, distribute: { to: { people: [ann, bob] }, order: longest_waiting } }
            """, "people: [{ id: ann }, { id: bob }]")
            .Lead("L1", "02T10:00").Lead("L2", "02T10:00").Lead("L3", "02T10:00", "make=Audi")
            .Lead("L4", "02T11:00")
            .Tells("02T10:00 L1 assigned ford ann", "02T10:00 L2 assigned ford bob",
            "02T10:00 L3 assigned audi ann", "02T11:00 L4 assigned ford ann");

    [Fact]
    public void R8_fewest_open_is_who_owns_the_fewest_open_leads_through_whatever_rule() =>
        Pool("fewest_open", more: "channels: { phone: { distribute: taker } }")
            .Lead("L1", "02T10:00", "channel=phone", "taken_by=ann")
            .Lead("L2", "02T10:00", "channel=phone", "taken_by=bob")
            .Lead("L3", "02T10:00").Do("02T10:00", "L2", ActivityKind.Status, "bob", "sold").Then()
            .Lead("L4", "02T10:00").Tells("02T10:00 L4 assigned r bob");

    [Fact]
    public void R8_fewest_open_ties_go_to_the_longest_waiting_then_by_list_order()
    {
        var scene = Leads(Pool("fewest_open"), 3);
        scene.Do("02T10:00", "L0", ActivityKind.Status, "ann", "sold")
            .Do("02T10:00", "L1", ActivityKind.Status, "bob", "sold");
        Leads(scene, 1);
        scene.Do("02T10:00", "L3", ActivityKind.Status, "ann", "sold")
            .Do("02T10:00", "L2", ActivityKind.Status, "cat", "sold");

        Assert.Equal("ann bob cat ann bob cat", Owners(Leads(scene, 2)));
    }

    [Fact]
    public void R8_weighted_is_smooth_weighted_round_robin_and_ties_go_by_list_order() =>
        Assert.Equal(
            "ann ann bob ann cat ann ann ann ann bob ann cat ann ann",
            Owners(Leads(
                Pool("weighted", "[{ id: ann, weight: 5 }, { id: bob, weight: 1 }, { id: cat, weight: 1 }]"),
                14)));

    // Off, bob earns nothing and owes nothing: ann (3, 1) wins twice over cat (0, 3; 3-4=-1, ...).
    [Fact]
    public void R8_weighted_counts_only_those_eligible_now()
    {
        var scene = Pool("weighted",
            "[{ id: ann, weight: 3 }, { id: bob, weight: 2 }, { id: cat, weight: 1 }]",
            "time_off: [{ person: bob, from: 2026-03-02T11:00, to: 2026-03-02T12:00 }]");
        Leads(scene, 1);             // credits 3 2 1, ann wins: -3 2 1
        Leads(scene, 2, "02T11:00"); // 0 2 2, cat: 0 2 -2; then 3 2 -1, ann: -1 2 -1
        Leads(scene, 3, "02T12:00"); // 2 4 0, bob: 2 -2 0; 5 0 1, ann: -1 0 1; 2 2 2, ann

        Assert.Equal("ann cat ann bob ann ann", Owners(scene));
    }

    [Fact]
    public void R8_credits_move_only_when_weighted_chooses_but_the_last_assigned_moves_always()
    {
        var scene = new Scene("""
              - { id: weighted, when: { make: Audi }, distribute: { to: { team: t }, order: weighted } }
              - { id: rotation, distribute: { to: { team: t } } }
            """,
            "people: [{ id: ann }, { id: bob }, { id: cat }]\nteams: [{ id: t, members: [ann, bob, cat] }]");
        scene.Lead("L1", "02T10:00", "make=Audi").Lead("L2", "02T10:00").Lead("L3", "02T10:00", "make=Audi")
            .Lead("L4", "02T10:00").Lead("L5", "02T10:00").Lead("L6", "02T10:00", "make=Audi");

        Assert.Equal("ann bob bob cat ann cat", Owners(scene));
    }

    [Fact]
    public void R8_a_held_leads_assignment_moves_the_rotation()
    {
        var scene = new Scene("  - { id: r, distribute: { to: { people: [ann, bob] } } }", """
            people: [{ id: ann }, { id: bob }]
            schedules: [{ id: s, people: [ann, bob], starts: 2026-01-05, weeks: [{ daily: 09:00-17:00 }] }]
            """);

        Assert.Equal("ann bob ann", Owners(Leads(Leads(scene, 2, "02T08:00").Until("02T09:00"), 1)));
    }

    [Fact]
    public void R8_the_team_of_if_nobody_moves_its_own_rotation()
    {
        var scene = new Scene("""
              - { id: audi, when: { make: Audi },
                distribute: { to: { person: off }, if_nobody: { team: t } } }
              - { id: rest, distribute: { to: { team: t } } }
            """, """
            people: [{ id: ann }, { id: bob }, { id: off, max_open: 1 }]
            teams: [{ id: t, members: [ann, bob] }]
            time_off: [{ person: off, from: 2026-03-02, to: 2026-03-31 }]
            """);
        scene.Lead("L1", "02T10:00", "make=Audi").Lead("L2", "02T10:00").Lead("L3", "02T10:00", "make=Audi");

        Assert.Equal("ann bob ann", Owners(scene));
    }

    [Fact]
    public void R8_a_reassignment_to_the_pool_or_to_a_team_moves_the_rotation_but_to_a_person_does_not()
    {
        var scene = new Scene("""
              - { id: pool, when: { make: Audi }, distribute: { to: { team: t } }, escalation: pool }
              - { id: person, when: { make: Ford }, distribute: { to: { team: u } }, escalation: person }
              - { id: rest, distribute: { to: { team: t } } }
            """, """
            people: [{ id: ann }, { id: bob }, { id: cat }, { id: dan }]
            teams: [{ id: t, members: [ann, bob, cat] }, { id: u, members: [dan] }]
            escalations:
              - { id: pool, clock: always, steps: [{ after: 1h, do: reassign }] }
              - { id: person, clock: always,
                steps: [{ after: 1h, do: reassign, to: { person: cat } },
                { after: 2h, do: reassign, to: { team: t } }] }
            """);
        scene.Lead("L1", "02T10:00", "make=Audi").Until("02T11:00").Lead("L2", "02T11:00").Then();
        scene.Lead("L3", "02T12:00", "make=Ford").Until("02T13:00").Lead("L4", "02T13:00").Until("02T14:00")
            .Lead("L5", "02T14:00").Tells(
            "02T12:00 L3 assigned person dan", "02T13:00 L3 reassigned person cat dan",
            "02T13:00 L4 assigned rest ann",
            "02T14:00 L3 reassigned person bob cat", "02T14:00 L5 assigned rest cat");
        Assert.Equal(("bob", "cat"), (scene.Result("L1").Owner, scene.Result("L2").Owner));
    }

    [Fact]
    public void R8_no_claim_and_no_other_assignment_touches_a_rotation()
    {
        var scene = new Scene("""
              - { id: offer, when: { make: Audi }, distribute: { type: broadcast, to: { team: t } } }
              - { id: late, when: { make: Ford },
                distribute: { to: { person: off }, if_nobody: { person: ann } } }
              - { id: rest, distribute: { to: { team: t } } }
            """, """
            people: [{ id: ann }, { id: bob }, { id: off }]
            teams: [{ id: t, members: [ann, bob] }]
            time_off: [{ person: off, from: 2026-03-02, to: 2026-03-31 }]
            channels: { phone: { distribute: taker } }
            """);
        scene.Lead("L1", "02T10:00", "make=Audi").Do("02T10:00", "L1", ActivityKind.Claim, "ann")
            .Lead("L2", "02T10:00", "make=Ford").Lead("L3", "02T10:00", "channel=phone", "taken_by=ann")
            .Lead("L4", "02T10:00");

        Assert.Equal("ann ann ann ann", Owners(scene));
    }
}
