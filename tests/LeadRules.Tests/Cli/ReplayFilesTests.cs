using System.Diagnostics;

namespace LeadRules.Tests.Cli;

/// <summary>What <c>replay</c> reads and writes, and what it refuses to.</summary>
public sealed class ReplayFilesTests : IDisposable
{
    private const string Policy = ReplayCommandTests.Policy;
    private const string Feed = ReplayCommandTests.Feed;

    private const string Backwards =
        "lead_id,received_at,source\nL2,2026-03-03T09:00,Web\nL1,2026-03-02T09:00,Café\n";

    private readonly Folder _folder = new();
    private readonly string _policy;

    public ReplayFilesTests() => _policy = _folder.Write("policy.yaml", Policy);

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void It_writes_four_files_into_a_folder_that_it_makes()
    {
        var output = _folder.At("a/b");
        var run = CommandLine.Run("replay", _policy, _folder.Write("feed.csv", Feed), "--out", output);
        Assert.Equal(0, run.Code);
        Assert.Equal(
            ["leads.csv", "rejects.csv", "summary.json", "timeline.csv"],
            Directory.GetFiles(output).Select(Path.GetFileName).Order(StringComparer.Ordinal));
        Assert.Equal(
            "file,line,reason,row\nfeed.csv,4,time-unreadable,\"L3,never,Web\"\n",
            File.ReadAllText(Path.Join(output, "rejects.csv")));
    }

    [Fact]
    public void A_feed_that_is_missing_or_a_folder_exits_2()
    {
        Assert.Equal(2, CommandLine.Run("replay", _policy, _folder.At("nope.csv")).Code);
        var folder = CommandLine.Run("replay", _policy, _folder.Path);
        Assert.Equal(2, folder.Code);
        Assert.Contains("is a folder; name a file", folder.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void One_of_the_three_may_be_standard_input()
    {
        var feed = _folder.Write("feed.csv", Feed);
        Assert.StartsWith(
            "ABC Café: 2 leads",
            CommandLine.RunWith(Feed, "replay", _policy, "-").Output,
            StringComparison.Ordinal);
        Assert.StartsWith(
            "ABC Café: 2 leads",
            CommandLine.RunWith(Policy, "replay", "-", feed).Output,
            StringComparison.Ordinal);
        var activity = CommandLine.RunWith(
            "at,lead_id,kind\n2026-03-02T09:05,L1,response\n", "replay", _policy, feed, "--activity", "-");
        Assert.Contains(
            "\n  answered  1   50.0 %, half of them within 5 min, ",
            activity.Output,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_feed_through_a_pipe_is_read_whole_also_where_it_has_to_be_read_twice()
    {
        var pipe = _folder.At("pipe");
        Process.Start("mkfifo", [pipe]).WaitForExit();
        var stop = TestContext.Current.CancellationToken;
        var writing = Task.Run(() => File.WriteAllText(pipe, Backwards), stop);
        var run = CommandLine.Run("replay", _policy, pipe);
        await writing;
        Assert.Equal((0, ""), (run.Code, run.Error));
        Assert.StartsWith("ABC Café: 2 leads of 2 rows\n", run.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("-", "-")]
    [InlineData("-", "feed.csv", "--activity", "-")]
    [InlineData("policy.yaml", "-", "--activity", "-")]
    public void Two_of_them_may_not(params string[] paths)
    {
        var run = CommandLine.RunWith("", ["replay", .. paths]);
        Assert.Equal((2, ""), (run.Code, run.Output));
        Assert.Contains("standard input (-) can be named once only", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("feed.csv")]
    public void Where_to_write_is_a_folder(string name)
    {
        var feed = _folder.Write("feed.csv", Feed);
        var run = CommandLine.Run("replay", _policy, feed, "--out", name.Length == 0 ? "" : _folder.At(name));
        Assert.Equal((2, ""), (run.Code, run.Output));
        Assert.Contains("is no folder", run.Error, StringComparison.Ordinal);
        Assert.Equal(Feed, File.ReadAllText(feed));
    }

    [Fact]
    public void What_is_read_is_not_written_over()
    {
        var feed = _folder.Write("leads.csv", Feed);
        var run = CommandLine.Run("replay", _policy, feed, "--out", _folder.At("."));
        Assert.Equal((2, ""), (run.Code, run.Output));
        Assert.Contains("--out would write over", run.Error, StringComparison.Ordinal);
        Assert.Equal(Feed, File.ReadAllText(feed));
    }

    [Theory]
    [InlineData("real/leads.csv", "alias")]
    [InlineData("alias/leads.csv", "real")]
    [InlineData("link.csv", "real")]
    public void What_is_read_is_not_written_over_by_another_name(string feed, string folder)
    {
        Directory.CreateDirectory(_folder.At("real"));
        var real = _folder.Write("real/leads.csv", Feed);
        Directory.CreateSymbolicLink(_folder.At("alias"), "real");
        File.CreateSymbolicLink(_folder.At("link.csv"), _folder.At("alias/leads.csv"));

        var run = CommandLine.Run("replay", _policy, _folder.At(feed), "--out", _folder.At(folder));

        Assert.Equal((2, ""), (run.Code, run.Output));
        Assert.Contains("--out would write over", run.Error, StringComparison.Ordinal);
        Assert.Equal(Feed, File.ReadAllText(real));
    }

    [Fact]
    public void A_second_run_writes_over_its_own_files_and_leaves_others_alone()
    {
        var feed = _folder.Write("feed.csv", Feed);
        _folder.Write("notes.txt", "mine");
        _folder.Write("timeline.csv.partial", new string('x', 5_000));
        Assert.Equal(0, CommandLine.Run("replay", _policy, feed, "--out", _folder.Path).Code);
        var first = File.ReadAllText(_folder.At("timeline.csv"));
        Assert.StartsWith("at,lead_id,", first, StringComparison.Ordinal);
        Assert.DoesNotContain("x", first[^5..], StringComparison.Ordinal);
        Assert.Equal(0, CommandLine.Run("replay", _policy, feed, "--out", _folder.Path).Code);
        Assert.Equal(first, File.ReadAllText(_folder.At("timeline.csv")));
        Assert.Equal("mine", File.ReadAllText(_folder.At("notes.txt")));
        Assert.Empty(Directory.GetFiles(_folder.Path, "*.partial"));
    }

    [Fact]
    public void A_full_disk_exits_2_and_leaves_no_half_written_file()
    {
        var full = _folder.At("full");
        Directory.CreateDirectory(full);
        File.CreateSymbolicLink(Path.Join(full, "leads.csv.partial"), "/dev/full");
        var run = CommandLine.Run("replay", _policy, _folder.Write("feed.csv", Feed), "--out", full);
        Assert.Equal((2, ""), (run.Code, run.Output));
        Assert.StartsWith("leadrules: No space left on device", run.Error, StringComparison.Ordinal);
        Assert.Empty(Directory.GetFiles(full));
    }

    [Fact]
    public void A_folder_that_cannot_be_written_exits_2()
    {
        var feed = _folder.Write("feed.csv", Feed);
        var run = CommandLine.Run("replay", _policy, feed, "--out", Path.Join(feed, "out"));
        Assert.Equal(2, run.Code);
        Assert.Contains("cannot be written", run.Error, StringComparison.Ordinal);
    }
}
