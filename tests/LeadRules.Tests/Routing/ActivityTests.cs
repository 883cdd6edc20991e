using LeadRules.Leads;
using NodaTime;

namespace LeadRules.Tests.Routing;

/// <summary>R16, sentence by sentence; the files' side of it is in <c>Simulation</c>.</summary>
public sealed class ActivityTests
{
    private static Scene Assigned(string more = "") =>
        new Scene("  - { id: r, distribute: { to: { people: [ann, bob] } } }",
        "people: [{ id: ann }, { id: bob }, { id: tom, active: false }]\n" + more).Lead("L1", "02T10:00")
            .Then();

    private static Scene Waiting(bool isOffered) => new Scene(
        $"  - {{ id: r, distribute: {{ {(isOffered ? "type: broadcast, " : "")}"
        + $"to: {{ people: [{(isOffered ? "ann, bob, tom" : "bob, tom")}] }} }} }}",
        "people: [{ id: ann }, { id: bob }, { id: cat }, { id: tom, active: false }]"
        + "\ntime_off: [{ person: bob, from: 2026-03-02, to: 2026-03-31 }]")
        .Lead("L1", "02T10:00").Then();

    [Fact]
    public void R16_a_response_makes_new_into_response_sent_and_a_contact_into_contacted()
    {
        var scene = Assigned().Do("02T10:01", "L1", ActivityKind.Response, "ann");
        Assert.Equal(Status.ResponseSent, scene.Result("L1").Status);
        scene.Do("02T10:02", "L1", ActivityKind.Contact, "ann");
        Assert.Equal(Status.Contacted, scene.Result("L1").Status);
        scene.Do("02T10:03", "L1", ActivityKind.Response, "ann");
        Assert.Equal(Status.Contacted, scene.Result("L1").Status);
    }

    [Theory]
    [InlineData("appointment_set")]
    [InlineData("appointment_shown")]
    [InlineData("long_term")]
    public void R16_answers_leave_a_later_status_alone(string status)
    {
        var scene = Assigned().Do("02T10:01", "L1", ActivityKind.Status, "ann", status)
            .Do("02T10:02", "L1", ActivityKind.Contact, "ann")
            .Do("02T10:03", "L1", ActivityKind.Response, "ann");

        Assert.Equal(status, scene.Result("L1").Status.Written());
    }

    [Fact]
    public void R16_the_first_answer_of_either_kind_is_the_response()
    {
        var scene = Assigned().Do("02T10:10", "L1", ActivityKind.Contact, "ann")
            .Do("02T10:20", "L1", ActivityKind.Response, "ann");

        Assert.Equal(Duration.FromMinutes(10), scene.Result("L1").Response);
    }

    [Theory]
    [InlineData(true, ActivityKind.Response, "ann")]
    [InlineData(true, ActivityKind.Contact, "bob")]
    [InlineData(false, ActivityKind.Response, "bob")]
    public void R16_an_answer_by_an_active_member_of_the_pool_first_claims_an_offered_or_held_lead(
        bool isOffered, ActivityKind kind, string person) =>
        Waiting(isOffered).Do("02T11:00", "L1", kind, person).Tells(
            $"02T11:00 L1 claimed r {person}",
            $"02T11:00 L1 {(kind == ActivityKind.Contact ? "contact" : "response")} r {person}");

    [Theory]
    [InlineData(true, "cat", " cat")]
    [InlineData(true, "tom", " tom")]
    [InlineData(true, null, "")]
    [InlineData(false, "ann", " ann")]
    [InlineData(false, "zoe", "")]
    public void R16_an_answer_by_anybody_else_counts_and_claims_nothing(bool isOffered, string? person,
        string told)
    {
        var scene = Waiting(isOffered).Do("02T11:00", "L1", ActivityKind.Response, person)
            .Tells($"02T11:00 L1 response r{told}");

        Assert.Null(scene.Result("L1").Owner);
        Assert.Equal(Status.ResponseSent, scene.Result("L1").Status);
    }

    [Fact]
    public void R16_an_answer_of_an_owned_lead_by_another_member_claims_nothing() =>
        Assigned().Do("02T11:00", "L1", ActivityKind.Contact, "bob").Tells("02T11:00 L1 contact r bob");

    [Fact]
    public void R16_a_salesperson_is_noted_and_told_to_nobody() =>
        Assigned().Do("02T11:00", "L1", ActivityKind.Salesperson, "ann", "bob").Tells();

    [Fact]
    public void R16_an_activity_of_no_lead_that_has_arrived_is_rejected() =>
        Assert.Equal(["lead-unknown"], Assigned().Do("02T11:00", "L2", ActivityKind.Response, "ann").Tells()
            .Rejected);

    [Fact]
    public void R16_of_a_lead_unknown_that_is_the_reason_whatever_else_is_wrong() =>
        Assert.Equal(["lead-unknown"], Assigned().Do("02T11:00", "L2", null).Rejected);

    [Theory]
    [InlineData(ActivityKind.Response)]
    [InlineData(ActivityKind.Contact)]
    [InlineData(ActivityKind.Claim)]
    [InlineData(ActivityKind.Salesperson)]
    [InlineData(null)]
    public void R16_on_a_closed_lead_all_but_status_is_rejected_and_changes_nothing(ActivityKind? kind)
    {
        var scene = Assigned().Do("02T11:00", "L1", ActivityKind.Status, "ann", "sold").Then()
            .Do("02T11:00", "L1", kind, "bob").Tells();

        Assert.Equal(["lead-closed"], scene.Rejected);
        Assert.Null(scene.Result("L1").RespondedAt);
    }

    [Fact]
    public void R16_a_status_may_move_or_reopen_a_closed_lead_but_not_a_duplicate()
    {
        var scene = Assigned().Do("02T11:00", "L1", ActivityKind.Status, "ann", "sold")
            .Do("02T11:01", "L1", ActivityKind.Status, null, "delivered")
            .Do("02T11:02", "L1", ActivityKind.Status, "ann", "new")
            .Do("02T11:03", "L1", ActivityKind.Response, "ann")
            .Do("02T11:04", "L1", ActivityKind.Status, "ann", "duplicate")
            .Do("02T11:05", "L1", ActivityKind.Status, "ann", "new")
            .Do("02T11:06", "L1", ActivityKind.Status, "ann").Tells(
                "02T11:00 L1 status r ann sold", "02T11:01 L1 status r - delivered",
                "02T11:02 L1 status r ann new",
                "02T11:03 L1 response r ann", "02T11:04 L1 status r ann duplicate");

        Assert.Equal(["lead-closed", "lead-closed"], scene.Rejected);
    }

    [Fact]
    public void R16_an_unknown_kind_or_value_is_rejected()
    {
        var scene = Assigned().Do("02T11:00", "L1", null, "ann")
            .Do("02T11:00", "L1", ActivityKind.Status, "ann", "asleep")
            .Do("02T11:00", "L1", ActivityKind.Status, "ann")
            .Do("02T11:00", "L1", ActivityKind.Salesperson, "ann", "zoe")
            .Do("02T11:00", "L1", ActivityKind.Salesperson, "ann").Tells();

        Assert.Equal(["kind-unknown", "value-unknown", "value-unknown", "value-unknown", "value-unknown"],
            scene.Rejected);
    }

    [Fact]
    public void R16_a_status_set_on_a_closed_lead_that_cannot_be_read_is_a_value_unknown() =>
        Assert.Equal(["value-unknown"], Assigned().Do("02T11:00", "L1", ActivityKind.Status, "ann", "sold")
            .Do("02T11:00", "L1", ActivityKind.Status, "ann", "asleep").Rejected);

    [Fact]
    public void R16_an_owned_lead_that_is_reopened_is_its_owners_again_and_counts() =>
        new Scene("  - { id: r, distribute: { to: { people: [ann, bob] }, order: fewest_open } }",
            "people: [{ id: ann }, { id: bob }]")
            .Lead("L1", "02T10:00").Lead("L2", "02T10:00")
            .Do("02T10:00", "L1", ActivityKind.Status, "ann", "sold")
            .Do("02T10:00", "L2", ActivityKind.Status, "bob", "sold")
            .Do("02T10:00", "L1", ActivityKind.Status, "ann", "new").Then()
            .Lead("L3", "02T11:00").Tells("02T11:00 L3 assigned r bob");

    [Fact]
    public void R16_a_closed_lead_moved_to_another_closed_status_frees_nobody_twice() =>
        new Scene("  - { id: r, distribute: { to: { people: [ann, bob] }, order: fewest_open } }",
            "people: [{ id: ann }, { id: bob }]")
            .Lead("L1", "02T10:00").Lead("L2", "02T10:00")
            .Do("02T10:00", "L2", ActivityKind.Status, "bob", "sold")
            .Do("02T10:00", "L2", ActivityKind.Status, "bob", "delivered")
            .Do("02T10:00", "L1", ActivityKind.Status, "ann", "sold").Then()
            .Lead("L3", "02T11:00").Tells("02T11:00 L3 assigned r ann");
}
