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
else if (args is ["once", var feed])
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
    var replay = new FeedReplay(policy);
    using (var stream = File.OpenRead(feed))
    {
        replay.ReadFeed(stream, "feed.csv");
    }

    Console.WriteLine($"parse {clock.Elapsed.TotalSeconds:F3}");
    var events = 0;
    using (var timeline = File.Create("/tmp/timeline.csv"))
    using (var written = ReplayFiles.OpenTimeline(timeline))
    {
        replay.Run(null, happened => { events++; written.Write(happened); });
    }

    Console.WriteLine($"run {clock.Elapsed.TotalSeconds:F3} {events} events");
    using (var to2 = File.Create("/tmp/leads.csv"))
    {
        ReplayFiles.WriteLeads(to2, replay.Router.Leads);
    }

    Console.WriteLine($"write {clock.Elapsed.TotalSeconds:F3} peak {Process.GetCurrentProcess().PeakWorkingSet64 >> 20} MiB");
}
