using System.Diagnostics;
using System.Globalization;
using CsvHelper;
using LeadRules.Feeds;
using LeadRules.Policies;

namespace LeadRules.Benchmarks;

/// <summary>
/// A replay from end to end, all files written, against reading the same file with CsvHelper's spans and
/// doing nothing: the span of each cell is taken. To find the rows alone, without a span, is shown beside it.
/// All are run several times in turn in one process; the medians are compared. And the same as whole
/// programs: the published tool against one that reads the file.
/// </summary>
internal static class ReplayBenchmarks
{
    private const int Times = 5;
    private const int FewTimes = 3;

    public static void Run(IReadOnlyCollection<int> sizes, TextWriter output)
    {
        output.WriteLine(
            "| leads | MB | rows s | spans s | replay s | replay / rows | "
            + "replay / spans | replay CPU s | peak MiB |");
        output.WriteLine("| ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |");
        var policy = SyntheticPolicy.Read(200, 100);
        var folder = Directory.CreateTempSubdirectory("leadrules");
        try
        {
            foreach (var leads in sizes)
            {
                output.WriteLine(Row(policy, leads, folder.FullName));
            }
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    /// <summary>As whole programs; from the repository's root.</summary>
    public static void RunPrograms(IReadOnlyCollection<int> sizes, TextWriter output)
    {
        output.WriteLine("| leads | MB | reading s | replay s | replay / reading |");
        output.WriteLine("| ---: | ---: | ---: | ---: | ---: |");
        var (tool, reading) = (Programs.Tool(), Programs.Benchmark("Reading"));
        var folder = Directory.CreateTempSubdirectory("leadrules");
        try
        {
            var policy = Path.Join(folder.FullName, "policy.yaml");
            File.WriteAllText(policy, SyntheticPolicy.Text(200, 100));
            foreach (var leads in sizes)
            {
                var feed = Feed(leads, folder.FullName);
                List<double> read = [], replayed = [];
                for (var time = 0; time < TimesOf(leads); time++)
                {
                    var results = Path.Join(folder.FullName, $"{time}");
                    read.Add(Programs.Milliseconds(reading, feed) / 1000);
                    replayed.Add(
                        Programs.Milliseconds(tool, "replay", policy, feed, "--out", results) / 1000);
                    Directory.Delete(results, recursive: true);
                }

                output.WriteLine(string.Create(CultureInfo.InvariantCulture,
                    $"| {leads:N0} | {new FileInfo(feed).Length / 1e6:F0} | {Median(read):F3} | "
                        + $"{Median(replayed):F3} | {Median(replayed) / Median(read):F1} |"));
            }
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static string Row(Policy policy, int leads, string folder)
    {
        var feed = Feed(leads, folder);
        Replay(policy, feed, folder);
        List<double> finding = [], reading = [], replaying = [], cpu = [];
        for (var time = 0; time < TimesOf(leads); time++)
        {
            finding.Add(Seconds(() => FindRows(feed)));
            reading.Add(Seconds(() => ReadSpans(feed)));
            var before = Process.GetCurrentProcess().TotalProcessorTime;
            replaying.Add(Seconds(() => Replay(policy, feed, folder)));
            cpu.Add((Process.GetCurrentProcess().TotalProcessorTime - before).TotalSeconds);
        }

        var (found, read, replay) = (Median(finding), Median(reading), Median(replaying));
        var peak = Process.GetCurrentProcess().PeakWorkingSet64 >> 20;
        return string.Create(CultureInfo.InvariantCulture,
            $"| {leads:N0} | {new FileInfo(feed).Length / 1e6:F0} | {found:F3} | {read:F3} | {replay:F3} | "
                + $"{replay / found:F1} | {replay / read:F1} | {Median(cpu):F3} | {peak:N0} |");
    }

    private static int TimesOf(int leads) => leads > 1_000_000 ? FewTimes : Times;

    private static string Feed(int leads, string folder)
    {
        var feed = Path.Join(folder, "feed.csv");
        using var to = File.Create(feed);
        SyntheticFeed.Write(to, leads);
        return feed;
    }

    private static void FindRows(string feed)
    {
        using var csv = CsvReader.FromFile(feed, new CsvReaderOptions { Separator = ',' });
        while (csv.Read())
        {
        }
    }

    private static long ReadSpans(string feed)
    {
        using var csv = CsvReader.FromFile(feed, new CsvReaderOptions { Separator = ',' });
        var length = 0L;
        while (csv.Read())
        {
            for (var cell = 0; cell < csv.FieldCount; cell++)
            {
                length += csv.GetSpan(cell).Length;
            }
        }

        return length;
    }

    private static void Replay(Policy policy, string feed, string folder)
    {
        using var replay = new FeedReplay(policy);
        using var timeline = File.Create(Path.Join(folder, "timeline.csv"));
        using var leads = File.Create(Path.Join(folder, "leads.csv"));
        using (var files = new ReplayFiles(timeline, leads))
        {
            replay.Run(() => File.OpenRead(feed), "feed.csv", files);
        }

        using var rejects = File.Create(Path.Join(folder, "rejects.csv"));
        ReplayFiles.WriteRejects(rejects, replay.Rejected, "feed.csv", "");
        using var summary = File.Create(Path.Join(folder, "summary.json"));
        ReplayFiles.WriteSummary(summary, replay.Summary, replay.RejectedByReason(), replay.Warnings);
    }

    private static double Seconds(Action action)
    {
        var clock = Stopwatch.StartNew();
        action();
        return clock.Elapsed.TotalSeconds;
    }

    private static double Median(List<double> values) => values.Order().ElementAt(values.Count / 2);
}
