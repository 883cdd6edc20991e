using LeadRules.Leads;

namespace LeadRules.Tests.Routing;

/// <summary>R17, sentence by sentence.</summary>
public sealed class ExpiryTests
{
    private static Scene With(string lifecycle, string make = "Audi") => new Scene(
        "  - { id: r, when: { make: Audi }, distribute: { to: { people: [ann, bob] } } }",
        $"people: [{{ id: ann, max_open: 1 }}, {{ id: bob, max_open: 1 }}]"
        + $"\nduplicates: {{ }}\nlifecycle: {lifecycle}")
        .Lead("L1", "02T10:00", "make=" + make, "email=a@x.ca").Then();

    [Fact]
    public void R17_without_expire_after_no_lead_expires() => With("{ }").Until("2199-01-01T00:00").Tells();

    [Fact]
    public void R17_it_expires_at_that_time_from_receipt_and_is_closed()
    {
        var scene = With("{ expire_after: 8w }").Until("2026-04-27T09:59:59").Tells()
            .Until("2026-04-27T10:00").Tells("27T10:00 L1 expired r ann");

        Assert.Equal(Status.Expired, scene.Result("L1").Status);
        scene.Do("2026-04-28T10:00", "L1", ActivityKind.Response, "ann").Tells();
        Assert.Equal(["lead-closed"], scene.Rejected);
    }

    [Theory]
    [InlineData("new", true)]
    [InlineData("response_sent", true)]
    [InlineData("contacted", true)]
    [InlineData("appointment_set", false)]
    [InlineData("long_term", false)]
    [InlineData("sold", false)]
    [InlineData("invalid", false)]
    public void R17_the_statuses_that_expire_by_default(string status, bool expires) =>
        Assert.Equal(expires ? 1 : 0, With("{ expire_after: 1h }")
            .Do("02T10:30", "L1", ActivityKind.Status, "ann", status).Then()
            .Until("09T10:00").Told.Count);

    [Fact]
    public void R17_only_the_statuses_listed_expire() =>
        With("{ expire_after: 1h, expire_statuses: [long_term] }").Until("09T10:00").Tells();

    [Theory]
    [InlineData("sold")]
    [InlineData("invalid")]
    [InlineData("duplicate")]
    [InlineData("expired")]
    public void R17_a_closed_lead_expires_if_its_status_is_listed_and_frees_nobody_again(string status)
    {
        var scene = With($"{{ expire_after: 1h, expire_statuses: [{status}] }}")
            .Do("02T10:30", "L1", ActivityKind.Status, "ann", status).Then()
            .Until("09T10:00").Tells("02T11:00 L1 expired r ann");

        Assert.Equal(Status.Expired, scene.Result("L1").Status);
        scene.Lead("L2", "09T10:00", "make=Audi").Lead("L3", "09T10:00", "make=Audi")
            .Lead("L4", "09T10:00", "make=Audi").Tells(
            "09T10:00 L2 assigned r bob", "09T10:00 L3 assigned r ann", "09T10:00 L4 held r");
    }

    [Fact]
    public void R17_it_expires_then_and_only_then() =>
        With("{ expire_after: 1h }").Do("02T10:30", "L1", ActivityKind.Status, "ann", "long_term")
            .Do("02T11:00", "L1", ActivityKind.Status, "ann", "appointment_set")
            .Do("02T11:01", "L1", ActivityKind.Status, "ann", "new").Then()
            .Until("09T10:00").Tells();

    [Fact]
    public void R17_an_expired_lead_that_is_reopened_does_not_expire_again() =>
        With("{ expire_after: 1h }").Until("02T11:00").Do("02T12:00", "L1", ActivityKind.Status, "ann", "new")
            .Then().Until("09T10:00").Tells();

    [Fact]
    public void R17_an_activity_at_that_instant_comes_first() =>
        With("{ expire_after: 1h }").Do("02T11:00", "L1", ActivityKind.Status, "ann", "sold")
            .Until("09T10:00").Tells("02T11:00 L1 status r ann sold");

    [Fact]
    public void R17_an_unrouted_lead_expires_without_rule_or_owner() =>
        With("{ expire_after: 1h }", "Ford").Until("09T10:00").Tells("02T11:00 L1 expired");

    [Fact]
    public void R17_a_held_lead_that_expires_is_not_placed_and_one_that_is_reopened_is() =>
        new Scene("  - { id: r, distribute: { to: { person: off } } }", """
            people: [{ id: off }]
            time_off: [{ person: off, from: 2026-03-02, to: 2026-03-02 }]
            lifecycle: { expire_after: 14h }
            """).Lead("L1", "02T10:00").Then().Until("03T10:00").Tells("03T00:00 L1 expired r")
            .Do("03T11:00", "L1", ActivityKind.Status, "off", "new").Until("03T11:00").Tells(
                "03T11:00 L1 status r off new", "03T11:00 L1 assigned r off");

    [Fact]
    public void R17_a_closed_duplicate_expires_if_that_is_listed()
    {
        var scene = With("{ expire_after: 1h, expire_statuses: [duplicate] }")
            .Lead("L2", "02T10:10", "make=Audi", "email=a@x.ca").Then()
            .Until("03T00:00").Tells("02T11:10 L2 expired");

        Assert.Equal((LeadRules.Routing.Outcome.Duplicate, Status.Expired),
            (scene.Result("L2").Outcome, scene.Result("L2").Status));
    }
}
