using System.Text;
using LeadRules.Feeds;
using LeadRules.Policies;
using LeadRules.Routing;

namespace LeadRules.Tests.Feeds;

/// <summary>
/// What is written straight from the router's memory is what is written of events and results by id.
/// </summary>
public sealed class FilesSinkTests
{
    private static readonly string[] Ids =
    [
        "L1", "a b", "=1+1", "-x", "a,b", "say \"hi\"", "é", new string('x', 41), new string('y', 70_000),
        new string('é', 200_000), "7d4c6f2e-3a4b-4c5d-8e9f-001122334455", "row-7", "L2", "L3",
    ];

    private static readonly Policy Policy = Feed.Policy("""
        stores: [{ id: main, hours: { mon-fri: 09:00-17:00 } }]
        duplicates: { match: [email], action: route, window: 1d }
        escalations:
          - { id: e, clock: always, late_after: 15m, steps: [{ after: 30m, do: reassign }] }
        auto_replies: [{ id: hello, when: always, text: { en: Hello } }]
        """);

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void The_files_of_a_replay_are_those_of_its_events_and_results(int threads)
    {
        var straight = Written(files =>
            new FeedReplay(Policy) { Threads = threads }.Run(Leads, "feed.csv", files));
        var byId = Written(files =>
            new FeedReplay(Policy) { Threads = 1 }.Run(Leads, "feed.csv", new ById(files)));

        Assert.Equal(byId.Timeline, straight.Timeline);
        Assert.Equal(byId.Leads, straight.Leads);
        Assert.Contains("\"say \"\"hi\"\"\"", straight.Leads, StringComparison.Ordinal);
        Assert.Contains("\n'=1+1,", straight.Leads, StringComparison.Ordinal);
    }

    [Fact]
    public void Files_that_were_disposed_of_take_no_replay()
    {
        using var replay = new FeedReplay(Policy);
        var files = new ReplayFiles(new MemoryStream(), new MemoryStream());
        files.Dispose();
        files.Dispose();

        Assert.Throws<ObjectDisposedException>(() => replay.Run(Leads, "feed.csv", files));
    }

    private static (string Timeline, string Leads) Written(Action<ReplayFiles> run)
    {
        using var timeline = new MemoryStream();
        using var leads = new MemoryStream();
        using (var files = new ReplayFiles(timeline, leads))
        {
            run(files);
        }

        return (Encoding.UTF8.GetString(timeline.ToArray()), Encoding.UTF8.GetString(leads.ToArray()));
    }

    // Ids of all kinds in turn, some customers twice, some answered; a row out of order has all begin again.
    private static MemoryStream Leads()
    {
        var text = new StringBuilder("lead_id,received_at,responded_at,responded_by,email\n");
        for (var row = 0; row < 600; row++)
        {
            var id = row < Ids.Length ? Ids[row] : FormattableString.Invariant($"{Ids[row % 7]}{row}");
            var at = new DateTime(2026, 3, 2, 8, 0, 0).AddMinutes(7 * (row == 599 ? 0 : row));
            text.Append(CsvCell(id)).Append(FormattableString.Invariant($",{at:s}Z,"));
            text.Append(row % 3 == 0
                ? FormattableString.Invariant($"{at.AddMinutes(row % 40):s}Z,bob")
                : ",");
            text.Append(FormattableString.Invariant($",c{row % 50}@example.com\n"));
        }

        return new MemoryStream(Encoding.UTF8.GetBytes(text.ToString()));
    }

    private static string CsvCell(string text) =>
        $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";

    private sealed class ById(ReplayFiles files) : IReplayOutput
    {
        public void Happened(in RoutingEvent routingEvent) => files.Happened(routingEvent);

        public void Ended(LeadResult lead) => files.Ended(lead);

        public void Restart() => files.Restart();
    }
}
