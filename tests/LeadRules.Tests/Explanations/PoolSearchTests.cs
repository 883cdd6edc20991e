using LeadRules.Explanations;
using LeadRules.Policies;
using LeadRules.Routing.Pools;
using LeadRules.Tests.Routing;
using NodaTime;

namespace LeadRules.Tests.Explanations;

public sealed class PoolSearchTests
{
    [Fact]
    public void R7_each_person_passed_over_has_their_first_reason()
    {
        var scene = new Scene(
            "  - { id: r0, when: { make: Kia }, "
            + "distribute: { to: { people: [full, day] }, order: fewest_open } }\n"
            + "  - { id: r1, distribute: { to: { team: t }, require: { language: true, skills: [ev] } } }",
            """
            people:
              - { id: gone, active: false }
              - { id: mute, skills: [ev], languages: [en] }
              - { id: plain, languages: [fr] }
              - { id: away, skills: [ev], languages: [fr] }
              - { id: off, skills: [ev], languages: [fr] }
              - { id: full, skills: [ev], languages: [fr], max_open: 1 }
              - { id: day, skills: [ev], languages: [fr], max_per_day: 1 }
              - { id: here, skills: [ev], languages: [fr] }
            teams: [{ id: t, members: [gone, mute, plain, away, off, full, day, here] }]
            time_off: [{ person: away, from: 2026-03-02, to: 2026-03-03 }]
            schedules: [{ id: s, people: [off], starts: 2026-01-05, weeks: [{ mon: 12:00-13:00 }] }]
            """);
        scene.Lead("L1", "02T09:00", "make=Kia").Lead("L2", "02T09:30", "make=Kia");
        var search = Assert.Single(scene.Explain("L3", "02T10:00", "language=FR").Searches);
        Assert.Equal(("r1", "t", SearchFor.Rule), (search.Rule, search.Team, search.For));
        Assert.Equal(
            [
                new Candidate("gone", Ineligible.Inactive),
                new Candidate("mute", Ineligible.Language) { Lacks = "fr" },
                new Candidate("plain", Ineligible.Skills) { Lacks = "ev" },
                new Candidate("away", Ineligible.TimeOff) { Back = Instant.FromUtc(2026, 3, 4, 0, 0) },
                new Candidate("off", Ineligible.OffShift) { Back = Instant.FromUtc(2026, 3, 2, 12, 0) },
                new Candidate("full", Ineligible.MaxOpen) { Count = 1, Limit = 1 },
                new Candidate("day", Ineligible.MaxPerDay) { Count = 1, Limit = 1 },
                new Candidate("here", Ineligible.No),
            ],
            search.Candidates);
        Assert.Equal("here", search.Turn!.Chosen);
    }

    [Theory]
    [InlineData("rotation", "ann", "ann: bob: cy:")]
    [InlineData("longest_waiting", "ann", "ann: bob:1 cy:0")]
    [InlineData("fewest_open", "ann", "ann:0 bob:1 cy:1")]
    [InlineData("weighted", "bob", "ann:1 bob:3 cy:2")]
    public void R8_the_turn_says_whose_it_is_and_where_everybody_stood(
        string order, string chosen, string stood)
    {
        var scene = new Scene(
            "  - { id: r0, when: { make: Kia }, distribute: { to: { team: t } } }\n"
            + $"  - {{ id: r1, distribute: {{ to: {{ team: t }}, order: {order} }} }}",
            "people: [{ id: ann }, { id: bob, weight: 3 }, { id: cy, weight: 2 }]\n"
            + "teams: [{ id: t, members: [ann, bob, cy] }]\n"
            + "time_off: [{ person: ann, from: 2026-03-02T09:00, to: 2026-03-02T09:30 }]");
        scene.Lead("L1", "02T09:00", "make=Kia").Lead("L2", "02T09:40", "make=Kia");
        var turn = scene.Explain("L4", "02T10:00").Searches[0].Turn!;
        Assert.Equal(chosen, turn.Chosen);
        Assert.Equal(
            stood,
            string.Join(' ', turn.Standings.Select(standing => $"{standing.Person}:{standing.Value}")));
    }

    [Fact]
    public void R8_the_turn_says_who_was_assigned_last()
    {
        var scene = new Scene(
            "  - { id: r1, distribute: { to: { people: [ann, bob] } } }",
            "people: [{ id: ann }, { id: bob }]");
        Assert.Null(scene.Explain("L1", "02T10:00").Searches[0].Turn!.LastAssigned);
        Assert.Equal("ann", scene.Explain("L2", "02T10:00").Searches[0].Turn!.LastAssigned);
    }

    [Fact]
    public void R9_an_offer_has_no_turn_and_names_all_who_are_eligible()
    {
        var scene = new Scene(
            "  - { id: r1, distribute: { type: broadcast, to: { team: t } } }",
            "people: [{ id: ann }, { id: bob, active: false }, { id: cy }]"
            + "\nteams: [{ id: t, members: [ann, bob, cy] }]");
        var explanation = scene.Explain("L1", "02T10:00");
        Assert.Null(explanation.Searches[0].Turn);
        Assert.Equal(["ann", "cy"], explanation.Destination.People);
        Assert.Equal("t", explanation.Destination.Team);
    }
}
