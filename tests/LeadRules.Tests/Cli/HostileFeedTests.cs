using System.Text;

namespace LeadRules.Tests.Cli;

/// <summary>Feeds that are none, or none that anybody should have sent.</summary>
public sealed class HostileFeedTests : IDisposable
{
    private const string Header = "lead_id,received_at,notes\n";
    private const string GoodRow = "L2,2026-03-02T09:00,y\n";

    private readonly Folder _folder = new();

    public HostileFeedTests() => _folder.Write(
        "policy.yaml",
        "leadrules: 1\nname: ABC\ntimezone: UTC\npeople: [{ id: ann }]\nintake: { require: [] }\n"
        + "rules: [{ id: all, distribute: { to: { person: ann } } }]\n");

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("", "is empty")]
    [InlineData("\uFEFF", "is empty")]
    [InlineData("\n\r\n\n", "is empty")]
    [InlineData(Header, "has no rows under its header")]
    [InlineData("lead_id,received_at", "has no rows under its header")]
    [InlineData("\0\0\0\0", "has no rows under its header")]
    public void A_feed_without_rows_exits_2(string feed, string said)
    {
        var run = Replay(Encoding.UTF8.GetBytes(feed));
        Assert.Equal((2, ""), (run.Code, run.Output));
        Assert.Contains(said, run.Error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(_folder.At("out")));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void The_rows_of_a_binary_file_are_rejected_and_it_says_that_this_may_be_no_feed(int seed)
    {
        var bytes = new byte[100_000];
        new Random(seed).NextBytes(bytes);
        var run = Replay(bytes);
        Assert.Equal(0, run.Code);
        Assert.StartsWith("ABC: 0 leads of ", run.Output, StringComparison.Ordinal);
        Assert.Matches("^leadrules: no row of '.*' could be used; is it CSV, .*\n$", run.Error);
        var rejected = Summary(
            ).RootElement.GetProperty("rejected").EnumerateObject().Sum(reason => reason.Value.GetInt32());
        Assert.StartsWith(
            FormattableString.Invariant(
                $"ABC: 0 leads of {rejected:N0} row"), run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_row_of_a_megabyte_is_a_row()
    {
        var run = Replay(Bytes(Header, "L1,2026-03-02T09:00,", new string('x', 1 << 20), "\n", GoodRow));
        Assert.Equal((0, ""), (run.Code, run.Error));
        Assert.StartsWith("ABC: 2 leads of 2 rows\n", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_row_of_half_a_million_cells_is_rejected_and_the_next_is_read()
    {
        var cells = string.Concat(Enumerable.Repeat("x,", 500_000));
        var run = Replay(Bytes(Header, cells, "\n", GoodRow));
        Assert.Equal((0, ""), (run.Code, run.Error));
        Assert.StartsWith("ABC: 1 lead of 2 rows\n", run.Output, StringComparison.Ordinal);
        Assert.Equal(
            $"file,line,reason,row\nfeed.csv,2,row-malformed,\"{cells}\"\n",
            File.ReadAllText(_folder.At("out/rejects.csv")));
    }

    [Fact]
    public void P17_line_ends_may_be_mixed_and_lines_are_counted_by_each()
    {
        var run = Replay(Bytes(
            "lead_id,received_at,notes\r\n",
            "L1,2026-03-02T09:00,a\n",
            "L2,2026-03-02T09:00,b\r",
            "L3,2026-03-02T09:00,c\r\n\r\n\n",
            "L4,2026-03-02T09:00,\"d\r\ne\nf\rg\"\r\n",
            "bad\r\n",
            "L5,2026-03-02T09:00,h"));
        Assert.Equal((0, ""), (run.Code, run.Error));
        Assert.StartsWith("ABC: 5 leads of 6 rows\n", run.Output, StringComparison.Ordinal);
        Assert.Equal(
            "file,line,reason,row\nfeed.csv,11,row-malformed,bad\n",
            File.ReadAllText(_folder.At("out/rejects.csv")));
    }

    [Fact]
    public void P15_an_open_quote_runs_to_the_end()
    {
        var run = Replay(Bytes(Header, "L1,2026-03-02T09:00,\"a\n", GoodRow));
        Assert.Equal((0, ""), (run.Code, run.Error));
        Assert.StartsWith("ABC: 1 lead of 1 row\n", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_row_that_would_fill_the_memory_exits_2()
    {
        var run = Replay(Bytes(Header, "L1,2026-03-02T09:00,\"", new string('x', 65 << 20)));
        Assert.Equal((2, ""), (run.Code, run.Output));
        Assert.Contains(
            "feed.csv:2: the row that begins here is longer than 64 MiB",
            run.Error,
            StringComparison.Ordinal);
        Assert.False(Directory.Exists(_folder.At("out")));
    }

    [Fact]
    public void A_feed_in_UTF16_is_read_by_its_mark_or_by_its_name()
    {
        var text = "lead_id,received_at,notes\nL1,2026-03-02T09:00,é\n";
        byte[] marked = [.. Encoding.Unicode.GetPreamble(), .. Encoding.Unicode.GetBytes(text)];
        Assert.StartsWith("ABC: 1 lead of 1 row\n", Replay(marked).Output, StringComparison.Ordinal);
        Assert.StartsWith(
            "ABC: 1 lead of 1 row\n",
            Replay(marked, "--encoding", "utf-16").Output,
            StringComparison.Ordinal);
        Assert.StartsWith(
            "ABC: 1 lead of 1 row\n",
            Replay(Encoding.Unicode.GetBytes(text), "--encoding", "utf-16").Output,
            StringComparison.Ordinal);
        byte[] bigEndian = [.. Encoding.BigEndianUnicode.GetPreamble(),
            .. Encoding.BigEndianUnicode.GetBytes(text)];
        Assert.StartsWith(
            "ABC: 1 lead of 1 row\n",
            Replay(bigEndian, "--encoding", "utf-16").Output,
            StringComparison.Ordinal);
    }

    private CommandLine Replay(byte[] feed, params string[] options)
    {
        var path = _folder.At("feed.csv");
        File.WriteAllBytes(path, feed);
        return CommandLine.Run(
            ["replay", _folder.At("policy.yaml"), path, "--out", _folder.At("out"), .. options]);
    }

    private System.Text.Json.JsonDocument Summary() =>
        System.Text.Json.JsonDocument.Parse(File.ReadAllText(_folder.At("out/summary.json")));

    private static byte[] Bytes(params string[] parts) => Encoding.UTF8.GetBytes(string.Concat(parts));
}
