using LeadRules.Leads;

namespace LeadRules.Tests.Routing;

public sealed class OrderTests
{
    private const string People = "people: [{ id: ann }, { id: bob }, { id: cat, max_open: 1 }, { id: dan }]";

    [Fact]
    public void R1_at_one_instant_activities_expiries_steps_held_leads_and_arrivals_come_in_this_order()
    {
        var scene = new Scene("""
              - { id: capped, when: { make: Audi }, distribute: { to: { person: cat } } }
              - { id: timed, when: { make: Ford }, distribute: { to: { person: ann } }, escalation: soon }
              - { id: plain, distribute: { to: { person: bob } } }
            """, People + """

            escalations: [{ id: soon, clock: always, late_after: 1h }]
            lifecycle: { expire_after: 2h, expire_statuses: [new] }
            """);
        scene.Lead("old", "02T10:00", "make=Audi").Lead("held", "02T10:30", "make=Audi")
            .Lead("late", "02T11:00", "make=Ford").Lead("plain", "02T11:30").Then();

        scene.Do("02T12:00", "plain", ActivityKind.Response, "bob").Lead("new", "02T12:00").Tells(
            "02T12:00 plain response plain bob",
            "02T12:00 old expired capped cat",
            "02T12:00 late late timed ann",
            "02T12:00 held assigned capped cat",
            "02T12:00 new assigned plain bob");
    }

    [Fact]
    public void R1_activities_of_one_instant_come_in_the_order_given() =>
        new Scene("  - { id: r, distribute: { to: { person: ann } } }", People)
            .Lead("L1", "02T10:00").Lead("L2", "02T10:00").Then()
            .Do("02T11:00", "L2", ActivityKind.Response, "bob")
            .Do("02T11:00", "L1", ActivityKind.Contact, "ann")
            .Tells("02T11:00 L2 response r bob", "02T11:00 L1 contact r ann");

    [Fact]
    public void R1_expiries_of_one_instant_go_by_order_of_receipt()
    {
        var scene = new Scene("  - { id: r, distribute: { to: { person: ann } } }",
            People + "\nlifecycle: { expire_after: 1h }");
        scene.Lead("z", "02T10:00").Lead("a", "02T10:00").Lead("m", "02T10:00").Then().Until("02T12:00")
            .Tells("02T11:00 z expired r ann", "02T11:00 a expired r ann", "02T11:00 m expired r ann");
    }

    [Fact]
    public void R1_steps_of_one_instant_go_by_order_of_receipt_whenever_their_clocks_started()
    {
        var scene = new Scene("""
              - { id: slow, when: { make: Audi }, distribute: { to: { person: cat } },
                escalation: since_assigned }
              - { id: fast, distribute: { to: { person: ann } }, escalation: since_received }
            """, People + """

            escalations:
              - { id: since_assigned, clock: always, from: assigned, late_after: 20m }
              - { id: since_received, clock: always, late_after: 30m }
            """);
        scene.Lead("first", "02T09:00", "make=Audi").Lead("older", "02T10:00", "make=Audi")
            .Lead("younger", "02T10:30").Do("02T10:40", "first", ActivityKind.Status, "cat", "sold").Then();

        scene.Until("02T11:00").Tells(
            "02T10:40 older assigned slow cat", "02T11:00 older late slow cat",
            "02T11:00 younger late fast ann");
    }

    [Fact]
    public void R1_one_leads_late_comes_before_its_steps_of_the_same_time() =>
        new Scene("  - { id: r, distribute: { to: { people: [ann, bob] } }, escalation: e }", People + """

            escalations: [{ id: e, clock: always, late_after: 1h, steps: [{ after: 1h, do: reassign }] }]
            """)
            .Lead("L1", "02T10:00").Lead("L2", "02T10:00").Then().Until("02T11:00").Tells(
                "02T11:00 L1 late r ann", "02T11:00 L1 reassigned r bob ann",
                "02T11:00 L2 late r bob", "02T11:00 L2 reassigned r ann bob");

    [Fact]
    public void R1_an_answer_at_the_instant_of_a_step_comes_first_even_if_a_lead_arrived_just_before() =>
        new Scene("  - { id: r, distribute: { to: { person: ann } }, escalation: e }",
            People + "\nescalations: [{ id: e, clock: always, late_after: 1h }]")
            .Lead("L1", "02T10:00").Lead("L2", "02T10:59:59").Then()
            .Do("02T11:00", "L1", ActivityKind.Response, "ann").Until("02T11:59")
            .Tells("02T11:00 L1 response r ann");

    [Fact]
    public void R2_duplicates_come_before_the_channel() =>
        new Scene("  - { id: r, distribute: { to: { person: ann } } }",
            People + "\nduplicates: { }\nchannels: { chat: { distribute: ignore } }")
            .Lead("L1", "02T10:00", "email=a@x.ca").Lead("L2", "02T10:00", "email=a@x.ca", "channel=chat")
            .Tells("02T10:00 L1 assigned r ann", "02T10:00 L2 duplicate - ann L1");

    [Fact]
    public void R2_the_channel_comes_before_the_rules() =>
        new Scene("  - { id: r, distribute: { to: { person: ann } } }",
            People + "\nchannels: { phone: { distribute: taker } }")
            .Lead("L1", "02T10:00", "channel=phone", "taken_by=bob")
            .Tells("02T10:00 L1 assigned - bob");
}
