using LeadRules.Leads;

namespace LeadRules.Tests.Routing.Pools;

/// <summary>R7: <c>who</c> is passed over and <c>bob</c> gets the lead.</summary>
public sealed class EligibilityTests
{
    private const string Rule = "  - { id: r, distribute: { to: { people: [who, bob] } } }";

    private static Scene With(string who, string more = "", string rule = Rule) =>
        new(rule, $"people: [{{ id: who{who} }}, {{ id: bob }}, {{ id: cat }}]\n{more}");

    private static string Owner(Scene scene, string lead) => scene.Result(lead).Owner ?? "-";

    [Fact]
    public void R7_a_team_is_its_members_in_order_and_shares_are_in_the_order_listed() =>
        new Scene("""
              - { id: team, when: { make: Audi }, distribute: { to: { team: t } } }
              - { id: one, when: { make: Ford }, distribute: { to: { person: cat } } }
              - { id: list, distribute: { to: { people: [bob, who] } } }
            """, "people: [{ id: who }, { id: bob }, { id: cat }]\nteams: [{ id: t, members: [cat, who] }]")
            .Lead("L1", "02T10:00", "make=Audi").Lead("L2", "02T10:00", "make=Audi")
            .Lead("L3", "02T10:00", "make=Ford")
            .Lead("L4", "02T10:00").Lead("L5", "02T10:00").Tells(
                "02T10:00 L1 assigned team cat", "02T10:00 L2 assigned team who",
                "02T10:00 L3 assigned one cat",
                "02T10:00 L4 assigned list bob", "02T10:00 L5 assigned list who");

    [Fact]
    public void R7_who_is_not_active_is_not_eligible() =>
        With(", active: false").Lead("L1", "02T10:00").Tells("02T10:00 L1 assigned r bob");

    [Theory]
    [InlineData("02T09:59:59", "who")]
    [InlineData("02T10:00", "bob")]
    [InlineData("02T10:59:59", "bob")]
    [InlineData("02T11:00", "who")]
    public void R7_who_is_on_time_off_is_not_eligible(string at, string owner) =>
        Assert.Equal(owner, Owner(
            With("", "time_off: [{ person: who, from: 2026-03-02T10:00, to: 2026-03-02T11:00 }]")
                .Lead("L1", at), "L1"));

    [Theory]
    [InlineData("02T08:59:59", "bob")]
    [InlineData("02T09:00", "who")]
    [InlineData("02T17:00", "bob")]
    [InlineData("03T10:00", "bob")]
    public void R7_who_is_off_shift_is_not_eligible(string at, string owner) =>
        Assert.Equal(owner, Owner(
            With("",
                "schedules: [{ id: s, people: [who], starts: 2026-01-05, weeks: [{ mon: 09:00-17:00 }] }]")
                .Lead("L1", at), "L1"));

    [Fact]
    public void R7_who_owns_max_open_open_leads_is_not_eligible() =>
        With(", max_open: 2",
            rule: "  - { id: r, distribute: { to: { people: [who, bob] }, order: longest_waiting } }")
            .Lead("L1", "02T10:00").Lead("L2", "02T10:00").Lead("L3", "02T10:00").Then()
            .Lead("L4", "02T11:00").Tells("02T11:00 L4 assigned r bob")
            .Do("02T11:00", "L1", ActivityKind.Status, "who", "long_term").Then()
            .Lead("L5", "02T11:00").Tells("02T11:00 L5 assigned r bob")
            .Do("02T11:00", "L1", ActivityKind.Status, "who", "sold").Then()
            .Lead("L6", "02T11:00").Tells("02T11:00 L6 assigned r who")
            .Do("02T11:00", "L1", ActivityKind.Status, "who", "new")
            .Do("02T11:00", "L3", ActivityKind.Status, "who", "invalid")
            .Then().Lead("L7", "02T11:00").Tells("02T11:00 L7 assigned r bob");

    [Fact]
    public void R7_every_closed_status_makes_a_lead_no_open_one()
    {
        foreach (var status in Enum.GetValues<Status>())
        {
            var scene = With(", max_open: 1").Lead("L1", "02T10:00")
                .Do("02T10:00", "L1", ActivityKind.Status, "who", status.Written()).Lead("L2", "02T10:00")
                .Lead("L3", "02T10:00");
            var isClosed =
                "sold sold_not_delivered delivered lost_bdc lost_showroom lost_fni invalid duplicate expired"
                .Split(' ').Contains(status.Written());

            Assert.Equal(("bob", isClosed ? "who" : "bob"), (Owner(scene, "L2"), Owner(scene, "L3")));
        }
    }

    [Fact]
    public void R7_who_was_given_max_per_day_leads_is_not_eligible_until_the_next_local_day()
    {
        var scene = With(", max_per_day: 1", "stores: [{ id: main, timezone: America/Chicago }]",
            "  - { id: r, distribute: { to: { people: [who, bob] }, order: longest_waiting } }");
        scene.Lead("L1", "2026-03-02T06:00Z").Do("2026-03-02T07:00", "L1", ActivityKind.Status, "who", "sold")
            .Lead("L2", "2026-03-03T05:59Z").Lead("L3", "2026-03-03T06:00Z").Lead("L4", "2026-03-03T06:00Z");

        Assert.Equal("who bob who bob",
            string.Join(' ', Owner(scene, "L1"), Owner(scene, "L2"), Owner(scene, "L3"), Owner(scene, "L4")));
    }

    [Fact]
    public void R7_max_per_day_counts_leads_of_any_store_on_the_date_of_this_leads_store()
    {
        var scene = With(", max_per_day: 2", """
            stores: [{ id: la, timezone: America/Los_Angeles }, { id: tokyo, timezone: Asia/Tokyo }]
            """, "  - { id: r, distribute: { to: { people: [who, bob] }, order: weighted } }");
        scene.Lead("L1", "2026-03-02T12:00Z", "store=la").Lead("x", "2026-03-02T12:00Z", "store=la")
            .Lead("L2", "2026-03-02T16:00Z", "store=tokyo").Lead("y", "2026-03-02T16:00Z", "store=tokyo")
            .Lead("L3", "2026-03-02T17:00Z", "store=la")
            .Lead("L4", "2026-03-02T18:00Z", "store=tokyo").Lead("L5", "2026-03-02T18:01Z", "store=tokyo");

        Assert.Equal(
            "who bob who bob bob who bob",
            string.Join(' ', scene.Router.Leads.Select(lead => lead.Owner)));
    }

    [Theory]
    [InlineData("taken_by=who", "channel=phone")]
    [InlineData("email=a@x.ca", "make=Ford")]
    public void R7_a_lead_is_given_in_whatever_way_somebody_becomes_its_owner(string one, string other)
    {
        var scene = With(", max_per_day: 2",
            "duplicates: { action: route }\nchannels: { phone: { distribute: taker } }");
        scene.Lead("L1", "02T10:00", "email=a@x.ca").Lead("L2", "02T10:00", one, other)
            .Lead("L3", "02T10:00").Lead("L4", "02T10:00");

        Assert.Equal("who who bob bob", string.Join(' ', scene.Router.Leads.Select(lead => lead.Owner)));
    }

    [Fact]
    public void R7_a_claim_and_a_reassignment_give_a_lead_an_offer_does_not()
    {
        var scene = With(", max_per_day: 1", """
            escalations: [{ id: e, clock: always,
              steps: [{ after: 10m, do: reassign, to: { person: who } }] }]
            """, """
              - { id: offer, when: { make: Audi },
                distribute: { type: broadcast, to: { people: [who, bob] } } }
              - { id: give, when: { make: Ford }, distribute: { to: { person: bob } }, escalation: e }
              - { id: r, distribute: { to: { people: [who, bob] } } }
            """);
        scene.Lead("L1", "02T10:00", "make=Audi").Lead("L2", "02T10:00", "make=Audi").Tells(
            "02T10:00 L1 offered offer - who bob", "02T10:00 L2 offered offer - who bob")
            .Do("02T10:00", "L1", ActivityKind.Claim, "who").Then()
            .Lead("L3", "02T10:00", "make=Audi").Tells("02T10:00 L3 offered offer - bob");
        scene.Lead("L4", "03T10:00", "make=Ford").Until("03T11:00").Then().Lead("L5", "03T11:00")
            .Tells("03T11:00 L5 assigned r bob");
    }

    [Theory]
    [InlineData("FR", "bob")]
    [InlineData("en", "who")]
    [InlineData("", "who")]
    [InlineData("de", "-")]
    public void R7_with_require_language_a_person_speaks_the_leads_language_if_it_has_one(string language,
        string owner) =>
        Assert.Equal(owner, Owner(
            new Scene(
                "  - { id: r, distribute: { to: { people: [who, bob] }, require: { language: true } } }",
                "people: [{ id: who, languages: [EN] }, { id: bob, languages: [fr, en] }]")
                .Lead("L1", "02T10:00", "language=" + language), "L1"));

    [Fact]
    public void R7_without_require_language_nobody_asks_for_it() =>
        With(", languages: [en]").Lead("L1", "02T10:00", "language=fr").Tells("02T10:00 L1 assigned r who");

    [Fact]
    public void R7_a_person_has_all_required_skills() =>
        new Scene("  - { id: r, distribute: { to: { people: [who, bob] }, require: { skills: [ev, vip] } } }",
            "people: [{ id: who, skills: [ev] }, { id: bob, skills: [vip, x, ev] }]")
            .Lead("L1", "02T10:00").Tells("02T10:00 L1 assigned r bob");

    [Fact]
    public void R7_who_ever_owned_it_is_not_eligible_for_it_again() =>
        With("",
            "escalations: [{ id: e, clock: always, "
            + "steps: [{ after: 1h, do: reassign }, { after: 2h, do: reassign }] }]",
            "  - { id: r, distribute: { to: { people: [who, bob] } }, escalation: e }")
            .Lead("L1", "02T10:00").Until("02T13:00").Tells(
                "02T10:00 L1 assigned r who", "02T11:00 L1 reassigned r bob who",
                "02T12:00 L1 reassign_failed r bob", "02T12:00 L1 manager_notified r");
}
