using LeadRules.Leads;

namespace LeadRules.Tests.Routing.Escalations;

/// <summary>R13: when something is due. Seen by the event <c>late</c>.</summary>
public sealed class ClockTests
{
    private static Scene With(string escalation, string distribute = "to: { people: [ann, bob] }",
        string more = "") => new(
        $"  - {{ id: r, distribute: {{ {distribute} }}, escalation: e }}", $$"""
        stores: [{ id: main, hours: { mon-fri: 09:00-17:00 },
          departments: { Service: { daily: 07:00-19:00 } }, closed: [2026-03-04] }]
        people: [{ id: ann }, { id: bob }, { id: off }]
        schedules: [{ id: all, people: [ann, bob], starts: 2026-01-05, weeks: [{ daily: 00:00-24:00 }] }]
        time_off: [{ person: off, from: 2026-03-01, to: 2026-03-02 }]
        escalations: [{ id: e, late_after: 1h, {{escalation}} }]
        {{more}}
        """);

    private static string? Late(Scene scene, string until = "31T00:00") =>
        scene.Until(until)
            .News().Where(line => line.Contains(" late ", StringComparison.Ordinal))
            .Select(line => line.Split(' ')[0]).SingleOrDefault();

    [Theory]
    [InlineData("02T03:00", "02T04:00")]
    [InlineData("07T23:30", "08T00:30")]
    public void R13_always_runs_all_the_time(string at, string late) =>
        Assert.Equal(late, Late(With("clock: always").Lead("L1", at)));

    [Theory]
    [InlineData("02T09:00", "02T10:00")]
    [InlineData("02T08:00", "02T10:00")]
    [InlineData("02T16:00", "02T17:00")]
    [InlineData("02T16:30", "03T09:30")]
    [InlineData("03T16:30", "05T09:30")]
    [InlineData("06T16:59:59", "09T09:59:59")]
    [InlineData("06T17:00", "09T10:00")]
    public void R13_store_hours_is_the_default_and_runs_while_the_store_is_open_a_closing_time_included(
        string at, string late) =>
        Assert.Equal(late, Late(With("").Lead("L1", at)));

    [Theory]
    [InlineData("SERVICE", "02T18:30", "03T07:30")]
    [InlineData("service", "07T07:00", "07T08:00")]
    [InlineData("neuf", "02T16:30", "03T09:30")]
    public void R13_the_department_named_as_the_category_counts_folded_if_the_store_has_it(string category,
        string at, string late) =>
        Assert.Equal(late, Late(With("").Lead("L1", at, "category=" + category)));

    [Fact]
    public void R13_without_hours_the_store_is_open_but_on_closed_days() =>
        Assert.Equal("03T00:30", Late(new Scene(
            "  - { id: r, distribute: { to: { person: ann } }, escalation: e }", """
            stores: [{ id: main, closed: [2026-03-02] }]
            people: [{ id: ann }]
            escalations: [{ id: e, late_after: 1h }]
            """).Lead("L1", "01T23:30")));

    [Fact]
    public void R13_a_clock_in_a_store_that_never_opens_again_is_never_due() =>
        Assert.Null(Late(new Scene("  - { id: r, distribute: { to: { person: ann } }, escalation: e }", """
            stores: [{ id: main, hours: { mon: closed } }]
            people: [{ id: ann }]
            schedules: [{ id: all, people: [ann], starts: 2026-01-05, weeks: [{ daily: 00:00-24:00 }] }]
            escalations: [{ id: e, late_after: 1h }]
            """).Lead("L1", "02T10:00"), "2199-01-01T00:00"));

    [Fact]
    public void R13_what_is_due_later_counts_from_the_same_start() =>
        With("clock: always, steps: [{ after: 90m, do: notify_manager }]", "to: { person: bob }")
            .Lead("L1", "02T10:00").Until("02T12:00").Tells(
                "02T10:00 L1 assigned r bob", "02T11:00 L1 late r bob", "02T11:30 L1 manager_notified r");

    [Fact]
    public void R13_received_is_the_default_and_runs_for_a_held_lead() =>
        With("clock: always", "to: { person: off }").Lead("L1", "02T10:00").Until("02T12:00").Tells(
            "02T10:00 L1 held r", "02T11:00 L1 late r");

    [Fact]
    public void R13_assigned_starts_when_a_held_lead_is_assigned() =>
        With("clock: always, from: assigned", "to: { person: off }", "").Lead("L1", "02T10:00")
            .Do("02T10:00", "L1", ActivityKind.Status, "ann", "long_term")
            .Then().Until("05T00:00").Tells("03T09:00 L1 assigned r off", "03T10:00 L1 late r off");

    [Fact]
    public void R13_assigned_starts_when_a_held_lead_is_offered() =>
        With("clock: always, from: assigned", "type: broadcast, to: { person: off }").Lead("L1", "02T10:00")
            .Then().Until("05T00:00")
            .Tells("03T09:00 L1 offered r - off", "03T10:00 L1 late r");

    [Fact]
    public void R13_assigned_starts_at_an_offer_and_not_again_at_its_claim() =>
        With("clock: always, from: assigned", "type: broadcast, to: { person: ann }").Lead("L1", "02T10:00")
            .Do("02T10:30", "L1", ActivityKind.Claim, "ann").Then().Until("05T00:00")
            .Tells("02T11:00 L1 late r ann");

    [Fact]
    public void R13_assigned_starts_when_a_held_lead_is_claimed() =>
        With("clock: always, from: assigned", "to: { person: off }").Lead("L1", "02T10:00")
            .Do("02T10:30", "L1", ActivityKind.Claim, "off").Then().Until("05T00:00")
            .Tells("02T11:30 L1 late r off");

    [Fact]
    public void R13_assigned_starts_when_a_held_lead_is_claimed_by_an_answer_that_does_not_stop_it() =>
        With("clock: always, from: assigned, stops_on: contact", "to: { person: off }").Lead("L1", "02T10:00")
            .Do("02T10:30", "L1", ActivityKind.Response, "off").Then().Until("05T00:00")
            .Tells("02T11:30 L1 late r off");

    [Fact]
    public void R13_assigned_is_the_first_assignment_whatever_follows() =>
        With("clock: always, from: assigned, steps: [{ after: 30m, do: reassign }]").Lead("L1", "02T10:00")
            .Then().Until("05T00:00")
            .Tells("02T10:30 L1 reassigned r bob ann", "02T11:00 L1 late r bob");

    [Fact]
    public void R13_a_held_lead_waits_with_the_escalation_of_the_rule_that_holds_it() =>
        new Scene("""
              - { id: first, distribute: { to: { person: off }, if_nobody: next_rule }, escalation: slow }
              - { id: second, distribute: { to: { person: off } }, escalation: fast }
            """, """
            people: [{ id: off }]
            time_off: [{ person: off, from: 2026-03-02, to: 2026-03-02 }]
            escalations: [{ id: slow, clock: always, late_after: 2h },
              { id: fast, clock: always, late_after: 1h }]
            """).Lead("L1", "02T10:00").Until("02T23:00")
                .Tells("02T10:00 L1 held first", "02T12:00 L1 late first");

    [Fact]
    public void R13_a_lead_that_was_passed_on_has_the_escalation_of_the_rule_that_placed_it() =>
        new Scene("""
              - { id: first, distribute: { to: { person: off }, if_nobody: next_rule }, escalation: slow }
              - { id: second, distribute: { to: { person: ann } }, escalation: fast }
            """, """
            people: [{ id: off }, { id: ann }]
            time_off: [{ person: off, from: 2026-03-02, to: 2026-03-02 }]
            escalations: [{ id: slow, clock: always, late_after: 2h },
              { id: fast, clock: always, late_after: 1h }]
            """).Lead("L1", "02T10:00").Until("02T23:00")
                .Tells("02T10:00 L1 assigned second ann", "02T11:00 L1 late second ann");
}
