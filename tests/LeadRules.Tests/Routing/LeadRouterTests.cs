using LeadRules.Leads;
using LeadRules.Routing;
using NodaTime;

namespace LeadRules.Tests.Routing;

/// <summary>The router as a host calls it.</summary>
public sealed class LeadRouterTests
{
    private static Scene One() =>
        new Scene("  - { id: r, distribute: { to: { person: ann } }, escalation: e }",
        "people: [{ id: ann }]\nescalations: [{ id: e, clock: always, late_after: 1h }]")
            .Lead("L1", "02T10:00").Then();

    [Fact]
    public void Time_that_goes_back_is_refused_and_changes_nothing()
    {
        var scene = One().Until("02T10:30");

        Assert.Throws<ArgumentException>(() => scene.Until("02T10:29"));
        Assert.Throws<ArgumentException>(() => scene.Lead("L2", "02T10:29"));
        Assert.Throws<ArgumentException>(() => scene.Do("02T10:29", "L1", ActivityKind.Response, "ann"));
        scene.Until("02T12:00").Tells("02T11:00 L1 late r ann");
        Assert.Single(scene.Router.Leads);
    }

    [Fact]
    public void An_id_that_arrives_twice_is_refused_and_lets_no_time_pass()
    {
        var scene = One();

        Assert.Throws<ArgumentException>(() => scene.Lead("L1", "02T12:00"));
        scene.Do("02T10:30", "L1", ActivityKind.Response, "ann").Until("02T12:00")
            .Tells("02T10:30 L1 response r ann");
    }

    [Fact]
    public void The_next_due_instant_is_that_of_the_next_step()
    {
        var scene = One();

        Assert.Equal(Instant.FromUtc(2026, 3, 2, 11, 0), scene.Router.NextDue);
        Assert.Null(scene.Until("02T11:00").Router.NextDue);
    }

    [Fact]
    public void What_another_policy_would_have_had_happen_by_then_is_due_now()
    {
        var saved = One().Until("02T10:30").Router.Save();
        var sooner = new Scene("  - { id: r, distribute: { to: { person: ann } }, escalation: e }",
            "people: [{ id: ann }]\nescalations: [{ id: e, clock: always, late_after: 5m }]").Policy;
        var router = LeadRouter.Restore(sooner, saved);

        var due = router.NextDue!.Value;

        Assert.Equal(Instant.FromUtc(2026, 3, 2, 10, 30), due);
        Assert.Equal(EventKind.Late, Assert.Single(router.PassTime(due)).Kind);
    }

    [Theory]
    [InlineData("stores: [{ id: north }, { id: south }]", "south")]
    [InlineData("stores: [{ id: other }]", "other")]
    public void A_lead_of_another_policys_stores_is_refused_and_changes_nothing(string stores, string store)
    {
        var rules = "  - { id: r, distribute: { to: { person: ann } } }";
        var reader = new LeadReader(new Scene(rules, "people: [{ id: ann }]\n" + stores).Policy);
        var lead = reader.Read(
            new Dictionary<string, string> { ["received_at"] = "2026-03-02T10:00Z", ["store"] = store }, "L1")
            .Lead!;
        var router = new LeadRouter(
            new Scene(rules, "people: [{ id: ann }]\nstores: [{ id: north }]").Policy);

        var error = Assert.Throws<ArgumentException>(() => router.Arrive(lead));

        Assert.StartsWith("the lead was read by another policy", error.Message, StringComparison.Ordinal);
        Assert.False(router.Knows("L1"));
        Assert.Empty(router.Leads);
    }

    [Fact]
    public void A_policy_that_is_null_is_refused_by_its_name()
    {
        Assert.Equal("policy", Assert.Throws<ArgumentNullException>(() => new LeadRouter(null!)).ParamName);
        Assert.Equal(
            "policy", Assert.Throws<ArgumentNullException>(() => LeadRouter.Restore(null!, [])).ParamName);
    }

    [Fact]
    public void A_status_that_there_is_not_is_rejected_and_changes_nothing()
    {
        var router = One().Router;
        var activity = new Activity
        {
            At = Instant.FromUtc(2026, 3, 2, 10, 10), LeadId = "L1", Kind = ActivityKind.Status,
            Status = (Status)42, Person = "ann",
        };

        Assert.Empty(router.Arrive(activity, out var rejected));

        Assert.Equal(RejectReason.ValueUnknown, rejected);
        Assert.Equal(Status.New, router.Find("L1")!.Status);
        Assert.NotEmpty(router.Save());
    }

    [Fact]
    public void Time_may_pass_in_any_pieces()
    {
        var scene = One().Until("02T10:00").Until("02T10:59:59").Until("02T10:59:59").Tells();

        scene.Until("02T11:00").Tells("02T11:00 L1 late r ann").Until("02T11:00").Tells();
    }

    [Fact]
    public void A_lead_that_has_not_arrived_is_not_known()
    {
        var router = One().Router;

        Assert.True(router.Knows("L1"));
        Assert.False(router.Knows("l1"));
        Assert.Null(router.Find("l1"));
    }
}
