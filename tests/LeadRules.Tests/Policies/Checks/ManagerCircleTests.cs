namespace LeadRules.Tests.Policies.Checks;

public sealed class ManagerCircleTests
{
    [Fact]
    public void LR303_people_who_manage_one_another()
    {
        var found = Marked.FindsIn(
            """
            people:
            - { id: x, manager: b }
            - { id: c, manager: «a» }
            - { id: a, manager: b }
            - { id: b, manager: c }
            - { id: d, manager: «e» }
            - { id: e, manager: d }
            """,
            "LR303", "LR303");

        Assert.Equal(
            "people manage one another in a circle: 'c', who is managed by 'a', "
            + "who is managed by 'b', who is managed by 'c'",
            found[0].Message);
    }

    [Fact]
    public void P5_somebody_who_names_themselves_is_no_circle()
    {
        Marked.Policy(
            "people: [{ id: a, manager: a }, { id: b, manager: a }, { id: c }]\n"
            + "teams: [{ id: t, manager: c, members: [c] }]");
    }

    [Fact]
    public void LR303_a_chain_that_leads_into_a_circle_finds_it_once()
    {
        Marked.FindsIn(
            "people: [{ id: a, manager: b }, { id: b, manager: «c» }, { id: c, manager: b }, "
            + "{ id: d, manager: a }]",
            "LR303");
    }

    [Fact]
    public void LR303_a_long_circle_is_told_in_short()
    {
        var people = string.Join(", ", Enumerable.Range(0, 3000).Select(
            n => $"{{ id: p{n}, manager: {(n == 0 ? "«p1»" : $"p{(n + 1) % 3000}")} }}"));

        var found = Marked.FindsIn($"people: [{people}]", "LR303");

        Assert.EndsWith(
            "who is managed by others, who is managed by 'p0'", found[0].Message, StringComparison.Ordinal);
    }
}
