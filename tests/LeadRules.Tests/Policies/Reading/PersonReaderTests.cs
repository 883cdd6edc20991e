using LeadRules.Policies;

namespace LeadRules.Tests.Policies.Reading;

public sealed class PersonReaderTests
{
    [Fact]
    public void A_person_is_read_with_everything_that_they_have()
    {
        var person = Marked.Policy(
            """
            people:
            - id: suzanne
              name: Suzanne Roy
              store: main
              manager: luc
              role: bdc
              languages: [FR, Español]
              skills: [EV]
              weight: '7'
              max_open: 40
              max_per_day: 0
              active: 'false'
            - id: luc
            """).People[0];

        Assert.Equal(
            ("Suzanne Roy", "main", "luc", Role.Bdc),
            (person.Name, person.Store, person.Manager, person.Role));
        Assert.Equal(["fr", "espanol"], person.Languages);
        Assert.Equal(["EV"], person.Skills);
        Assert.Equal((7, 40, 0, false), (person.Weight, person.MaxOpen, person.MaxPerDay, person.Active));
    }

    [Fact]
    public void A_person_is_an_active_salesperson_without_limits_unless_said_otherwise()
    {
        var person = Assert.Single(Marked.Policy("people: [{ id: a }]").People);

        Assert.Equal(("", null, null, Role.Sales), (person.Name, person.Store, person.Manager, person.Role));
        Assert.Empty(person.Languages);
        Assert.Empty(person.Skills);
        Assert.Equal((1, null, null, true), (person.Weight, person.MaxOpen, person.MaxPerDay, person.Active));
    }

    [Fact]
    public void LR103_what_a_person_does_not_take()
    {
        Marked.FindsIn(
            "people: [{ id: a, role: «ventes», weight: «0», max_open: «-1», max_per_day: «2.5», "
            + "active: «True», languages: [«''»], skills: «ev» }]",
            "LR103", "LR103", "LR103", "LR103", "LR103", "LR103", "LR103");
    }

    [Fact]
    public void A_team_is_read_with_its_members_in_turn_order()
    {
        var policy = Marked.Policy(
            "people: [{ id: a }, { id: b }]\n"
            + "teams: [{ id: t, name: T, store: main, manager: a, members: [b, a] }, { id: u }]");

        var (t, u) = (policy.Teams[0], policy.Teams[1]);
        Assert.Equal(("T", "main", "a"), (t.Name, t.Store, t.Manager));
        Assert.Equal(["b", "a"], t.Members);
        Assert.Equal(("", null, null), (u.Name, u.Store, u.Manager));
        Assert.Empty(u.Members);
    }
}
