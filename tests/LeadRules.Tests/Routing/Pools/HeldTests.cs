using LeadRules.Leads;
using LeadRules.Routing;

namespace LeadRules.Tests.Routing.Pools;

/// <summary>R11, sentence by sentence.</summary>
public sealed class HeldTests
{
    private static Scene One(string who, string more = "", string distribute = "to: { person: ann }") =>
        new($"  - {{ id: r, distribute: {{ {distribute} }} }}",
            $"people: [{{ id: ann{who} }}, {{ id: bob }}]\n{more}");

    [Fact]
    public void R11_it_is_placed_when_a_shift_starts() =>
        One("",
            "schedules: [{ id: s, people: [ann], starts: 2026-01-05, "
            + "weeks: [{ mon: 09:00-12:00, tue: 08:30-12:00 }] }]")
            .Lead("L1", "02T12:00").Until("05T00:00")
            .Tells("02T12:00 L1 held r", "03T08:30 L1 assigned r ann");

    [Fact]
    public void R11_it_is_placed_when_a_time_off_ends_in_a_shift() =>
        One("", """
            schedules: [{ id: s, people: [ann], starts: 2026-01-05, weeks: [{ daily: 09:00-17:00 }] }]
            time_off: [{ person: ann, from: 2026-03-02T08:00, to: 2026-03-02T11:00 },
              { person: ann, from: 2026-03-02T11:00, to: 2026-03-02T11:30 }]
            """).Lead("L1", "02T08:00").Until("05T00:00")
                .Tells("02T08:00 L1 held r", "02T11:30 L1 assigned r ann");

    [Fact]
    public void R11_it_waits_for_the_next_shift_when_a_time_off_outlasts_this_one() =>
        One("", """
            schedules: [{ id: s, people: [ann], starts: 2026-01-05, weeks: [{ daily: 09:00-17:00 }] }]
            time_off: [{ person: ann, from: 2026-03-02T16:00, to: 2026-03-03T09:00 },
              { person: ann, from: 2026-03-04, to: 2026-03-31 }]
            """).Lead("L1", "02T16:30").Until("05T00:00")
                .Tells("02T16:30 L1 held r", "03T09:00 L1 assigned r ann");

    [Fact]
    public void R11_it_is_placed_when_a_local_day_begins_at_the_leads_store() =>
        One(", max_per_day: 1", "stores: [{ id: main, timezone: Asia/Kolkata }]")
            .Lead("L1", "2026-03-02T10:00Z").Lead("L2", "2026-03-02T10:00Z").Lead("L3", "2026-03-02T10:00Z")
            .Until("05T00:00").Tells(
                "02T15:30 L1 assigned r ann", "02T15:30 L2 held r", "02T15:30 L3 held r",
                "03T00:00 L2 assigned r ann", "04T00:00 L3 assigned r ann");

    [Fact]
    public void R11_it_is_placed_when_somebody_has_fewer_open_leads() =>
        One(", max_open: 1").Lead("L1", "02T10:00").Lead("L2", "02T10:00").Lead("L3", "02T10:00").Then()
            .Do("02T11:00", "L1", ActivityKind.Status, "ann", "sold").Until("02T12:00").Tells(
                "02T11:00 L1 status r ann sold", "02T11:00 L2 assigned r ann");

    [Fact]
    public void R11_it_is_placed_when_a_lead_of_somebody_expires_or_is_reassigned()
    {
        var scene = new Scene("""
              - { id: moved, when: { make: Audi }, distribute: { to: { people: [ann, bob] } }, escalation: e }
              - { id: r, distribute: { to: { person: ann } } }
            """, """
            people: [{ id: ann, max_open: 1 }, { id: bob }]
            escalations: [{ id: e, clock: always, steps: [{ after: 1h, do: reassign }] }]
            lifecycle: { expire_after: 2h }
            """);
        scene.Lead("L1", "02T10:00", "make=Audi").Lead("L2", "02T10:10").Then().Lead("L3", "02T11:30")
            .Until("02T13:00").Tells(
            "02T11:00 L1 reassigned moved bob ann", "02T11:00 L2 assigned r ann", "02T11:30 L3 held r",
            "02T12:00 L1 expired moved bob", "02T12:10 L2 expired r ann", "02T12:10 L3 assigned r ann");
    }

    [Fact]
    public void R11_fewer_open_leads_than_before_is_not_enough_while_they_are_too_many() =>
        One(", max_open: 1", "channels: { phone: { distribute: taker } }")
            .Lead("L1", "02T10:00", "channel=phone", "taken_by=ann")
            .Lead("L2", "02T10:00", "channel=phone", "taken_by=ann")
            .Lead("L3", "02T10:00").Then()
            .Do("02T11:00", "L1", ActivityKind.Status, "ann", "sold").Until("02T11:30")
            .Tells("02T11:00 L1 status r ann sold".Replace(" r ", " - ", StringComparison.Ordinal))
            .Do("02T12:00", "L2", ActivityKind.Status, "ann", "sold").Then().Until("02T12:00")
            .Tells("02T12:00 L3 assigned r ann");

    [Fact]
    public void R11_who_is_freed_off_shift_gets_it_when_the_shift_starts() =>
        One(", max_open: 1",
            "schedules: [{ id: s, people: [ann], starts: 2026-01-05, weeks: [{ daily: 09:00-17:00 }] }]")
            .Lead("L1", "02T10:00").Lead("L2", "02T10:00").Then()
            .Do("02T20:00", "L1", ActivityKind.Status, "ann", "sold").Until("05T00:00").Tells(
                "02T20:00 L1 status r ann sold", "03T09:00 L2 assigned r ann");

    [Fact]
    public void R11_a_closed_one_is_not_placed_and_a_reopened_one_is_at_once()
    {
        var scene = One("", "time_off: [{ person: ann, from: 2026-03-02, to: 2026-03-02 }]");
        scene.Lead("L1", "02T10:00").Do("02T11:00", "L1", ActivityKind.Status, "bob", "lost_bdc").Then()
            .Until("03T10:00").Tells();

        Assert.Equal(Outcome.Held, scene.Result("L1").Outcome);
        scene.Do("03T10:00", "L1", ActivityKind.Status, "bob", "new").Until("03T10:00").Tells(
            "03T10:00 L1 status r bob new", "03T10:00 L1 assigned r ann");
    }

    [Fact]
    public void R11_one_reopened_while_nobody_is_there_waits_again() =>
        One("", "time_off: [{ person: ann, from: 2026-03-02, to: 2026-03-02 }]")
            .Lead("L1", "02T10:00").Do("02T11:00", "L1", ActivityKind.Status, "bob", "lost_bdc")
            .Do("02T12:00", "L1", ActivityKind.Status, "bob", "new").Then().Until("05T00:00")
            .Tells("03T00:00 L1 assigned r ann");

    [Fact]
    public void R11_several_go_in_order_of_receipt_through_one_rotation() =>
        One("",
            "schedules: [{ id: s, people: [ann, bob], starts: 2026-01-05, weeks: [{ daily: 09:00-17:00 }] }]",
            "to: { people: [ann, bob] }")
            .Lead("z", "02T07:00").Lead("a", "02T07:00").Lead("m", "02T08:00").Then().Until("02T09:00").Tells(
                "02T09:00 z assigned r ann", "02T09:00 a assigned r bob", "02T09:00 m assigned r ann");

    [Fact]
    public void R11_one_that_was_reopened_keeps_its_place_in_order_of_receipt() =>
        One(", max_open: 1").Lead("L0", "02T10:00").Lead("L1", "02T10:01").Lead("L2", "02T10:02")
            .Do("02T10:30", "L1", ActivityKind.Status, "bob", "lost_bdc")
            .Do("02T10:40", "L1", ActivityKind.Status, "bob", "new").Then()
            .Do("02T11:00", "L0", ActivityKind.Status, "ann", "sold").Then().Until("02T11:00")
            .Tells("02T11:00 L1 assigned r ann");

    [Fact]
    public void R11_several_groups_go_in_order_of_receipt_over_their_pools()
    {
        var scene = new Scene("""
              - { id: audi, when: { make: Audi }, distribute: { to: { people: [ann, bob] } } }
              - { id: ford, when: { make: Ford },
                distribute: { type: broadcast, to: { people: [bob] }, require: { language: true } } }
              - { id: rest, distribute: { to: { person: bob } } }
            """, """
            people: [{ id: ann, max_open: 1 }, { id: bob, max_open: 2, languages: [en] }]
            schedules: [{ id: s, people: [ann, bob], starts: 2026-01-05, weeks: [{ daily: 09:00-17:00 }] }]
            """);
        scene.Lead("a1", "02T07:00", "make=Audi").Lead("r1", "02T07:01")
            .Lead("f1", "02T07:02", "make=Ford", "language=en")
            .Lead("a2", "02T07:03", "make=Audi").Lead("f2", "02T07:04", "make=Ford", "language=fr")
            .Lead("r2", "02T07:05")
            .Lead("a3", "02T07:06", "make=Audi").Lead("f3", "02T07:07", "make=Ford").Then().Until("02T09:00")
            .Tells(
                "02T09:00 a1 assigned audi ann", "02T09:00 r1 assigned rest bob",
                "02T09:00 f1 offered ford - bob",
                "02T09:00 a2 assigned audi bob");
        scene.Do("02T10:00", "a2", ActivityKind.Status, "bob", "sold")
            .Do("02T10:00", "a1", ActivityKind.Status, "ann", "sold").Then().Until("02T10:00").Tells(
            "02T10:00 r2 assigned rest bob", "02T10:00 a3 assigned audi ann");
        scene.Do("02T11:00", "r2", ActivityKind.Status, "bob", "sold").Then().Until("05T00:00")
            .Tells("02T11:00 f3 offered ford - bob");
        Assert.Equal(Outcome.Held, scene.Result("f2").Outcome);
    }

    [Fact]
    public void R11_a_lead_of_each_store_waits_for_its_own_stores_day_and_hours() =>
        new Scene("  - { id: r, distribute: { to: { people: [ann] } } }", """
            stores:
              - { id: paris, timezone: Europe/Paris, hours: { daily: 09:00-17:00 } }
              - { id: quebec, timezone: America/Toronto, hours: { daily: 08:00-16:00 } }
            people: [{ id: ann }]
            """)
            .Lead("Q", "02T17:00", "store=quebec").Lead("P", "02T23:30", "store=paris").Then()
            .Until("04T00:00")
            .Tells("03T09:00 P assigned r ann", "03T08:00 Q assigned r ann");

    [Fact]
    public void R11_of_several_who_come_back_the_earliest_gets_it() =>
        One("", """
            time_off:
              - { person: ann, from: 2026-03-02, to: 2026-03-04 }
              - { person: bob, from: 2026-03-02, to: 2026-03-03 }
            """, "to: { people: [ann, bob] }")
            .Lead("L1", "02T10:00").Lead("L2", "02T10:00").Then().Until("09T00:00")
            .Tells("04T00:00 L1 assigned r bob", "04T00:00 L2 assigned r bob");

    [Fact]
    public void R11_it_is_placed_without_if_nobody() =>
        One("",
            "time_off: [{ person: ann, from: 2026-03-02, to: 2026-03-03 }, "
            + "{ person: bob, from: 2026-03-02, to: 2026-03-02 }]"
            + "\nteams: [{ id: t, members: [bob] }]",
            "to: { person: ann }, if_nobody: { team: t }")
            .Lead("L1", "02T10:00").Until("05T00:00")
            .Tells("02T10:00 L1 held r", "04T00:00 L1 assigned r ann");

    [Fact]
    public void R11_new_leads_arrive_after_the_held_ones_are_placed() =>
        One(", max_open: 1").Lead("L1", "02T10:00").Lead("L2", "02T10:00").Then()
            .Do("02T11:00", "L1", ActivityKind.Status, "ann", "sold").Then()
            .Lead("L3", "02T11:00").Tells("02T11:00 L2 assigned r ann", "02T11:00 L3 held r");

    [Fact]
    public void
        R11_freed_by_an_activity_at_another_leads_receipt_the_held_one_goes_before_the_next_arrival() =>
        One(", max_open: 1").Lead("L1", "02T10:00").Lead("L2", "02T10:00").Then()
            .Do("02T10:00", "L1", ActivityKind.Status, "ann", "sold").Lead("L3", "02T10:00").Tells(
                "02T10:00 L1 status r ann sold", "02T10:00 L2 assigned r ann", "02T10:00 L3 held r");

    [Fact]
    public void R11_a_person_freed_and_filled_again_at_one_instant_frees_nobody_else() =>
        One(", max_open: 1").Lead("L1", "02T10:00").Lead("L2", "02T10:00").Lead("L3", "02T10:00").Then()
            .Do("02T11:00", "L1", ActivityKind.Status, "ann", "sold")
            .Do("02T11:00", "L2", ActivityKind.Claim, "ann").Then()
            .Until("05T00:00").Tells();

    [Fact]
    public void The_next_due_instant_is_now_while_a_held_lead_is_to_be_placed()
    {
        var scene = One(", max_open: 1").Lead("L1", "02T10:00").Lead("L2", "02T10:00").Until("02T10:00");
        Assert.Null(scene.Router.NextDue);

        scene.Do("02T11:00", "L1", ActivityKind.Status, "ann", "sold");
        Assert.Equal(NodaTime.Instant.FromUtc(2026, 3, 2, 11, 0), scene.Router.NextDue);
        scene.Until("02T11:00");
        Assert.Null(scene.Router.NextDue);
    }
}
