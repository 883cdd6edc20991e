using LeadRules.Explanations;
using LeadRules.Routing;
using LeadRules.Routing.Pools;
using LeadRules.Tests.Routing;

namespace LeadRules.Tests.Explanations;

public sealed class WhatIfTests
{
    private const string People =
        """
        people:
          - { id: ann }
          - { id: bob }
          - { id: cy, skills: [ev], max_open: 1 }
        """;

    private const string ByPrice =
        """
          - { id: dear, when: { price: { min: 50000 }, make: [Ford, Kia] }, distribute: { to: { person: bob } } }
          - { id: rest, when: { make: Ford }, distribute: { to: { person: ann } } }
        """;

    [Fact]
    public void The_smallest_change_of_a_value_comes_first()
    {
        var found = new Scene(ByPrice, People).WhatIf("L1", "02T10:00", "make=Ford", "price=49000");
        var first = Assert.IsType<OtherValue>(found[0]);
        Assert.Equal(("price", "49000", "50000"), (first.Field, first.From, first.To));
        Assert.Equal(
            (Outcome.Assigned, "dear", "bob"), (first.Goes.Outcome, first.Goes.Rule, first.Goes.People[0]));
    }

    [Fact]
    public void A_number_just_past_a_bound_is_tried_too()
    {
        var found = new Scene(ByPrice, People).WhatIf("L1", "02T10:00", "make=Ford", "price=50000");
        Assert.Equal("49999", Assert.IsType<OtherValue>(found[0]).To);
    }

    [Fact]
    public void Each_place_is_named_once_by_its_smallest_change()
    {
        var found = new Scene(ByPrice, People).WhatIf("L1", "02T10:00", "make=Ford", "price=49000");
        Assert.Equal(
            ["price 50000 assigned", "make kia unrouted"],
            found.OfType<OtherValue>()
                .Select(other => $"{other.Field} {other.To} {other.Goes.Outcome.Written()}"));
    }

    [Fact]
    public void Another_rule_with_the_same_people_is_not_elsewhere()
    {
        var scene = new Scene(
            """
              - { id: a, when: { make: Ford }, distribute: { to: { person: ann } } }
              - { id: b, distribute: { to: { person: ann } } }
            """,
            People);
        Assert.Empty(scene.WhatIf("L1", "02T10:00", "make=Ford").OfType<OtherValue>());
    }

    [Fact]
    public void A_customer_s_email_phone_and_notes_are_never_changed()
    {
        var scene = new Scene(
            """
              - { id: a, when: { any: [{ email: a@b.example }, { notes: x }, { phone: '+15145550100' }] }, distribute: { to: { person: bob } } }
              - { id: b, distribute: { to: { person: ann } } }
            """,
            People);
        Assert.Empty(scene.WhatIf("L1", "02T10:00", "email=c@d.example").OfType<OtherValue>());
    }

    [Fact]
    public void A_duplicate_would_go_elsewhere_if_what_must_be_the_same_were_not()
    {
        var scene = new Scene(
            """
              - { id: a, when: { category: service }, distribute: { to: { person: bob } } }
              - { id: b, distribute: { to: { person: ann } } }
            """,
            People + "\nduplicates: { same: [category] }");
        scene.Lead("L1", "02T10:00", "email=c@d.example", "category=sales");
        var found = scene.WhatIf("L2", "02T11:00", "email=c@d.example", "category=sales");
        Assert.Equal(["category"], found.OfType<OtherValue>().Select(other => other.Field).Distinct());
    }

    [Theory]
    [InlineData(
        "people: [{ id: ann, skills: [ev], languages: [fr] }, "
        + "{ id: bob, skills: [ev], languages: [fr], active: false }]", Ineligible.Inactive)]
    [InlineData(
        "people: [{ id: ann, skills: [ev], languages: [fr] }, "
        + "{ id: bob, languages: [fr] }]", Ineligible.Skills)]
    [InlineData(
        "people: [{ id: ann, skills: [ev], languages: [fr] }, "
        + "{ id: bob, skills: [ev] }]", Ineligible.Language)]
    [InlineData("time_off: [{ person: bob, from: 2026-03-02, to: 2026-03-02 }]", Ineligible.TimeOff)]
    [InlineData(
        "schedules: [{ id: s, people: [bob], starts: 2026-01-05, weeks: [{ sun: 12:00-13:00 }] }]",
        Ineligible.OffShift)]
    [InlineData(
        "people: [{ id: ann, skills: [ev], languages: [fr] }, "
        + "{ id: bob, skills: [ev], languages: [fr], max_open: 1 }]", Ineligible.MaxOpen)]
    [InlineData(
        "people: [{ id: ann, skills: [ev], languages: [fr] }, "
        + "{ id: bob, skills: [ev], languages: [fr], max_per_day: 1 }]", Ineligible.MaxPerDay)]
    public void R7_somebody_passed_over_would_have_got_it(string more, Ineligible lifted)
    {
        const string Able =
            "people: [{ id: ann, skills: [ev], languages: [fr] }, "
            + "{ id: bob, skills: [ev], languages: [fr] }]\n";
        var scene = new Scene(
            "  - { id: first, when: { make: Kia }, distribute: { to: { people: [bob, ann] } } }\n"
            + "  - { id: r1, distribute: { to: { people: [bob, ann] }, "
            + "require: { language: true, skills: [ev] } } }",
            more.StartsWith("people", StringComparison.Ordinal) ? more : Able + more);
        if (lifted is Ineligible.MaxOpen or Ineligible.MaxPerDay)
        {
            scene.Lead("L0", "02T09:00", "make=Kia");
        }

        var found = scene.WhatIf("L1", "02T10:00", "language=fr")
            .OfType<OtherPresence>().Where(other => other.Person == "bob").ToList();
        Assert.Equal([lifted], found.Select(other => other.Lifted));
        Assert.Equal(["bob"], found[0].Goes.People);
    }

    [Fact]
    public void R8_who_got_it_on_time_off_would_have_left_it_to_the_next()
    {
        var scene = new Scene(
            "  - { id: r1, distribute: { to: { people: [ann, bob] } } }",
            "people: [{ id: ann }, { id: bob }]");
        var found = Assert.IsType<OtherPresence>(Assert.Single(scene.WhatIf("L1", "02T10:00")));
        Assert.Equal(("ann", Ineligible.No, "bob"), (found.Person, found.Lifted, found.Goes.People[0]));
    }

    [Fact]
    public void What_is_tried_leaves_the_router_as_it_was()
    {
        var scene = new Scene(ByPrice, People);
        scene.WhatIf("L1", "02T10:00", "make=Ford", "price=49000");
        scene.Lead("L1", "02T10:00", "make=Ford").Tells("02T10:00 L1 assigned rest ann");
    }
}
