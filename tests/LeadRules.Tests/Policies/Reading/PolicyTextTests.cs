using LeadRules.Policies;

namespace LeadRules.Tests.Policies.Reading;

public sealed class PolicyTextTests
{
    private static readonly PolicyFile Top = new(
        "a.yaml", "leadrules: 1\ntimezone: UTC\nrules: []\npeople: [{ id: a }]\n");

    [Fact]
    public void P1_lists_of_one_section_are_joined_in_order_of_the_files()
    {
        var reading = PolicyReader.Read(
            [Top, new("b.yaml", "people:\n- id: c\n- id: b\n"),
             new("c.yaml", "people:\nteams: [{ id: t, members: [b] }]")]);

        Assert.Empty(reading.Diagnostics);
        Assert.Equal(["a", "c", "b"], reading.Policy!.People.Select(person => person.Id));
        Assert.Equal("b.yaml", reading.Sources.Of(reading.Policy.People[1])!.Value.File);
    }

    [Fact]
    public void LR002_any_other_key_stands_in_one_file_only()
    {
        Assert.Equal(
            ["b.yaml:1:1+8: LR002", "b.yaml:2:1+9: LR002"],
            Found(Top with { Text = Top.Text + "lifecycle: {}" },
                new("b.yaml", "timezone: UTC\nlifecycle: {}")));
    }

    [Fact]
    public void LR102_a_key_that_no_file_has_is_missed_where_the_policy_begins()
    {
        Assert.Equal(
            ["b.yaml:2:1+4: LR102", "b.yaml:2:1+4: LR102"],
            Found(new("a.yaml", "# rien\n"), new("b.yaml", "\nname: x"), new("c.yaml", "rules: []")));
    }

    [Fact]
    public void LR103_a_section_that_is_no_list_is_one_finding_wherever_it_stands()
    {
        Assert.Equal(
            ["b.yaml:1:9+3: LR103"],
            Found(Top, new("b.yaml", "people: Luc"), new("c.yaml", "people: [{ id: x }]")));
        Assert.Equal(
            ["a.yaml:1:1+1: LR103", "b.yaml:4:1+3: LR101"],
            Found(new("a.yaml", "- x"), new("b.yaml", Marked.Head + "rules: []\nnom: x")));
    }

    [Fact]
    public void
        LR001_a_file_that_cannot_be_read_hides_nothing_of_the_others_and_breaks_no_reference_of_theirs()
    {
        Assert.Equal(
            ["a.yaml:1:1+1: LR001", "b.yaml:1:7+1: LR103"],
            Found(
                new("a.yaml", "]"),
                new("b.yaml", "name: [x]\nrules: [{ id: r, distribute: { to: { team: elsewhere } } }]")));
    }

    [Fact]
    public void LR201_references_cross_files()
    {
        var rule = new PolicyFile(
            "z.yaml",
            "rules:\n- { id: r, distribute: { to: { person: a } } }\n"
            + "- { id: s, distribute: { to: { person: x } } }");

        Assert.Equal(["z.yaml:3:40+1: LR201"], Found(Top, rule));
    }

    [Fact]
    public void Findings_come_in_order_of_the_files()
    {
        Assert.Equal(
            ["b.yaml:2:1+3: LR101", "a.yaml:1:1+3: LR101"],
            Found(Top with { Name = "b.yaml", Text = "\nnom: x\n" + Top.Text }, new("a.yaml", "nem: x")));
    }

    [Fact]
    public void A_policy_is_at_least_one_file()
    {
        Assert.Throws<ArgumentException>(() => PolicyReader.Read(Array.Empty<PolicyFile>()));
    }

    private static IEnumerable<string> Found(params PolicyFile[] files) =>
        PolicyReader.Read(files).Diagnostics.Select(found =>
            $"{found.Span.File}:{found.Span.Line}:{found.Span.Column}+{found.Span.Length}: {found.Code}");
}
