using System.Text.Json;

namespace LeadRules.Tests.Cli;

public sealed class DiffCommandTests : IDisposable
{
    private const string Policy =
        """
        leadrules: 1
        timezone: America/Toronto
        people: [{ id: ann }, { id: bob }]
        duplicates: { window: 30d }
        rules:
          - { id: kia, when: { make: Kia }, distribute: { to: { person: ann } } }
          - { id: rest, distribute: { to: { person: bob } } }
        """;

    private const string Feed =
        """
        lead_id,received_at,make,email
        L1,2026-03-02T10:00,Kia,a@example.com
        L2,2026-03-02T11:00,Ford,b@example.com
        L3,2026-03-03T10:00,Kia,a@example.com
        L4,2026-03-04T10:00,Kia,c@example.com
        L5,2026-03-05T10:00,Kia,
        L6,2026-03-20T10:00,Ford,b@example.com
        """;

    private static readonly string Abc = Repository.PathOf("samples", "abc");

    private static readonly string April = Repository.PathOf("samples", "abc-april");

    private readonly Folder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("text", "txt")]
    [InlineData("markdown", "md")]
    [InlineData("json", "json")]
    public void The_differences_of_the_sample_pair_are_given_byte_for_byte(string format, string extension)
    {
        var run = CommandLine.Run(
            "diff", Abc, April, "--feed", Path.Join(Abc, "feed.csv"),
            "--activity", Path.Join(Abc, "activity.csv"), "--format", format);
        Assert.Equal((0, ""), (run.Code, run.Error));
        Assert.Equal(
            File.ReadAllText(Path.Join(April, "expected", $"diff.{extension}")),
            run.Output.Replace($"{Repository.Root}/", "", StringComparison.Ordinal));
    }

    [Fact]
    public void R6_explain_takes_each_example_under_both_policies_and_gives_the_rule_that_diff_gives()
    {
        using var json = JsonDocument.Parse(CommandLine.Run("diff", Abc, April, "--format", "json").Output);
        var changes = json.RootElement.GetProperty("leads").EnumerateArray().ToList();
        Assert.True(changes.Count > 10);
        foreach (var change in changes)
        {
            var example = change.GetProperty("example");
            var set = example.GetProperty("set").EnumerateObject()
                .Select(each => $"{each.Name}={each.Value.GetString()}");
            foreach (var (policy, side) in new[] { (Abc, "before"), (April, "after") })
            {
                using var explained = JsonDocument.Parse(CommandLine.Run(
                    [
                        "explain", policy, "--format", "json",
                        "--at", example.GetProperty("received_at").GetString()!, "--set", .. set
                    ]).Output);
                Assert.Equal(
                    change.GetProperty(side).GetProperty("rule").GetString(),
                    explained.RootElement.GetProperty("destination").GetProperty("rule").GetString());
            }
        }
    }

    [Fact]
    public void An_example_is_written_so_that_a_shell_takes_it()
    {
        var before = _folder.Write("before.yaml", Policy);
        var after = Edited("make: Kia", "make: \"Kia's Sorento\"");
        Assert.Contains(
            "such as --at 2026-01-05T10:00:00-05:00 --set 'make=Kia'\\''s Sorento' email=someone@example.com",
            CommandLine.Run("diff", before, after).Output,
            StringComparison.Ordinal);
    }

    [Fact]
    public void The_same_policy_is_no_difference_and_all_is_proved()
    {
        var before = _folder.Write("before.yaml", Policy);
        Assert.Equal(
            (0,
                $"{before} → {before}: no difference\n\n"
                + "Leads\n  All leads go the same way: this is proved, for every lead there can be.\n",
                ""),
            Of(CommandLine.Run("diff", before, before, "--fail-on-difference")));
    }

    [Theory]
    [InlineData("make: Kia", "make: Ford", 1)]
    [InlineData("window: 30d", "window: 60d", 1)]
    [InlineData("timezone: America/Toronto", "name: X\ntimezone: America/Toronto", 0)]
    [InlineData(
        "rest, distribute: { to: { person: bob } } }",
        "rest, distribute: { to: { person: bob } } }\n  - { id: dead, distribute: { to: { person: ann } } }",
        0)]
    public void A_difference_fails_only_if_that_is_asked(string old, string now, int code)
    {
        var (before, after) = (_folder.Write("before.yaml", Policy), Edited(old, now));
        Assert.Equal(0, CommandLine.Run("diff", before, after).Code);
        Assert.Equal(code, CommandLine.Run("diff", before, after, "--fail-on-difference").Code);
    }

    [Fact]
    public void A_policy_may_come_on_standard_input()
    {
        var after = Edited("window: 30d", "window: 60d");
        var run = CommandLine.RunWith(Policy, "diff", "-", after);
        Assert.StartsWith($"<stdin> → {after}: 1 difference\n", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Errors_of_both_policies_are_reported_and_exit_1()
    {
        var (before, after) = (
            _folder.Write("before.yaml", "leadrules: 2"), Edited("person: bob", "person: bop"));
        var run = CommandLine.Run("diff", before, after);
        Assert.Equal((1, ""), (run.Code, run.Output));
        Assert.Contains("before.yaml:1:12: error LR103", run.Error, StringComparison.Ordinal);
        Assert.Contains("did you mean 'bob'?", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("standard input (-) can be named once only", "-", "-")]
    [InlineData("--activity is about a feed", "a.yaml", "b.yaml", "--activity", "a.csv")]
    [InlineData("--encoding is about a feed", "a.yaml", "b.yaml", "--encoding", "utf-16")]
    [InlineData("'none.yaml' does not exist", "none.yaml", "b.yaml")]
    [InlineData("Required argument 'AFTER' missing", "none.yaml")]
    public void What_cannot_be_meant_is_refused_with_a_way_out(string says, params string[] arguments)
    {
        var run = CommandLine.Run(["diff", .. arguments]);
        Assert.Equal((2, ""), (run.Code, run.Output));
        Assert.Contains(says, run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("lead_id,received_at,make,email\n", "has no rows under its header: nothing to count")]
    [InlineData("", "feed.csv:1: ")]
    [InlineData("make,make\nKia,Kia\n", "make")]
    public void A_feed_that_is_none_exits_2(string feed, string says)
    {
        var before = _folder.Write("before.yaml", Policy);
        var run = CommandLine.Run("diff", before, before, "--feed", _folder.Write("feed.csv", feed));
        Assert.Equal((2, ""), (run.Code, run.Output));
        Assert.Contains(says, run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void R3_leads_of_a_feed_are_counted_and_duplicates_ask_no_rule()
    {
        var counts = Counted(Edited("person: ann", "person: bob"));
        Assert.Equal(
            (6, 2),
            (counts.GetProperty("feed").GetProperty("rows").GetInt32(),
                counts.GetProperty("feed").GetProperty("leads").GetInt32()));
        Assert.Empty(counts.GetProperty("feed").GetProperty("beside").EnumerateArray());
        Assert.Equal(
            (2, "L1"),
            (counts.GetProperty("leads")[0].GetProperty("feed").GetProperty("leads").GetInt32(),
                counts.GetProperty("leads")[0].GetProperty("feed").GetProperty("lead_id").GetString()));
    }

    [Fact]
    public void R3_leads_that_are_duplicates_under_one_policy_alone_stand_apart()
    {
        var beside = Counted(Edited("window: 30d", "window: 10d")).GetProperty("feed").GetProperty("beside");
        Assert.Equal(
            "duplicate rest 1 L6",
            Assert.Single(beside.EnumerateArray().Select(count =>
                $"{count.GetProperty("before").GetProperty("way")} "
                + $"{count.GetProperty("after").GetProperty("rule")} "
                + $"{count.GetProperty("leads")} {count.GetProperty("lead_id")}")));
    }

    [Fact]
    public void R16_what_was_done_decides_who_is_a_duplicate()
    {
        var activity = _folder.Write(
            "activity.csv", "at,lead_id,kind,value\n2026-03-02T12:00,L1,status,invalid\n");
        var counts = Counted(Edited("person: ann", "person: bob"), "--activity", activity);
        Assert.Equal(3, counts.GetProperty("feed").GetProperty("leads").GetInt32());
    }

    [Fact]
    public void P16_leads_that_are_read_differently_stand_apart()
    {
        var after = Edited("\nrules:", "\nfeed: { values: { make: { ford: Kia } } }\nrules:");
        var run = CommandLine.Run(
            "diff", _folder.At("before.yaml"), after, "--feed", _folder.Write("feed.csv", Feed));
        Assert.Contains(
            "All leads that both policies read alike go the same way: this is proved",
            run.Output,
            StringComparison.Ordinal);
        Assert.Contains(
            "  rule rest (bob) → rule kia (ann)\n      1 lead of ", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_feed_may_come_on_standard_input()
    {
        var after = Edited("person: ann", "person: bob");
        var run = CommandLine.RunWith(Feed, "diff", _folder.At("before.yaml"), after, "--feed", "-");
        Assert.Contains("2 of 6 rows of <stdin> go another way.", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void No_difference_holds_an_email_a_phone_or_a_customer_s_name()
    {
        var output = File.ReadAllText(Path.Join(April, "expected", "diff.txt"))
            + File.ReadAllText(Path.Join(April, "expected", "diff.json"));
        foreach (var cells in File.ReadLines(Path.Join(Abc, "feed.csv")).Skip(1)
            .Select(row => row.Split(';')).Where(cells => cells.Length > 19))
        {
            Assert.All(
                new[] { cells[18], cells[19] }.Where(cell => cell.Length > 0),
                secret => Assert.DoesNotContain(secret, output, StringComparison.OrdinalIgnoreCase));
        }
    }

    [Fact]
    public void Markdown_and_terminal_text_let_nothing_of_a_policy_act()
    {
        var before = _folder.Write("before.yaml", Policy);
        var after = Edited("{ id: ann }", "{ id: ann, name: \"*A* | <b>\\e[31m\" }");
        Assert.Contains(
            @"- \*A\* \| \<b\>" + "\uFFFD" + @"\[31m (ann) is called ",
            CommandLine.Run("diff", before, after, "--format", "markdown").Output,
            StringComparison.Ordinal);
        Assert.DoesNotContain('\e', CommandLine.Run("diff", before, after).Output);
    }

    private static (int, string, string) Of(CommandLine run) => (run.Code, run.Output, run.Error);

    private JsonElement Counted(string after, params string[] more) => JsonDocument.Parse(CommandLine.Run(
    [
        "diff", _folder.At("before.yaml"), after, "--feed", _folder.Write("feed.csv", Feed),
        "--format", "json", .. more,
    ]).Output).RootElement.Clone();

    // Beside it stands the policy before.
    private string Edited(string old, string now)
    {
        Assert.Contains(old, Policy, StringComparison.Ordinal);
        _folder.Write(
            "before.yaml",
            File.Exists(_folder.At("before.yaml")) ? File.ReadAllText(_folder.At("before.yaml")) : Policy);
        return _folder.Write("after.yaml", Policy.Replace(old, now, StringComparison.Ordinal));
    }
}
