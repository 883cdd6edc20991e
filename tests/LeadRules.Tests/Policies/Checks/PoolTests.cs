namespace LeadRules.Tests.Policies.Checks;

public sealed class PoolTests
{
    [Fact]
    public void LR301_a_pool_with_nobody_in_it()
    {
        var found = Marked.FindsIn(
            """
            people: [{ id: a }]
            teams: [{ id: t, members: [] }, { id: u }]
            rules:
            - { id: r1, distribute: { to: { team: «t» } } }
            - { id: r2, distribute: { to: { team: «u» } } }
            - { id: r3, distribute: { to: { people: «[»] } } }
            - { id: r4, distribute: { to: { «people»: } } }
            """,
            "LR301", "LR301", "LR301", "LR301");

        Assert.Equal("rule 'r1' distributes to team 't' with nobody in it", found[0].Message);
    }

    [Fact]
    public void LR301_a_pool_with_nobody_active()
    {
        var found = Marked.FindsIn(
            """
            people: [{ id: a, active: false }, { id: b, active: false }, { id: c }]
            teams: [{ id: t, members: [a, b] }]
            rules:
            - { id: r1, distribute: { to: { team: «t» } } }
            - { id: r2, distribute: { to: { people: «[»a, b] } } }
            - { id: r3, distribute: { to: { person: «b» } } }
            - { id: r4, enabled: false, distribute: { to: { person: «a» } } }
            - { id: r5, distribute: { to: { people: [a, c] } } }
            """,
            "LR301", "LR301", "LR301", "LR301");

        Assert.Equal("rule 'r1' distributes to team 't' with nobody active in it", found[0].Message);
    }

    [Fact]
    public void LR301_is_about_the_pool_of_a_rule_alone()
    {
        Marked.Policy(
            """
            people: [{ id: a }, { id: b, active: false }]
            teams: [{ id: empty }]
            rules:
            - { id: r1, distribute: { to: { person: a }, if_nobody: { team: empty } } }
            - { id: r2, distribute: { to: { person: a }, if_nobody: { person: b } } }
            escalations: [{ id: e, steps: [{ after: 1h, do: reassign, to: { team: empty } }] }]
            """);
    }

    [Theory]
    [InlineData("people: []\nteams: [{ id: t, members: [«x»] }]", "LR201")]
    [InlineData("people: [{ id: a, active: «no» }]\nteams: [{ id: t, members: [a] }]", "LR103")]
    [InlineData("teams: [{ id: t, members: «luc» }]", "LR103")]
    [InlineData("people: [{ id: a }]\nteams: [{ id: t, members: [«''»] }]", "LR103")]
    [InlineData("teams: «t»", "LR103")]
    public void LR301_is_not_said_of_people_who_could_not_be_read(string text, params string[] codes)
    {
        Marked.FindsIn(text + "\nrules: [{ id: r, distribute: { to: { team: t } } }]", codes);
    }

    [Fact]
    public void LR301_is_said_also_of_a_rule_with_another_fault()
    {
        Marked.FindsIn(
            "teams: [{ id: t }]\nrules: [{ id: r, distribute: { to: { team: «t» }, order: «x» } }]",
            "LR301", "LR103");
    }
}
