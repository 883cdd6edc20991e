namespace LeadRules.Tests.Policies.Checks;

public sealed class ReferenceTests
{
    [Fact]
    public void LR201_says_who_names_what_and_what_was_perhaps_meant()
    {
        var found = Marked.FindsIn(
            """
            people: [{ id: luc }]
            teams: [{ id: trucks, members: [luc] }]
            rules:
            - id: chevy-trucks
              distribute: { to: { team: «truks» } }
            """, "LR201");

        Assert.Equal(
            "policy.yaml:7:29: error LR201: rule 'chevy-trucks' distributes to team 'truks', "
            + "which does not exist; did you mean 'trucks'?",
            found[0].ToString());
    }

    [Fact]
    public void LR201_every_reference_is_looked_up()
    {
        Marked.FindsIn(
            """
            stores: [{ id: abc, manager: «x1» }]
            people: [{ id: p, store: «x2», manager: «x3» }]
            teams: [{ id: t, store: «x4», manager: «x5», members: [p, «x6»] }]
            rules:
            - { id: r1, distribute: { to: { people: [«x7», p] }, if_nobody: { person: «x8» } }, escalation: «x9» }
            - { id: r2, distribute: { to: { person: «x10» }, if_nobody: { team: «x11» } }, auto_reply: «x12» }
            schedules:
            - { id: s, store: «x13», people: [«x14»], team: «x15», starts: 2026-01-01, weeks: [{ mon: 09:00-17:00 }] }
            time_off: [{ person: «x16», from: 2026-01-01, to: 2026-01-01 }]
            escalations: [{ id: e, steps: [{ after: 1h, do: notify, to: { team: «x17» } }] }]
            """,
            [.. Enumerable.Repeat("LR201", 17)]);
    }

    [Fact]
    public void P2_references_are_case_sensitive()
    {
        var found = Marked.FindsIn("people: [{ id: Luc, manager: «luc» }]", "LR201");

        Assert.Equal("did you mean 'Luc'?", found[0].Help);
    }

    [Fact]
    public void LR201_is_not_said_of_what_was_declared_with_another_fault()
    {
        Marked.FindsIn(
            "people: [{ id: «\"luc r\"» }, { id: a, manager: luc r }, "
            + "{ id: b, weight: «x» }, { id: c, manager: b }]",
            "LR103", "LR103");
        Marked.FindsIn("people: [{ id: a, manager: luc }, «{» name: Luc }]", "LR102");
        Marked.FindsIn("people: [{ id: a, manager: luc }, «luc»]", "LR103");
        Marked.FindsIn("people: «luc»\nteams: [{ id: t, members: [luc] }]", "LR103");
        Marked.FindsIn("people: [{ id: a, manager: «[»luc] }]", "LR103");
    }

    [Fact]
    public void LR201_a_policy_without_stores_has_the_store_main()
    {
        Marked.FindsIn("people: [{ id: a, store: main }, { id: b, store: «Main» }]", "LR201");
        Marked.FindsIn("stores: [{ id: abc }]\npeople: [{ id: a, store: «main» }]", "LR201");
        Marked.FindsIn(
            "people: [{ id: a }]\n"
            + "schedules: [{ id: s, people: [a], store: main, starts: 2026-01-01, hours_of: «service» }]",
            "LR201");
    }

    [Fact]
    public void LR201_a_department_is_looked_up_in_the_store_of_the_schedule()
    {
        var found = Marked.FindsIn(
            """
            stores: [{ id: abc, departments: { Service: { mon: 09:00-17:00 } } }]
            people: [{ id: a }]
            schedules: [{ id: s, people: [a], store: abc, starts: 2026-01-01, hours_of: «servise» }]
            """, "LR201");

        Assert.Equal(
            "schedule 's' follows the hours of department 'servise' of store 'abc', which does not exist; "
            + "did you mean 'service'?",
            $"{found[0].Message}; {found[0].Help}");
    }

    [Fact]
    public void LR201_a_department_that_could_not_be_read_exists()
    {
        Marked.FindsIn(
            """
            stores: [{ id: abc, departments: { service: «always» } }]
            people: [{ id: a }]
            schedules: [{ id: s, people: [a], store: abc, starts: 2026-01-01, hours_of: service }]
            """, "LR103");
    }
}
