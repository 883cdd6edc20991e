namespace LeadRules.Tests.Policies.Checks;

public sealed class RepetitionTests
{
    [Fact]
    public void LR202_two_of_one_kind_have_the_same_id()
    {
        Marked.FindsIn(
            """
            stores: [{ id: a }, { id: «a» }]
            people: [{ id: a }, { id: b }, { id: «a» }, { id: «a» }]
            teams: [{ id: a, members: [a] }, { id: «a», members: [a] }]
            rules: [{ id: a, distribute: { to: { team: a } } }, { id: «a», distribute: { to: { person: b } } }]
            schedules:
            - { id: a, team: a, starts: 2026-01-01, weeks: [{ mon: 09:00-17:00 }] }
            - { id: «a», team: a, starts: 2026-01-01, weeks: [{ mon: 09:00-17:00 }] }
            escalations: [{ id: a }, { id: «a» }]
            auto_replies: [{ id: a }, { id: «a» }]
            """,
            [.. Enumerable.Repeat("LR202", 8)]);
    }

    [Fact]
    public void P2_ids_that_fold_alike_are_the_same_id_twice()
    {
        var found = Marked.FindsIn("people: [{ id: Luc }, { id: «luc» }]", "LR202");

        Assert.Equal("two people have the id 'luc'", found[0].Message);
        Assert.Equal("the first is 'Luc' in line 4 of policy.yaml", found[0].Help);
    }

    [Fact]
    public void LR202_a_list_names_a_person_twice()
    {
        var found = Marked.FindsIn(
            """
            people: [{ id: a }, { id: b }]
            teams: [{ id: t, members: [a, b, «a»] }]
            rules: [{ id: r, distribute: { to: { people: [b, «b», «b»] } } }]
            schedules: [{ id: s, people: [a, «"a"»], starts: 2026-01-01, weeks: [{ mon: 09:00-17:00 }] }]
            """,
            "LR202", "LR202", "LR202", "LR202");

        Assert.Equal("'members' of team 't' names person 'a' twice", found[0].Message);
    }
}
