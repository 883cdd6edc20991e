using System.Diagnostics;
using CsvHelper;
using LeadRules.Benchmarks;
using LeadRules.Feeds;
using LeadRules.Simulation;

if (args is ["feed", var file, var leads])
{
    using var to = File.Create(file);
    SyntheticFeed.Write(to, int.Parse(leads, System.Globalization.CultureInfo.InvariantCulture));
}
else if (args is ["policy", var to, var rules, var people])
{
    File.WriteAllText(to, SyntheticPolicy.Text(int.Parse(rules, System.Globalization.CultureInfo.InvariantCulture), int.Parse(people, System.Globalization.CultureInfo.InvariantCulture)));
}
else if (args is ["once", var feed, var threads])
{
    var clock = Stopwatch.StartNew();
    using (var csv = CsvReader.FromFile(feed, new CsvReaderOptions { Separator = ',' }))
    {
        while (csv.Read())
        {
        }
    }

    Console.WriteLine($"read {clock.Elapsed.TotalSeconds:F3}");
    var policy = SyntheticPolicy.Read(200, 100);
    clock.Restart();
    var replay = new FeedReplay(policy) { ReadsAhead = threads != "1" };
    using (var timeline = File.Create("/tmp/timeline.csv"))
    using (var leadsFile = File.Create("/tmp/leads.csv"))
    using (var files = new ReplayFiles(timeline, leadsFile))
    {
        replay.Run(() => File.OpenRead(feed), "feed.csv", files);
    }

    var cpu = Process.GetCurrentProcess().TotalProcessorTime.TotalSeconds;
    Console.WriteLine($"replay {clock.Elapsed.TotalSeconds:F3} cpu {cpu:F3} peak {Process.GetCurrentProcess().PeakWorkingSet64 >> 20} MiB gc {GC.CollectionCount(0)}/{GC.CollectionCount(1)}/{GC.CollectionCount(2)} alloc {GC.GetTotalAllocatedBytes() >> 20} MiB");
}
