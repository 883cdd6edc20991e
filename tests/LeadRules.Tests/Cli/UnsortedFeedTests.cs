namespace LeadRules.Tests.Cli;

public sealed class UnsortedFeedTests : IDisposable
{
    private static readonly string Abc = Repository.PathOf("samples", "abc");

    private readonly Folder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void R1_a_feed_that_is_not_in_order_of_time_gives_the_same_leads_and_events()
    {
        var (header, rows) = SampleRows();
        var backwards = rows.GroupBy(
            row => row.Split(';')[1]).Reverse().SelectMany(atOneInstant => atOneInstant);
        var sorted = Replay("sorted", [header, .. rows]);
        var unsorted = Replay("unsorted", [header, .. backwards]);
        string[] Lines(string folder, string file) => File.ReadAllLines(Path.Join(folder, file));
        Assert.Equal(Lines(sorted, "leads.csv"), Lines(unsorted, "leads.csv"));

        // Activities at one instant come in order of row, so that events of one instant may change places.
        Assert.Equal(
            Lines(sorted, "timeline.csv").Order(StringComparer.Ordinal),
            Lines(unsorted, "timeline.csv").Order(StringComparer.Ordinal));
    }

    [Fact]
    public void P17_a_row_that_only_the_end_of_the_file_closes_takes_in_no_other_when_it_comes_earlier()
    {
        var policy = _folder.Write("policy.yaml", ReplayCommandTests.Policy);
        var feed = _folder.Write(
            "open.csv",
            "lead_id,received_at,source\nL1,2026-03-02T09:00,Café\nL2,2026-03-01T09:00,Web\n"
            + "L3,2026-02-27T09:00,\"Café");
        var run = CommandLine.Run("replay", policy, feed, "--out", _folder.At("open"));
        Assert.Equal((0, ""), (run.Code, run.Error));
        Assert.Equal(
            ["lead_id", "L3", "L2", "L1"],
            File.ReadLines(Path.Join(_folder.At("open"), "leads.csv")).Select(line => line.Split(',')[0]));
        Assert.Contains(
            "\"Café\": 2",
            File.ReadAllText(Path.Join(_folder.At("open"), "summary.json")),
            StringComparison.Ordinal);
    }

    [Fact]
    public void P17_a_row_that_only_the_end_of_the_file_closes_is_rejected_as_it_stood()
    {
        var policy = _folder.Write("policy.yaml", ReplayCommandTests.Policy);
        const string last = "L2,2026-02-27T09:00,2026-02-26T09:00,\"Café";
        var feed = _folder.Write(
            "open.csv", "lead_id,received_at,responded_at,source\nL1,2026-03-02T09:00,,Web\n" + last);
        var run = CommandLine.Run("replay", policy, feed, "--out", _folder.At("open"));
        Assert.Equal((0, ""), (run.Code, run.Error));
        Assert.Equal(
            "file,line,reason,row\n"
            + $"open.csv,3,lead-unknown,\"{last.Replace("\"", "\"\"", StringComparison.Ordinal)}\"\n",
            File.ReadAllText(Path.Join(_folder.At("open"), "rejects.csv")));
    }

    // One row for each id: of two, the first in the file counts (P17), which is another one backwards.
    private static (string Header, List<string> Rows) SampleRows()
    {
        var rows = new List<string>();
        foreach (var line in File.ReadLines(Path.Join(Abc, "feed.csv")))
        {
            var isOpen = rows.Count > 0 && rows[^1].Count(c => c == '"') % 2 == 1;
            if (isOpen)
            {
                rows[^1] += "\n" + line;
            }
            else if (line.Length > 0)
            {
                rows.Add(line);
            }
        }

        var header = rows[0];
        rows = [.. rows.Skip(1).Where(row => row[0] != ';').DistinctBy(row => row.Split(';')[0])];
        Assert.True(rows.Count > 300);
        return (header, rows);
    }

    private string Replay(string name, IEnumerable<string> rows)
    {
        var feed = _folder.Write(name + ".csv", string.Join('\n', rows) + "\n");
        var run = CommandLine.Run(
            "replay", Abc, feed, "--activity", Path.Join(Abc, "activity.csv"), "--out", _folder.At(name));
        Assert.Equal((0, ""), (run.Code, run.Error));
        return _folder.At(name);
    }
}
