using LeadRules.Leads;

namespace LeadRules.Tests.Routing.Escalations;

/// <summary>R15: what stops an escalation.</summary>
public sealed class AnsweredTests
{
    private static Scene With(string stopsOn) => new Scene(
        "  - { id: r, distribute: { to: { people: [ann, bob] } }, escalation: e }", $$"""
        people: [{ id: ann }, { id: bob }]
        escalations: [{ id: e, clock: always, {{stopsOn}} late_after: 1h,
          steps: [{ after: 2h, do: reassign }] }]
        """).Lead("L1", "02T10:00").Then();

    [Theory]
    [InlineData("", ActivityKind.Response, true)]
    [InlineData("", ActivityKind.Contact, true)]
    [InlineData("stops_on: response,", ActivityKind.Contact, true)]
    [InlineData("stops_on: contact,", ActivityKind.Contact, true)]
    [InlineData("stops_on: contact,", ActivityKind.Response, false)]
    [InlineData("", ActivityKind.Claim, false)]
    [InlineData("", ActivityKind.Salesperson, false)]
    public void R15_response_and_contact_answer_but_only_contact_where_it_is_asked_for(
        string stopsOn, ActivityKind kind, bool isAnswered) =>
        Assert.Equal(isAnswered ? 0 : 2, With(stopsOn).Do("02T10:30", "L1", kind, "ann", "bob").Then()
            .Until("05T00:00").Told.Count);

    [Theory]
    [InlineData("response_sent")]
    [InlineData("contacted")]
    [InlineData("appointment_set")]
    public void R15_a_change_of_status_answers_nothing(string status) =>
        With("").Do("02T10:30", "L1", ActivityKind.Status, "ann", status).Then().Until("05T00:00")
            .Tells("02T11:00 L1 late r ann", "02T12:00 L1 reassigned r bob ann");

    [Fact]
    public void R15_once_answered_no_more_of_it_happens_even_if_the_status_goes_back_to_new() =>
        With("").Do("02T11:30", "L1", ActivityKind.Response, "ann")
            .Do("02T11:31", "L1", ActivityKind.Status, "ann", "new").Then()
            .Until("05T00:00").Tells();

    [Fact]
    public void R15_an_answer_at_the_very_instant_comes_first() =>
        With("").Do("02T11:00", "L1", ActivityKind.Contact, "bob").Until("05T00:00")
            .Tells("02T11:00 L1 contact r bob");

    [Fact]
    public void R15_an_answer_by_nobody_known_answers() =>
        With("").Do("02T10:30", "L1", ActivityKind.Response).Until("05T00:00")
            .Tells("02T10:30 L1 response r");

    [Fact]
    public void R15_a_response_and_then_a_contact_stop_what_asks_for_contact() =>
        With("stops_on: contact,").Do("02T10:30", "L1", ActivityKind.Response, "ann")
            .Do("02T11:30", "L1", ActivityKind.Contact, "ann")
            .Until("05T00:00")
            .Tells("02T10:30 L1 response r ann", "02T11:00 L1 late r ann", "02T11:30 L1 contact r ann");

    [Fact]
    public void R15_a_held_lead_answered_before_its_clock_starts_has_no_escalation_left() =>
        new Scene("  - { id: r, distribute: { to: { person: off } }, escalation: e }", """
            people: [{ id: off }]
            time_off: [{ person: off, from: 2026-03-02, to: 2026-03-02 }]
            escalations: [{ id: e, clock: always, from: assigned, late_after: 1h }]
            """).Lead("L1", "02T10:00").Do("02T10:30", "L1", ActivityKind.Response).Until("05T00:00")
            .Tells("02T10:00 L1 held r", "02T10:30 L1 response r", "03T00:00 L1 assigned r off");
}
