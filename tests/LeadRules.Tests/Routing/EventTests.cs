using LeadRules.Leads;
using LeadRules.Routing;

namespace LeadRules.Tests.Routing;

/// <summary>
/// R18: what events carry. Most of its table is asserted, line by line, beside the clause that makes the
/// event.
/// </summary>
public sealed class EventTests
{
    [Fact]
    public void R18_events_are_written_as_the_table_has_them() => Assert.Equal(
        "assigned claimed reassigned offered claim_refused duplicate held unrouted ignored auto_reply late "
            + "expired reassign_failed manager_notified notified response contact status",
        string.Join(' ', Enum.GetValues<EventKind>().Select(kind => kind.Written())));

    [Fact]
    public void P14_statuses_are_written_as_the_policy_has_them_and_read_back()
    {
        Assert.Equal(
            "new response_sent contacted appointment_set appointment_shown long_term sold sold_not_delivered "
                + "delivered lost_bdc lost_showroom lost_fni invalid duplicate expired",
            string.Join(' ', Enum.GetValues<Status>().Select(status => status.Written())));
        Assert.All(Enum.GetValues<Status>(), status => Assert.Equal(status, Statuses.Find(status.Written())));
    }

    [Fact]
    public void P17_and_R16_reasons_are_written_as_the_clauses_have_them() => Assert.Equal(
        "row-malformed time-missing time-unreadable store-missing store-unknown contact-missing id-repeated "
            + "lead-unknown lead-closed kind-unknown value-unknown",
        string.Join(' ', Enum.GetValues<RejectReason>().Select(reason => reason.Written())));

    [Fact]
    public void R18_an_event_carries_its_instant_and_the_store_in_whose_zone_it_is_shown()
    {
        var scene = new Scene("  - { id: r, distribute: { to: { person: ann } } }",
            "people: [{ id: ann }]\nstores: [{ id: main, timezone: America/Toronto }]");
        var happened = scene.Lead("L1",
            "02T10:00").Router.PassTime(NodaTime.Instant.FromUtc(2026, 3, 2, 15, 0));

        Assert.Empty(happened);
        scene.Tells("02T10:00 L1 assigned r ann");
    }

    [Fact]
    public void R18_the_rule_is_the_one_that_the_lead_is_under_then() =>
        new Scene("  - { id: r, distribute: { to: { person: ann } }, escalation: e }", """
            people: [{ id: ann }, { id: bob }]
            duplicates: { action: route }
            escalations: [{ id: e, clock: always, late_after: 1h, steps: [{ after: 2h, do: reassign }] }]
            lifecycle: { expire_after: 3h, expire_statuses: [new] }
            """)
            .Lead("L1", "02T10:00", "email=a@x.ca").Lead("L2", "02T10:00", "email=a@x.ca")
            .Do("02T10:00", "L1", ActivityKind.Response, "bob")
            .Do("02T10:00", "L2", ActivityKind.Claim, "bob").Until("03T00:00").Tells(
                "02T10:00 L1 assigned r ann", "02T10:00 L2 duplicate - ann L1", "02T10:00 L2 assigned r ann",
                "02T10:00 L1 response r bob", "02T10:00 L2 claim_refused r bob",
                "02T11:00 L2 late r ann", "02T12:00 L2 reassign_failed r ann",
                "02T12:00 L2 manager_notified r",
                "02T13:00 L2 expired r ann");
}
