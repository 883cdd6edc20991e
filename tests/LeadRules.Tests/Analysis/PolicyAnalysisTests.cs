using System.Text.RegularExpressions;
using LeadRules.Analysis;
using LeadRules.Policies;

namespace LeadRules.Tests.Analysis;

public sealed partial class PolicyAnalysisTests
{
    private const string Rest = "  - { id: rest, distribute: { to: { people: [ann, bob] } } }\n";

    private const string Hidden =
        "  - { id: a, when: { condition: new }, distribute: { to: { person: ann } } }\n"
        + "  - { id: b, when: { make: Kia, model: Rio }, distribute: { to: { person: bob } } }\n";

    [Fact]
    public void LR306_a_rule_that_no_lead_meets_is_said_with_the_fewest_fields() => Assert.Equal(
        [
            "6:11 warning LR306: no lead can meet what rule 'a' asks of received; "
            + "correct its criteria, or take it out"
        ],
        Found(
            "  - { id: a, from: 2026-02-01, when: { make: Kia, received: { until: 2026-01-31 } }, "
            + "distribute: { to: { person: ann } } }\n" + Rest));

    [Fact]
    public void LR401_a_rule_never_reached_is_said_with_all_that_is_in_its_way() => Assert.Equal(
        [
            "8:11 warning LR401: rule 'c' is never reached: rule 'a' and rule 'b' together take every lead "
            + "that it matches; move it up, above rule 'a', or take it out",
        ],
        Found(
            "  - { id: a, when: { year: { min: 2020 } }, distribute: { to: { person: ann } } }\n"
            + "  - { id: b, when: { year: { max: 2020 } }, distribute: { to: { person: ann } } }\n"
            + "  - { id: c, when: { make: Kia, year: { exists: true } }, "
            + "distribute: { to: { person: bob } } }\n" + Rest));

    [Fact]
    public void R5_a_rule_whose_channel_does_not_go_to_the_rules_is_never_reached() => Assert.Equal(
        [
            "6:11 warning LR401: rule 'a' is never reached: "
            + "the channels of its leads do not go to the rules; take it out"
        ],
        Found(
            "  - { id: a, when: { channel: junk }, distribute: { to: { person: ann } } }\n" + Rest
            + "channels: { junk: { distribute: ignore } }\n"));

    [Fact]
    public void LR402_a_rule_hidden_in_part_is_said_with_a_lead_and_to_move_it_up() => Assert.Equal(
        [
            "7:11 note LR402: rule 'b' is hidden in part: rule 'a', which asks less, takes condition=new "
            + "make=Kia model=Rio at 2026-01-05T10:00:00-05:00; move it up, above rule 'a', "
            + "if such leads are its own",
        ],
        Found(Hidden + Rest));

    [Fact]
    public void LR403_leads_that_no_rule_takes_are_said_each_once() => Assert.Equal(
        [
            "5:1 warning LR403: no rule takes an empty lead at 2026-01-05T10:00:00-05:00; add a rule without "
            + "`when` at the end, or one for such leads",
        ],
        Found("  - { id: a, when: { make: Kia }, distribute: { to: { people: [ann, bob] } } }\n"));

    [Fact]
    public void A_policy_with_errors_is_not_analysed()
    {
        var reading = PolicyReader.Read(
            Text("  - { id: a, when: { year: [] }, distribute: { to: { person: nobody } } }\n"));
        Assert.Same(reading, PolicyAnalysis.Of(reading, []));
    }

    [Fact]
    public void What_is_not_known_is_a_note()
    {
        var file = new PolicyFile("policy.yaml", Text(Rest));
        var rules = new RuleAnalysis
        {
            Undecided = [new("LR306", 0), new("LR401", 0), new("LR402", 0), new("LR403", null)],
        };
        Assert.Equal(
            [
                "5:1 note LR403: whether the rules take every lead",
                "6:11 note LR306: whether any lead can meet rule 'rest'",
                "6:11 note LR401: whether any lead reaches rule 'rest'",
                "6:11 note LR402: whether a wider rule hides a part of rule 'rest'",
            ],
            Written(PolicyAnalysis.Of(PolicyReader.Read([file]), [file], rules))
                .Select(each => each.Replace(
                    " is not known: the question is too large, or a pattern in it cannot be analysed",
                    "", StringComparison.Ordinal)));
    }

    [Fact]
    public void An_example_that_does_not_do_what_it_shows_is_a_defect_and_not_said()
    {
        var file = new PolicyFile("policy.yaml", Text(Hidden + Rest));
        var reading = PolicyReader.Read([file]);
        var found = RuleAnalysis.Of(reading.Policy!);
        var example = found.PartlyHidden[0].Example;
        var taken = found with { Gaps = [new(example)] };
        var swapped = found with { PartlyHidden = [new(2, 1, new(example))] };
        var narrower = found with
        {
            PartlyHidden = [new(1, 0, new(example with { Values = [new("condition", "new")] }))],
        };

        Assert.All(
            [taken, swapped, narrower],
            wrong => Assert.Throws<InvalidOperationException>(
                () => PolicyAnalysis.Of(reading, [file], wrong)));
        Assert.Single(PolicyAnalysis.Of(reading, [file], found).Diagnostics);
    }

    [Theory]
    [InlineData("  - id: b     # leadrules: ignore LR402 on purpose\n    when: ")]
    [InlineData("  # leadrules: ignore LR402 on purpose\n  # and more\n\n  - id: b\n    when: ")]
    [InlineData("  # leadrules: ignore LR402\n  - id: b\n    when: ")]
    public void A_comment_leaves_a_finding_out(string start)
    {
        var hidden = Hidden.Replace("  - { id: b, when: ", start, StringComparison.Ordinal)
            .Replace(
                "Rio }, distribute: { to: { person: bob } } }",
                "Rio }\n    distribute: { to: { person: bob } }", StringComparison.Ordinal);
        Assert.Empty(Found(hidden + Rest));
    }

    [Fact]
    public void An_example_that_a_comment_leaves_out_is_not_made()
    {
        var file = new PolicyFile("policy.yaml", Text(Rest.TrimEnd('\n') + " # leadrules: ignore LR402\n"));
        var reading = PolicyReader.Read([file]);
        var found = RuleAnalysis.Of(reading.Policy!)
            with { PartlyHidden = [new(0, 0, new(() => throw new NotSupportedException()))] };

        Assert.Empty(PolicyAnalysis.Of(reading, [file], found).Diagnostics);
    }

    [Theory]
    [InlineData("LR401")]
    [InlineData("LR201")]
    [InlineData("LR9")]
    public void LR405_a_comment_that_ignores_nothing_is_noted(string code) => Assert.Equal(
        [$"6:62 note LR405: this ignores {code}, which is not found here; take the comment out"],
        Found(Rest.TrimEnd('\n') + $" # leadrules: ignore {code} why\n"));

    [Fact]
    public void LR405_a_comment_at_the_end_ignores_nothing() => Assert.Equal(
        ["7:1 note LR405: this ignores LR402, which is not found here; take the comment out"],
        Found(Rest + "# leadrules: ignore LR402\n"));

    [Fact]
    public void LR405_parts_that_nothing_uses_are_noted() => Assert.Equal(
        [
            "7:15 note LR405: nothing uses team 't'; name it in a rule, or take it out",
            "8:21 note LR405: nothing uses escalation 'e'; name it in a rule, or take it out",
            "9:22 note LR405: nothing uses auto reply 'x'; name it in a rule, or take it out",
        ],
        Found(Rest
            + "teams: [{ id: t, members: [bob] }, { id: u, manager: ann, members: [bob] }]\n"
            + "escalations: [{ id: e }]\n"
            + "auto_replies: [{ id: x, text: { en: Hello } }]\n"));

    [Theory]
    [InlineData("", true)]
    [InlineData("channels: { phone: { distribute: taker } }\n", false)]
    [InlineData("duplicates: { send_to: primary_salesperson }\n", false)]
    [InlineData("teams: [{ id: t, manager: bob, members: [ann] }]\n", false)]
    public void LR405_a_person_whom_no_lead_can_reach_is_noted(string more, bool isNoted) => Assert.Equal(
        isNoted
            ? ["4:29 note LR405: nothing uses person 'bob'; make them a member of a team, or take them out"]
            : [],
        Found("  - { id: a, distribute: { to: { person: ann } } }\n" + more));

    [Theory]
    [InlineData("person: ann", "", "", true)]
    [InlineData("people: [ann, gone]", "", "", true)]
    [InlineData("people: [ann, bob]", "", "", false)]
    [InlineData("person: ann", ", if_nobody: { person: bob }", "", false)]
    [InlineData("person: ann", ", type: broadcast", "", false)]
    [InlineData("person: ann", "", ", to: { person: bob }", false)]
    [InlineData("person: ann", "", ", to: { person: ann }", true)]
    [InlineData("person: ann", "", ", to: { person: gone }", true)]
    public void LR406_a_reassignment_within_a_pool_of_one_is_found(
        string pool, string how, string to, bool isFound) =>
        Assert.Equal(
            isFound
                ? [
                    "10:9 warning LR406: step 1 of escalation 'e' can never reassign a lead: its pool is "
                    + "nobody but the one who has it; reassign to a team with `to`, or notify somebody",
                ]
                : [],
            Found(
                $"  - {{ id: rest, distribute: {{ to: {{ {pool} }}{how} }}, escalation: e }}\n"
                + "escalations:\n  - id: e\n    steps:\n"
                + $"      - {{ after: 1h, do: reassign{to} }}\n")
                .Where(each => each.Contains("LR406", StringComparison.Ordinal)));

    private static string Text(string rules) =>
        "leadrules: 1\ntimezone: America/Toronto\nintake: { require: [] }\n"
        + "people: [{ id: ann }, { id: bob }, { id: gone, active: false }]\nrules:\n" + rules;

    private static List<string> Found(string rules)
    {
        var file = new PolicyFile("policy.yaml", Text(rules));
        return Written(PolicyAnalysis.Of(PolicyReader.Read([file]), [file]));
    }

    private static List<string> Written(PolicyReading reading) =>
        [.. reading.Diagnostics.Select(each => Place().Replace(each.ToString(), "$1 "))];

    [GeneratedRegex("^policy.yaml:([0-9]+:[0-9]+): ")]
    private static partial Regex Place();
}
