using LeadRules.Leads;
using LeadRules.Routing;

namespace LeadRules.Tests.Routing.Duplicates;

/// <summary>R4's <c>action: route</c>.</summary>
public sealed class RoutedDuplicateTests
{
    private const string A = "email=a@x.ca";

    private const string Rules = """
          - { id: audi, when: { make: Audi }, distribute: { to: { people: [ann, bob] } }, escalation: e }
          - { id: rest, distribute: { to: { people: [cat, bob] } }, auto_reply: thanks }
        """;

    private static Scene With(string duplicates, string more = "") => new(Rules, $$"""
        people: [{ id: ann }, { id: bob }, { id: cat }, { id: dan }]
        duplicates: {{duplicates}}
        escalations: [{ id: e, clock: always, from: assigned, late_after: 15m,
          steps: [{ after: 30m, do: reassign }] }]
        auto_replies: [{ id: thanks, when: always, text: { en: Thanks } }]
        channels: { phone: { distribute: taker }, chat: { distribute: ignore } }
        {{more}}
        """);

    [Fact]
    public void R4_route_assigns_it_under_the_originals_rule_with_that_rules_escalation() =>
        With("{ action: route }").Lead("L1", "02T10:00", A, "make=Audi")
            .Do("02T10:05", "L1", ActivityKind.Response, "ann")
            .Then().Lead("L2", "02T11:00", A, "make=Ford").Until("02T12:00").Tells(
                "02T11:00 L2 duplicate - ann L1", "02T11:00 L2 assigned audi ann",
                "02T11:15 L2 late audi ann", "02T11:30 L2 reassigned audi bob ann");

    [Fact]
    public void R4_route_assigns_by_no_rotation_sends_no_reply_and_asks_nobody_whether_they_are_eligible() =>
        With("{ action: route, if_away: keep }", """
            time_off: [{ person: cat, from: 2026-03-02T11:00, to: 2026-03-02T12:00 }]
            """).Lead("L1", "02T10:00", A).Then()
            .Lead("L2", "02T11:00", A).Lead("L3", "02T12:00").Tells(
                "02T11:00 L2 duplicate - cat L1", "02T11:00 L2 assigned rest cat",
                "02T12:00 L3 assigned rest bob", "02T12:00 L3 auto_reply rest - thanks");

    [Fact]
    public void R4_route_under_an_original_without_a_rule_has_no_rule_and_no_escalation() =>
        With("{ action: route }").Lead("L1", "02T10:00", A, "channel=phone", "taken_by=ann").Then()
            .Lead("L2", "02T11:00", A, "make=Audi").Until("05T11:00").Tells(
                "02T11:00 L2 duplicate - ann L1", "02T11:00 L2 assigned - ann");

    [Theory]
    [InlineData("chat", "02T11:00 L2 ignored")]
    [InlineData("phone", "02T11:00 L2 assigned - dan")]
    public void R4_route_without_a_recipient_goes_on_to_its_channel(string channel, string then) =>
        With("{ action: route, if_away: redistribute }",
            "time_off: [{ person: ann, from: 2026-03-02T11:00, to: 2026-03-03T11:00 }]")
            .Lead("L1", "02T10:00", A, "make=Audi").Do("02T10:05", "L1", ActivityKind.Response, "ann").Then()
            .Lead("L2", "02T11:00", A, $"channel={channel}", "taken_by=dan")
            .Tells("02T11:00 L2 duplicate - - L1", then);

    [Fact]
    public void R4_route_without_a_recipient_goes_on_to_the_rules_and_still_is_a_duplicate()
    {
        var scene = With("{ action: route, counts_from: latest, window: 1h }",
            "time_off: [{ person: ann, from: 2026-03-02T10:30, to: 2026-03-03T11:00 }]");
        scene.Lead("L1", "02T10:00", A, "make=Audi").Do("02T10:05", "L1", ActivityKind.Response, "ann")
            .Then();
        scene.Lead("L2", "02T11:00", A).Tells(
            "02T11:00 L2 duplicate - - L1", "02T11:00 L2 assigned rest cat",
            "02T11:00 L2 auto_reply rest - thanks");
        scene.Lead("L3", "02T12:00", A).Tells(
            "02T12:00 L3 duplicate - - L1", "02T12:00 L3 assigned rest bob",
            "02T12:00 L3 auto_reply rest - thanks");

        Assert.Equal((Outcome.Assigned, "L1"), (scene.Result("L2").Outcome, scene.Result("L2").DuplicateOf));
    }

    [Fact]
    public void R4_a_routed_duplicate_is_open_and_counts_as_its_owners_lead()
    {
        var scene = new Scene("  - { id: r, distribute: { to: { people: [ann, bob] }, order: fewest_open } }",
            "people: [{ id: ann, max_per_day: 2 }, { id: bob }]\nduplicates: { action: route }");
        scene.Lead("L1", "02T10:00", A).Lead("L2", "02T10:00", A).Lead("L3", "02T10:00")
            .Lead("L4", "02T10:00").Then()
            .Do("02T10:00", "L1", ActivityKind.Status, "ann", "sold")
            .Do("02T10:00", "L2", ActivityKind.Status, "ann", "sold")
            .Then().Lead("L5", "02T11:00").Tells("02T11:00 L5 assigned r bob");
    }
}
