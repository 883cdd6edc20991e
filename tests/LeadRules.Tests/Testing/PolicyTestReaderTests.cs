using LeadRules.Diagnostics;
using LeadRules.Policies;
using LeadRules.Testing;

namespace LeadRules.Tests.Testing;

public sealed class PolicyTestReaderTests
{
    private const string Lead = "lead: { at: 2026-03-02T10:00 }, expect: { owner: none }";

    [Theory]
    [InlineData("«test»: []", "LR101", "LR102")]
    [InlineData("«x»", "LR103")]
    [InlineData("tests: «x»", "LR103")]
    [InlineData("tests: [«x»]", "LR103")]
    [InlineData("tests: [«{» name: a }]", "LR102")]
    [InlineData("tests: [«{» lead: { at: 2026-03-02T10:00 }, expect: { owner: none } }]", "LR102")]
    [InlineData("tests: [«{» name: a, lead: { at: 2026-03-02T10:00 } }]", "LR102")]
    [InlineData("tests: [{ name: a, «leed»: {}, " + Lead + " }]", "LR101")]
    [InlineData("tests: [{ name: a, " + Lead + " }, { name: «a», " + Lead + " }]", "LR202")]
    [InlineData("tests: [{ name: a, lead: «{» make: Ford }, expect: { owner: none } }]", "LR102")]
    [InlineData("tests: [{ name: a, lead: { at: «noon» }, expect: { owner: none } }]", "LR103")]
    [InlineData("tests: [{ name: a, lead: { at: «+15m» }, expect: { owner: none } }]", "LR103")]
    [InlineData(
        "tests: [{ name: a, lead: { at: 2026-03-02T10:00, «mak»: Ford }, expect: { owner: none } }]",
        "LR101")]
    [InlineData(
        "tests: [{ name: a, lead: { at: 2026-03-02T10:00, «lead_id»: x }, expect: { owner: none } }]",
        "LR101")]
    [InlineData(
        "tests: [{ name: a, lead: { at: 2026-03-02T10:00, make: «[»Ford] }, expect: { owner: none } }]",
        "LR103")]
    [InlineData("tests: [{ name: a, lead: { at: 2026-03-02T10:00 }, expect: { owner: «an» } }]", "LR201")]
    [InlineData("tests: [{ name: a, lead: { at: 2026-03-02T10:00 }, expect: { rule: «truck» } }]", "LR201")]
    [InlineData(
        "tests: [{ name: a, lead: { at: 2026-03-02T10:00 }, "
        + "expect: { outcome: «gone», status: «x», late: «no» } }]",
        "LR103", "LR103", "LR103")]
    [InlineData(
        "tests: [{ name: a, lead: { at: 2026-03-02T10:00 }, expect: { duplicate_of: «first» } }]", "LR201")]
    [InlineData(
        "tests: [{ name: a, lead: { at: 2026-03-02T10:00 }, expect: { rejected: «maybe», «ruel»: x } }]",
        "LR103", "LR101")]
    [InlineData("tests: [{ name: a, lead: { at: 2026-03-02T10:00 }, expect: { events: [«lat»] } }]", "LR103")]
    [InlineData(
        "tests: [{ name: a, lead: { at: 2026-03-02T10:00 }, expect: { events: [«{» at: +1m }] } }]", "LR102")]
    [InlineData(
        "tests: [{ name: a, lead: { at: 2026-03-02T10:00 }, expect: { events: [{ late: ann, «held»: }] } }]",
        "LR104")]
    [InlineData(
        "tests: [{ name: a, lead: { at: 2026-03-02T10:00 }, expect: { among: [{ late: «anne» }] } }]",
        "LR201")]
    [InlineData(
        "tests: [{ name: a, lead: { at: 2026-03-02T10:00 }, "
        + "expect: { never: [{ late: ann, «person»: bob }] } }]",
        "LR104")]
    [InlineData(
        "tests: [{ name: a, leads: [{ at: 2026-03-02T10:00, expect: { owner: none } }], «expect»: {} }]",
        "LR104")]
    [InlineData(
        "tests: [{ name: a, leads: [{ id: x, at: 2026-03-02T10:00, expect: { owner: none } }, "
        + "«{» id: x, at: +1m }] }]",
        "LR202")]
    [InlineData("tests: [{ name: a, given: { absent: [«anne»] }, " + Lead + " }]", "LR201")]
    [InlineData("tests: [{ name: a, given: { absent: [ann, «ann»] }, " + Lead + " }]", "LR202")]
    [InlineData(
        "tests: [{ name: a, given: { open_leads: { «anne»: 1, ann: «10001» } }, " + Lead + " }]",
        "LR201", "LR103")]
    [InlineData("tests: [{ name: a, activities: [«{» at: +1m }], " + Lead + " }]", "LR102")]
    [InlineData("tests: [{ name: a, activities: [{ at: +1m, kind: «call» }], " + Lead + " }]", "LR103")]
    [InlineData("tests: [{ name: a, activities: [«{» at: +1m, kind: status }], " + Lead + " }]", "LR102")]
    [InlineData(
        "tests: [{ name: a, activities: [{ at: +1m, kind: status, value: «solt» }], " + Lead + " }]",
        "LR103")]
    [InlineData(
        "tests: [{ name: a, activities: [{ at: +1m, kind: claim, «value»: x }], " + Lead + " }]", "LR101")]
    [InlineData(
        "tests: [{ name: a, activities: [{ at: +1m, kind: claim, lead: «x» }], " + Lead + " }]", "LR201")]
    [InlineData("tests: [{ name: a, until: «+15», " + Lead + " }]", "LR103")]
    [InlineData(
        "defaults: { «mak»: Ford, at: «now», «id»: x }\ntests: [{ name: a, " + Lead + " }]",
        "LR101", "LR103", "LR101")]
    public void A_file_with_a_fault(string text, params string[] codes)
    {
        var found = Checked.Read(Unmarked(text, out var places)).Diagnostics;

        Assert.Equal(
            codes.Order(StringComparer.Ordinal),
            found.Select(finding => finding.Code).Order(StringComparer.Ordinal));
        Assert.Subset(found.Select(finding => (finding.Span.Line, finding.Span.Column)).ToHashSet(), places);
    }

    [Fact]
    public void A_fault_is_told_by_the_name_of_its_test_with_what_was_meant()
    {
        var found = Checked.Read(
            "tests: [{ name: a truck, lead: { at: 2026-03-02T10:00 }, expect: { rule: truks } }]");

        Assert.Equal(
            "policy.tests.yaml:1:74: error LR201: test 'a truck' expects rule 'truks', which does not exist; "
            + "did you mean 'trucks'?",
            Assert.Single(found.Diagnostics).ToString());
    }

    [Fact]
    public void Leads_are_what_the_defaults_of_the_file_say_unless_they_say_otherwise() => Assert.All(
        Checked.Tests(
            """
            defaults: { at: 2026-03-02T10:00, category: sales, make: Ford }
            tests:
              - { name: a, lead: { make: Kia }, expect: { rule: sales } }
              - { name: b, lead: { at: 2026-03-02T11:00, year: 2024 }, expect: { rule: trucks, events: [{ assigned: bob, at: 2026-03-02T11:00 }] } }
            """),
        test => Assert.True(new TestRunner(Checked.Reading.Policy!).Run(test).Passed));

    [Fact]
    public void P1_the_policy_is_that_of_the_folder_unless_the_file_names_another()
    {
        var asked = new List<string>();
        TestReading Read(string text) => PolicyTestReader.Read(
            new PolicyFile("t", text),
            path =>
            {
                asked.Add(path);
                return new TestedPolicy(null, "'north.yaml' does not exist");
            });

        var found = Read($"policy: north.yaml\ntests: [{{ name: a, {Lead} }}]");
        Read($"tests: [{{ name: a, {Lead} }}]");

        Assert.Equal(["north.yaml", "."], asked);
        Assert.Equal(
            ("LR201", new SourceSpan("t", 1, 9, 10)),
            (Assert.Single(found.Diagnostics).Code, found.Diagnostics[0].Span));
    }

    [Fact]
    public void References_are_not_looked_up_in_a_policy_that_could_not_be_read() => Assert.Empty(
        PolicyTestReader.Read(
            new PolicyFile("t", "tests: [{ name: a, lead: { at: 2026-03-02T10:00 }, expect: { owner: x } }]"),
            _ => new TestedPolicy(null)).Diagnostics);

    private static string Unmarked(string text, out HashSet<(int Line, int Column)> places)
    {
        places = [];
        var lines = text.Split('\n');
        for (var line = 0; line < lines.Length; line++)
        {
            for (var open = lines[line].IndexOf('«'); open >= 0; open = lines[line].IndexOf('«'))
            {
                places.Add((line + 1, open + 1));
                lines[line] = lines[line].Remove(lines[line].IndexOf('»'), 1).Remove(open, 1);
            }
        }

        return string.Join('\n', lines);
    }
}
