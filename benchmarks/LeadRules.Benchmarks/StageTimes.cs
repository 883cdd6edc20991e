using System.Diagnostics;
using System.Globalization;
using CsvHelper;
using LeadRules.Feeds;
using LeadRules.Policies;

namespace LeadRules.Benchmarks;

/// <summary>
/// Where the time of a replay goes: CPU nanoseconds a lead of each stage on top of those before it, on one
/// thread.
/// </summary>
internal static class StageTimes
{
    private const int Times = 3;

    public static void Run(Policy policy, string feed, TextWriter output)
    {
        var leads = 0;
        Time("read", () => leads = Csv(feed, isTouched: false));
        Time("and touch every cell", () => Csv(feed, isTouched: true));
        Time("and make leads", () => Leads(policy, feed));
        Time("and route, telling nobody", () => Route(policy, feed, null));
        Time("and write all files", () => Write(policy, feed));

        void Time(string what, Action action)
        {
            action();
            var best = Enumerable.Range(0, Times).Min(_ => Cpu(action));
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{best / leads,8:F0} ns  {what}"));
        }
    }

    private static double Cpu(Action action)
    {
        var before = Process.GetCurrentProcess().TotalProcessorTime;
        action();
        return (Process.GetCurrentProcess().TotalProcessorTime - before).TotalNanoseconds;
    }

    private static int Csv(string feed, bool isTouched)
    {
        using var csv = CsvReader.FromFile(feed, new CsvReaderOptions { Separator = ',' });
        var rows = 0;
        var bytes = 0L;
        while (csv.Read())
        {
            rows++;
            for (var cell = 0; isTouched && cell < csv.FieldCount; cell++)
            {
                bytes += csv.GetSpan(cell).Length;
            }
        }

        return bytes < 0 ? 0 : rows;
    }

    private static void Leads(Policy policy, string feed)
    {
        using var file = File.OpenRead(feed);
        using var reader = FeedReader.Open(file, "feed.csv", policy);
        for (var row = reader.NewRow(); reader.Read(row);)
        {
            if (row.Lead is null)
            {
                throw new InvalidOperationException("a rejected row");
            }
        }
    }

    private static void Route(Policy policy, string feed, ReplayFiles? files)
    {
        using var replay = new FeedReplay(policy) { Threads = 1 };
        replay.Run(() => File.OpenRead(feed), "feed.csv", files);
    }

    private static void Write(Policy policy, string feed)
    {
        using var timeline = File.Create(feed + ".timeline");
        using var leads = File.Create(feed + ".leads");
        using var files = new ReplayFiles(timeline, leads);
        Route(policy, feed, files);
    }
}
