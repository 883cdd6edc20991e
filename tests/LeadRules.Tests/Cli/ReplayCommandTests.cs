using System.Text;

namespace LeadRules.Tests.Cli;

public sealed class ReplayCommandTests : IDisposable
{
    internal const string Policy =
        """
        leadrules: 1
        name: ABC Café
        timezone: America/Toronto
        people: [{ id: ann, name: Ann Œuvrée }]
        intake: { require: [] }
        rules:
          - { id: cafe, name: Le café à côté, when: { source: Café }, distribute: { to: { person: ann } } }
          - { id: idle, when: { source: never }, distribute: { to: { person: ann } } }

        """;

    internal const string Feed =
        "lead_id,received_at,source\nL1,2026-03-02T09:00,Café\nL2,2026-03-03T09:00,Web\nL3,never,Web\n";

    private readonly Folder _folder = new();
    private readonly string _policy;

    public ReplayCommandTests() => _policy = _folder.Write("policy.yaml", Policy);

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void It_says_what_became_of_the_leads_on_standard_output()
    {
        var run = CommandLine.Run("replay", _policy, _folder.Write("feed.csv", Feed));
        Assert.Equal((0, ""), (run.Code, run.Error));
        Assert.Equal(
            $"""
            ABC Café: 2 leads of 3 rows

            Responses
              answered  0    0.0 %
              late      0    0.0 %

            Outcomes
              assigned  1   50.0 %
              unrouted  1   50.0 %

            Rules
              cafe       Le café à côté  1   50.0 %
              idle                       0    0.0 %
              (no rule)                  1   50.0 %

            People
              ann       Ann Œuvrée  1   50.0 %
              (nobody)              1   50.0 %

            Rejected rows (all in rejects.csv of --out)
              time-unreadable  1  first: {_folder.At("feed.csv")}:4

            """,
            run.Output);
    }

    [Fact]
    public void A_bad_policy_is_reported_on_standard_error_and_exits_1()
    {
        var bad = _folder.Write("bad.yaml", Policy + "colour: red\n");
        var run = CommandLine.Run("replay", bad, _folder.Write("feed.csv", Feed));
        Assert.Equal((1, ""), (run.Code, run.Output));
        Assert.StartsWith($"{bad}:9:1: error LR101: ", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("lead_id,received_at\n", "has no rows under its header")]
    [InlineData("", "feed.csv")]
    [InlineData("received_at,Received-At\n2026-03-02T09:00,2026-03-02T09:00\n", "feed.csv:1: ")]
    public void A_feed_that_is_none_exits_2(string feed, string said)
    {
        var run = CommandLine.Run(
            "replay", _policy, _folder.Write("feed.csv", feed), "--out", _folder.At("out"));
        Assert.Equal((2, ""), (run.Code, run.Output));
        Assert.Contains(said, run.Error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(_folder.At("out")));
    }

    [Fact]
    public void An_activity_file_that_is_missing_or_lacks_its_columns_exits_2()
    {
        var feed = _folder.Write("feed.csv", Feed);
        Assert.Equal(2, CommandLine.Run("replay", _policy, feed, "--activity", _folder.At("nope.csv")).Code);
        var run = CommandLine.Run(
            "replay", _policy, feed, "--activity", _folder.Write("a.csv", "who,what\n"));
        Assert.Equal(2, run.Code);
        Assert.Contains("a.csv:1: ", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2026-03-02T14:00:00Z", 1)]
    [InlineData("2026-03-02T08:59", 0)]
    [InlineData("2026-03-02T09:00", 1)]
    [InlineData("2026-03-03T09:00-05:00", 2)]
    public void Leads_received_after_the_end_are_left_out(string until, int leads)
    {
        var run = CommandLine.Run("replay", _policy, _folder.Write("feed.csv", Feed), "--until", until);
        Assert.Equal(0, run.Code);
        Assert.StartsWith($"ABC Café: {leads} lead", run.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--until", "tomorrow")]
    [InlineData("--encoding", "klingon")]
    [InlineData("--until")]
    [InlineData("--threads", "0")]
    [InlineData("--threads", "some")]
    [InlineData("--nope", "1")]
    public void An_option_that_cannot_be_read_exits_2(params string[] options)
    {
        var run = CommandLine.Run(["replay", _policy, _folder.Write("feed.csv", Feed), .. options]);
        Assert.Equal((2, ""), (run.Code, run.Output));
    }

    [Fact]
    public void Until_without_a_time_of_day_is_refused_with_both_that_could_be_meant()
    {
        var run = CommandLine.Run(
            "replay", _policy, _folder.Write("feed.csv", Feed), "--until", "2026-03-31");
        Assert.Equal((2, ""), (run.Code, run.Output));
        Assert.Contains(
            "2026-03-31T00:00 is the beginning of that day, 2026-04-01T00:00 its end",
            run.Error,
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("klingon")]
    [InlineData("utf-7")]
    [InlineData("")]
    [InlineData("99999")]
    public void An_encoding_that_there_is_not_is_answered_with_some_that_there_are(string name)
    {
        var run = CommandLine.Run("replay", _policy, _folder.Write("feed.csv", Feed), "--encoding", name);
        Assert.Equal((2, ""), (run.Code, run.Output));
        Assert.Contains("windows-1252", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("iso-8859-1")]
    [InlineData("latin1")]
    [InlineData("1252")]
    [InlineData("windows-1252")]
    public void P15_another_encoding_is_named(string name)
    {
        var feed = _folder.At("feed.csv");
        File.WriteAllBytes(feed, Encoding.Latin1.GetBytes(Feed));
        var named = CommandLine.Run("replay", _policy, feed, "--encoding", name);
        Assert.Contains("\n  ann       Ann Œuvrée  1 ", named.Output, StringComparison.Ordinal);
        Assert.DoesNotContain(
            "ann ", CommandLine.Run("replay", _policy, feed).Output, StringComparison.Ordinal);
    }

    [Fact]
    public void The_number_of_threads_changes_no_byte()
    {
        var abc = Repository.PathOf("samples", "abc");
        foreach (var threads in new[] { "1", "2", "5" })
        {
            var run = CommandLine.Run(
                "replay", abc, Path.Join(abc, "feed.csv"), "--activity", Path.Join(abc, "activity.csv"),
                "--threads", threads, "--out", _folder.At(threads));
            Assert.Equal((0, ""), (run.Code, run.Error));
            foreach (var file in Directory.GetFiles(_folder.At("1")))
            {
                Assert.Equal(
                    File.ReadAllText(file),
                    File.ReadAllText(Path.Join(_folder.At(threads), Path.GetFileName(file))));
            }
        }
    }

    [Fact]
    public void It_says_how_many_leads_came_after_the_end()
    {
        var run = CommandLine.Run(
            "replay", _policy, _folder.Write("feed.csv", Feed), "--until", "2026-03-02T12:00");
        Assert.StartsWith(
            "ABC Café: 1 lead of 3 rows, 1 lead received after the end\n",
            run.Output,
            StringComparison.Ordinal);
    }

    [Fact]
    public void What_a_policy_is_called_cannot_move_the_cursor()
    {
        var policy = _folder.Write(
            "odd.yaml", Policy.Replace("ABC Café", "\"A\\e[2JB\"", StringComparison.Ordinal));
        var run = CommandLine.Run("replay", policy, _folder.Write("feed.csv", Feed));
        Assert.StartsWith("A\uFFFD[2JB: 2 leads", run.Output, StringComparison.Ordinal);
    }
}
