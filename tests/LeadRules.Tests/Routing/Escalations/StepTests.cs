using LeadRules.Leads;

namespace LeadRules.Tests.Routing.Escalations;

/// <summary>R14, sentence by sentence. Off is off on the 2nd; tom is not active.</summary>
public sealed class StepTests
{
    private static Scene With(string distribute, string escalation, string store = ", manager: luc") => new(
        $"  - {{ id: r, distribute: {{ {distribute} }}, escalation: e }}", $$"""
        stores: [{ id: main{{store}} }]
        people:
          - { id: ann, manager: mia, skills: [ev] }
          - { id: bob, languages: [fr] }
          - { id: cat, skills: [ev] }
          - { id: off }
          - { id: tom, active: false }
          - { id: mia }
          - { id: tim }
          - { id: luc }
        teams: [{ id: t, members: [off, tom], manager: tim }, { id: u, members: [bob, cat] },
          { id: v, members: [off] }]
        time_off: [{ person: off, from: 2026-03-02, to: 2026-03-02 }]
        escalations: [{ id: e, clock: always, {{escalation}} }]
        """);

    private static Scene Arrived(Scene scene) => scene.Lead("L1", "02T10:00").Then();

    [Fact]
    public void R14_late_is_an_event_and_a_mark()
    {
        var scene = Arrived(With("to: { person: ann }", "late_after: 1h")).Until("02T10:59").Tells();
        Assert.False(scene.Result("L1").Late);
        scene.Until("05T00:00").Tells("02T11:00 L1 late r ann");
        Assert.True(scene.Result("L1").Late);
    }

    [Fact]
    public void R14_each_step_acts_once_in_its_order() =>
        Arrived(With("to: { person: ann }",
            "late_after: 45m, "
            + "steps: [{ after: 30m, do: notify_manager }, { after: 1h, do: notify, to: { person: tom } }]"))
            .Until("09T00:00")
            .Tells("02T10:30 L1 manager_notified r mia", "02T10:45 L1 late r ann",
            "02T11:00 L1 notified r tom");

    [Theory]
    [InlineData("to: { person: ann }", "mia")]
    [InlineData("to: { person: bob }", "luc")]
    [InlineData("type: broadcast, to: { team: u }", "luc")]
    [InlineData("to: { team: t }", "tim")]
    [InlineData("to: { people: [off] }", "luc")]
    [InlineData("type: broadcast, to: { person: off }, if_nobody: { team: u }", "luc")]
    [InlineData("to: { team: v }", "luc")]
    public void R14_notify_manager_tells_the_owners_manager_or_the_pools_or_the_stores(string distribute,
        string manager) =>
        Arrived(With(distribute, "steps: [{ after: 1h, do: notify_manager }]")).Until("02T12:00")
            .Tells($"02T11:00 L1 manager_notified r {manager}");

    [Theory]
    [InlineData("to: { person: luc }")]
    [InlineData("to: { people: [off] }")]
    public void R14_notify_manager_may_tell_nobody(string distribute) =>
        Arrived(With(distribute, "steps: [{ after: 1h, do: notify_manager }]", "")).Until("02T12:00")
            .Tells("02T11:00 L1 manager_notified r");

    [Fact]
    public void R14_the_manager_of_an_offer_is_that_of_the_team_it_is_offered_to() =>
        new Scene(
            "  - { id: r, distribute: { type: broadcast, to: { team: own }, "
            + "if_nobody: { team: other } }, escalation: e }", """
            people: [{ id: off }, { id: ann }, { id: mia }, { id: tim }]
            teams: [{ id: own, members: [off], manager: mia }, { id: other, members: [ann], manager: tim }]
            time_off: [{ person: off, from: 2026-03-02, to: 2026-03-02 }]
            escalations: [{ id: e, clock: always, steps: [{ after: 1h, do: notify_manager }] }]
            """).Lead("L1", "02T10:00").Until("02T12:00")
                .Tells("02T10:00 L1 offered r - ann", "02T11:00 L1 manager_notified r tim");

    [Theory]
    [InlineData("{ person: cat }", " cat")]
    [InlineData("{ person: tom }", " tom")]
    [InlineData("{ team: t }", " tim")]
    [InlineData("{ team: u }", "")]
    public void R14_notify_tells_the_person_or_the_teams_manager(string to, string told) =>
        Arrived(With("to: { person: ann }", $"steps: [{{ after: 1h, do: notify, to: {to} }}]"))
            .Until("02T12:00").Tells($"02T11:00 L1 notified r{told}");

    [Fact]
    public void R14_reassign_goes_to_the_rules_own_pool_by_its_order_and_requirements() =>
        Arrived(With("to: { people: [ann, bob, cat] }, order: longest_waiting, require: { skills: [ev] }",
            "steps: [{ after: 1h, do: reassign }]"))
            .Until("02T12:00").Tells("02T11:00 L1 reassigned r cat ann");

    [Fact]
    public void R14_reassign_goes_to_the_steps_team_by_the_rules_requirements() =>
        Arrived(With("to: { people: [ann] }, require: { skills: [ev] }",
            "steps: [{ after: 1h, do: reassign, to: { team: u } }]"))
            .Until("02T12:00").Tells("02T11:00 L1 reassigned r cat ann");

    [Fact]
    public void R14_reassign_goes_by_the_rules_order()
    {
        var scene = new Scene("""
              - { id: busy, when: { make: Audi }, distribute: { to: { person: bob } } }
              - { id: r, distribute: { to: { person: ann }, order: fewest_open }, escalation: e }
            """, """
            people: [{ id: ann }, { id: bob }, { id: cat }]
            teams: [{ id: u, members: [bob, cat] }]
            escalations: [{ id: e, clock: always, steps: [{ after: 1h, do: reassign, to: { team: u } }] }]
            """);
        scene.Lead("L0", "02T10:00", "make=Audi").Lead("L1", "02T10:00").Then().Until("02T12:00")
            .Tells("02T11:00 L1 reassigned r cat ann");
    }

    [Fact]
    public void R14_reassign_asks_for_the_rules_own_pool_even_of_a_lead_that_the_team_of_if_nobody_has() =>
        Arrived(With("to: { team: v }, if_nobody: { team: u }",
            "steps: [{ after: 1h, do: reassign }, { after: 20h, do: reassign }]"))
            .Until("03T12:00")
            .Tells("02T11:00 L1 reassign_failed r bob", "02T11:00 L1 manager_notified r luc",
            "03T06:00 L1 reassigned r off bob");

    [Theory]
    [InlineData("cat", "02T11:00 L1 reassigned r cat ann")]
    [InlineData("off", "02T11:00 L1 reassign_failed r ann", "02T11:00 L1 manager_notified r mia")]
    [InlineData("tom", "02T11:00 L1 reassign_failed r ann", "02T11:00 L1 manager_notified r mia")]
    [InlineData("ann", "02T11:00 L1 reassign_failed r ann", "02T11:00 L1 manager_notified r mia")]
    [InlineData("bob", "02T11:00 L1 reassign_failed r ann", "02T11:00 L1 manager_notified r mia")]
    public void R14_reassign_takes_a_person_if_eligible(string to, params string[] told) =>
        Arrived(With("to: { people: [ann] }, require: { skills: [ev] }",
            $"steps: [{{ after: 1h, do: reassign, to: {{ person: {to} }} }}]"))
            .Until("02T12:00").Tells(told);

    [Fact]
    public void R14_a_held_lead_is_reassigned_without_an_owner_before_and_is_held_no_longer() =>
        Arrived(With("to: { person: off }", "steps: [{ after: 1h, do: reassign, to: { person: bob } }]"))
            .Until("05T00:00").Tells("02T11:00 L1 reassigned r bob");

    [Fact]
    public void R14_an_offered_lead_is_reassigned_to_one_person_and_may_be_claimed_no_longer() =>
        Arrived(With("type: broadcast, to: { team: u }", "steps: [{ after: 1h, do: reassign }]"))
            .Do("02T12:00", "L1", ActivityKind.Claim, "cat").Until("05T00:00")
            .Tells("02T11:00 L1 reassigned r bob", "02T12:00 L1 claim_refused r cat");

    [Fact]
    public void R14_an_offered_or_held_lead_that_nobody_can_get_stays_as_it_is() =>
        Arrived(With("to: { team: t }", "steps: [{ after: 1h, do: reassign }]")).Until("05T00:00").Tells(
            "02T11:00 L1 reassign_failed r", "02T11:00 L1 manager_notified r tim",
            "03T00:00 L1 assigned r off");

    [Fact]
    public void R14_reassignments_are_counted_and_the_first_assignment_stays()
    {
        var scene = Arrived(
            With("to: { people: [ann, bob] }",
            "steps: [{ after: 1h, do: reassign }, { after: 2h, do: reassign }]"))
            .Until("05T00:00");

        var result = scene.Result("L1");
        Assert.Equal((1, "ann", "bob", result.ReceivedAt),
            (result.Reassignments, result.FirstAssignee, result.Owner, result.AssignedAt));
    }

    [Fact]
    public void R14_what_falls_due_while_it_is_closed_never_happens_and_the_clock_does_not_stop() =>
        Arrived(With("to: { people: [ann, bob] }",
            "late_after: 1h, steps: [{ after: 1h, do: notify_manager }, { after: 2h, do: reassign }]"))
            .Do("02T10:30", "L1", ActivityKind.Status, "ann", "lost_bdc")
            .Do("02T11:30", "L1", ActivityKind.Status, "ann", "new").Then()
            .Until("05T00:00").Tells("02T12:00 L1 reassigned r bob ann");

    [Fact]
    public void R14_closed_at_the_very_instant_it_is_due_it_does_not_happen_and_reopened_at_it_does() =>
        Arrived(With("to: { people: [ann, bob] }", "late_after: 1h, steps: [{ after: 2h, do: reassign }]"))
            .Do("02T11:00", "L1", ActivityKind.Status, "ann", "sold")
            .Do("02T12:00", "L1", ActivityKind.Status, "ann", "contacted").Then()
            .Until("05T00:00").Tells("02T12:00 L1 reassigned r bob ann");

    [Fact]
    public void R14_expiring_at_the_instant_of_a_step_comes_first_and_the_step_does_not_happen() =>
        new Scene("  - { id: r, distribute: { to: { person: ann } }, escalation: e }",
            "people: [{ id: ann }]\nescalations: [{ id: e, clock: always, late_after: 1h }]"
            + "\nlifecycle: { expire_after: 1h }")
            .Lead("L1", "02T10:00").Then().Until("05T00:00").Tells("02T11:00 L1 expired r ann");
}
