using LeadRules.Leads;
using LeadRules.Routing;

namespace LeadRules.Tests.Routing.Channels;

public sealed class ChannelTests
{
    private static Scene Channels() => new(
        "  - { id: r, distribute: { to: { people: [ann, bob] } }, escalation: e }", """
        people: [{ id: ann, max_open: 1 }, { id: bob }, { id: tom, active: false }]
        channels: { chat: { distribute: ignore }, Téléphone: { distribute: taker },
          web: { distribute: rules }, fax: { } }
        escalations: [{ id: e, clock: always, late_after: 1h }]
        """);

    [Fact]
    public void R5_ignore_closes_it_as_invalid()
    {
        var scene = Channels().Lead("L1", "02T10:00", "channel=chat").Tells("02T10:00 L1 ignored");

        Assert.Equal((Outcome.Ignored, Status.Invalid),
            (scene.Result("L1").Outcome, scene.Result("L1").Status));
        scene.Do("02T11:00", "L1", ActivityKind.Response, "ann").Tells();
        Assert.Equal(["lead-closed"], scene.Rejected);
    }

    [Fact]
    public void R5_an_ignored_lead_that_is_reopened_has_no_pool_and_keeps_its_outcome()
    {
        var scene = Channels().Lead("L1", "02T10:00", "channel=chat").Then()
            .Do("02T11:00", "L1", ActivityKind.Status, "ann", "new")
            .Do("02T11:00", "L1", ActivityKind.Claim, "ann")
            .Until("03T11:00").Tells("02T11:00 L1 status - ann new", "02T11:00 L1 claim_refused - ann");

        Assert.Equal((Outcome.Ignored, Status.New), (scene.Result("L1").Outcome, scene.Result("L1").Status));
    }

    [Fact]
    public void R5_taker_assigns_it_to_who_took_it_without_rule_or_escalation_eligible_or_not() =>
        Channels().Lead("L1", "02T10:00", "channel=TELEPHONE", "taken_by=ann")
            .Lead("L2", "02T10:00", "channel=téléphone", "taken_by=ann").Until("03T10:00")
            .Tells("02T10:00 L1 assigned - ann", "02T10:00 L2 assigned - ann");

    [Theory]
    [InlineData("taken_by=tom")]
    [InlineData("taken_by=zoe")]
    [InlineData("taken_by=")]
    public void R5_taker_without_an_active_person_goes_on_to_the_rules(string takenBy) =>
        Channels().Lead("L1", "02T10:00", "channel=telephone", takenBy).Tells("02T10:00 L1 assigned r ann");

    [Theory]
    [InlineData("channel=web")]
    [InlineData("channel=fax")]
    [InlineData("channel=radio")]
    [InlineData("channel=")]
    public void R5_rules_are_for_every_other_channel(string channel) =>
        Channels().Lead("L1", "02T10:00", channel, "taken_by=bob").Tells("02T10:00 L1 assigned r ann");
}
