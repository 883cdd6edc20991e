using LeadRules.Leads;
using LeadRules.Routing;

namespace LeadRules.Tests.Routing.Pools;

/// <summary>
/// R10 and R12: nobody of a rule's pool is there. Ann is off on the 2nd; dan is off shift; tom is not active.
/// </summary>
public sealed class NobodyTests
{
    private const string More = """
        stores: [{ id: main, hours: { daily: 09:00-17:00 },
          departments: { service: { daily: 07:00-19:00 } } }]
        people: [{ id: ann }, { id: bob }, { id: cat }, { id: dan }, { id: tom, active: false },
          { id: eve, max_open: 1 }]
        teams: [{ id: t, members: [bob, cat] }, { id: u, members: [ann, dan] }]
        time_off: [{ person: ann, from: 2026-03-02, to: 2026-03-02 }]
        schedules:
          - { id: s, people: [dan], starts: 2026-01-05, weeks: [{ fri: 09:00-17:00 }] }
          - { id: all, people: [ann, bob, cat, eve], starts: 2026-01-05, weeks: [{ daily: 00:00-24:00 }] }
        auto_replies:
          - { id: always, when: always, text: { en: A } }
          - { id: nobody, text: { en: N } }
          - { id: closed, when: closed, text: { en: C } }
        """;

    private static Scene Rules(params string[] rules) =>
        new(string.Join('\n', rules.Select((rule, index) => $"  - {{ id: r{index + 1}, {rule} }}")), More);

    [Fact]
    public void R10_hold_is_the_default() =>
        Rules("distribute: { to: { person: ann } }").Lead("L1", "02T10:00").Tells("02T10:00 L1 held r1");

    [Fact]
    public void R10_next_rule_goes_on_below_that_rule() =>
        Rules("distribute: { to: { person: bob } }, when: { make: Audi }",
            "distribute: { to: { person: ann }, if_nobody: next_rule }",
            "distribute: { to: { person: eve } }, when: { make: Ford }",
            "distribute: { to: { person: cat } }")
            .Lead("L1", "02T10:00").Tells("02T10:00 L1 assigned r4 cat");

    [Theory]
    [InlineData("hold")]
    [InlineData("anyway")]
    [InlineData("next_rule")]
    [InlineData("{ person: tom }")]
    [InlineData("{ team: u }")]
    public void R10_when_a_later_rule_ends_in_holding_it_it_is_held_under_the_first_that_passed_it_on(
        string last) =>
        Rules("distribute: { to: { person: ann }, if_nobody: next_rule }",
            "distribute: { to: { person: dan }, if_nobody: next_rule }",
            $"distribute: {{ to: {{ person: tom }}, if_nobody: {last} }}".Replace("person: tom }, if",
            "people: [ann, tom] }, if", StringComparison.Ordinal))
            .Lead("L1", "02T10:00").Until("05T10:00")
            .Tells("02T10:00 L1 held r1", "03T00:00 L1 assigned r1 ann");

    [Theory]
    [InlineData("anyway", "dan")]
    [InlineData("{ person: ann }", "ann")]
    [InlineData("{ team: t }", "bob")]
    public void R10_a_chain_may_end_in_any_way_of_a_later_rule(string last, string owner) =>
        Rules("distribute: { to: { person: ann }, if_nobody: next_rule }",
            $"distribute: {{ to: {{ person: dan }}, if_nobody: {last} }}")
            .Lead("L1", "02T10:00").Tells($"02T10:00 L1 assigned r2 {owner}");

    [Fact]
    public void R10_when_no_later_rule_takes_it_it_is_held_under_the_first_that_passed_it_on() =>
        Rules("distribute: { to: { person: ann }, if_nobody: next_rule }",
            "distribute: { to: { person: dan }, if_nobody: next_rule }",
            "when: { make: Audi }, distribute: { to: { person: bob } }")
            .Lead("L1", "02T10:00").Tells("02T10:00 L1 held r1");

    [Fact]
    public void R10_a_rule_above_is_not_asked_again() =>
        Rules("when: { make: Audi }, distribute: { to: { person: bob } }",
            "distribute: { to: { person: ann }, if_nobody: next_rule }")
            .Lead("L1", "02T10:00", "make=Ford").Tells("02T10:00 L1 held r2");

    [Fact]
    public void R10_anyway_tries_again_without_the_shift_test_only() =>
        Rules("distribute: { to: { people: [ann, tom, dan] }, if_nobody: anyway }",
            "distribute: { to: { person: bob } }")
            .Lead("L1", "02T10:00").Tells("02T10:00 L1 assigned r1 dan");

    [Fact]
    public void R10_anyway_that_finds_nobody_holds_it() =>
        Rules("distribute: { to: { people: [ann, tom] }, if_nobody: anyway }")
            .Lead("L1", "02T10:00").Until("04T00:00")
            .Tells("02T10:00 L1 held r1", "03T00:00 L1 assigned r1 ann");

    [Theory]
    [InlineData("ann")]
    [InlineData("dan")]
    [InlineData("eve")]
    public void R10_a_person_gets_it_whatever_R7_says(string person)
    {
        var scene = Rules("when: { make: Audi }, distribute: { to: { person: eve } }",
            $"distribute: {{ to: {{ people: [ann, dan] }}, "
            + $"require: {{ skills: [x] }}, if_nobody: {{ person: {person} }} }}");
        scene.Lead("L0", "02T10:00", "make=Audi").Then().Lead("L1", "02T10:00")
            .Tells($"02T10:00 L1 assigned r2 {person}");
    }

    [Fact]
    public void R10_a_person_who_is_not_active_leaves_it_held() =>
        Rules("distribute: { to: { person: ann }, if_nobody: { person: tom } }").Lead("L1", "02T10:00")
            .Tells("02T10:00 L1 held r1");

    [Fact]
    public void R10_a_team_is_tried_with_the_same_order_and_requirements()
    {
        var scene = new Scene(
            "  - { id: r, distribute: { to: { person: off }, order: fewest_open, "
            + "require: { skills: [ev] }, if_nobody: { team: t } } }", """
            people: [{ id: off }, { id: ann }, { id: bob, skills: [ev] }, { id: cat, skills: [ev] }]
            teams: [{ id: t, members: [ann, bob, cat] }]
            time_off: [{ person: off, from: 2026-03-02, to: 2026-03-02 }]
            """);
        scene.Lead("L1", "02T10:00").Lead("L2", "02T10:00")
            .Do("02T10:00", "L1", ActivityKind.Status, "bob", "sold").Then()
            .Lead("L3", "02T10:00").Tells("02T10:00 L3 assigned r bob");
        Assert.Equal("bob cat", string.Join(' ', scene.Result("L1").Owner, scene.Result("L2").Owner));
    }

    [Fact]
    public void R10_a_team_that_has_nobody_leaves_it_held_by_the_rules_own_pool() =>
        Rules("distribute: { to: { people: [ann] }, if_nobody: { team: u } }")
            .Lead("L1", "02T10:00").Do("02T10:00", "L1", ActivityKind.Claim, "dan").Until("03T00:00")
            .Tells("02T10:00 L1 held r1", "02T10:00 L1 claim_refused r1 dan", "03T00:00 L1 assigned r1 ann");

    [Theory]
    [InlineData("always", "bob", "10:00", true)]
    [InlineData("nobody", "bob", "10:00", false)]
    [InlineData("closed", "bob", "10:00", false)]
    [InlineData("closed", "bob", "20:00", true)]
    [InlineData("closed", "bob", "17:00", true)]
    [InlineData("always", "ann", "10:00", true)]
    [InlineData("nobody", "ann", "10:00", true)]
    [InlineData("closed", "ann", "10:00", false)]
    public void R12_a_reply_is_sent_always_when_nobody_is_there_or_when_the_store_is_closed(
        string reply, string person, string time, bool isSent)
    {
        var news = Rules($"distribute: {{ to: {{ person: {person} }} }}, auto_reply: {reply}")
            .Lead("L1", "02T" + time).News();

        string[] expected =
        [
            $"02T{time} L1 {(person == "ann" ? "held r1" : "assigned r1 bob")}",
            $"02T{time} L1 auto_reply r1 - {reply}"
        ];
        Assert.Equal(isSent ? expected : expected[..1], news);
    }

    [Theory]
    [InlineData("18:00", "Service", false)]
    [InlineData("18:00", "sales", true)]
    [InlineData("19:00", "service", true)]
    public void R12_closed_asks_the_department_of_the_leads_category(string time, string category,
        bool isSent) =>
        Assert.Equal(isSent ? 2 : 1, Rules("distribute: { to: { person: bob } }, auto_reply: closed")
            .Lead("L1", "02T" + time, "category=" + category).News().Length);

    [Theory]
    [InlineData("anyway")]
    [InlineData("{ person: bob }")]
    [InlineData("{ team: t }")]
    public void R12_nobody_sends_when_R10_applied_even_if_somebody_got_it(string ifNobody) =>
        Assert.Equal("02T10:00 L1 auto_reply r1 - nobody", Rules(
            $"distribute: {{ to: {{ person: dan }}, if_nobody: {ifNobody} }}, auto_reply: nobody")
                .Lead("L1", "02T10:00").News()[1]);

    [Theory]
    [InlineData("always", "nobody", "hold", "r1", "always")]
    [InlineData("closed", "nobody", "hold", "r1", "nobody")]
    [InlineData("closed", "always", "anyway", "r2", "always")]
    [InlineData("nobody", "always", "{ person: bob }", "r2", "nobody")]
    [InlineData("nobody", "nobody", "{ team: t }", "r2", "nobody")]
    [InlineData("closed", "nobody", "next_rule", "r1", "nobody")]
    [InlineData("closed", "closed", "next_rule", "r1", null)]
    public void R12_of_several_rules_the_first_reply_that_is_due_is_sent_under_the_rule_it_ends_under(
        string first, string second, string ifNobody, string under, string? sent)
    {
        var news = Rules(
            $"distribute: {{ to: {{ person: ann }}, if_nobody: next_rule }}, auto_reply: {first}",
            $"distribute: {{ to: {{ person: dan }}, if_nobody: {ifNobody} }}, auto_reply: {second}")
                .Lead("L1", "02T10:00").News();

        Assert.Equal(sent is null ? [] : [$"02T10:00 L1 auto_reply {under} - {sent}"], news[1..]);
    }

    [Fact]
    public void R12_a_reply_of_a_later_rule_that_places_it_follows_the_placing() =>
        Rules("distribute: { to: { person: ann }, if_nobody: next_rule }",
            "distribute: { to: { person: bob } }, auto_reply: always")
            .Lead("L1", "02T10:00")
            .Tells("02T10:00 L1 assigned r2 bob", "02T10:00 L1 auto_reply r2 - always");

    [Fact]
    public void R12_a_reply_is_sent_once_and_not_again_when_a_held_lead_is_placed() =>
        Rules("distribute: { to: { person: ann } }, auto_reply: always").Lead("L1", "02T10:00")
            .Until("04T00:00").Tells(
            "02T10:00 L1 held r1", "02T10:00 L1 auto_reply r1 - always", "03T00:00 L1 assigned r1 ann");

    [Fact]
    public void R12_a_lead_that_no_rule_takes_gets_no_reply() =>
        Rules("when: { make: Audi }, distribute: { to: { person: ann } }, auto_reply: always")
            .Lead("L1", "02T10:00").Tells("02T10:00 L1 unrouted");

    [Fact]
    public void R12_an_offer_gets_its_reply_too() =>
        Rules("distribute: { type: broadcast, to: { team: t } }, auto_reply: always").Lead("L1", "02T10:00")
            .Tells(
            "02T10:00 L1 offered r1 - bob cat", "02T10:00 L1 auto_reply r1 - always");
}
