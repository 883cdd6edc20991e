using System.Text;
using LeadRules.Feeds;
using LeadRules.Policies;
using LeadRules.Routing;

namespace LeadRules.Tests.Feeds;

public sealed class FeedReplayTests
{
    private static readonly Policy Policy = Feed.Policy();

    [Theory]
    [InlineData(1)]
    [InlineData(4)]
    public void What_an_output_throws_ends_the_replay(int threads)
    {
        var replay = new FeedReplay(Policy) { Threads = threads };
        var fault = Assert.Throws<IOException>(() => replay.Run(Leads, "feed.csv", new Full(after: 5_000)));
        Assert.Equal("no space is left", fault.Message);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(4)]
    public void Each_lead_is_told_once_in_order_on_any_number_of_threads(int threads)
    {
        var output = new Full(after: int.MaxValue);
        new FeedReplay(Policy) { Threads = threads }.Run(Leads, "feed.csv", output);
        Assert.Equal(Enumerable.Range(0, 20_000).Select(lead => $"L{lead}"), output.Leads);
    }

    // In order of time, four at an instant.
    private static MemoryStream Leads()
    {
        var rows = Enumerable.Range(0, 20_000).Select(lead => FormattableString.Invariant(
            $"L{lead},{new DateTime(2026, 3, 2).AddSeconds(lead / 4):s}Z,a@b.c\n"));
        return new MemoryStream(Encoding.UTF8.GetBytes("lead_id,received_at,email\n" + string.Concat(rows)));
    }

    private sealed class Full(int after) : IReplayOutput
    {
        private int _events;

        public List<string> Leads { get; } = [];

        public void Happened(in RoutingEvent routingEvent)
        {
            if (++_events > after)
            {
                throw new IOException("no space is left");
            }
        }

        public void Ended(LeadResult lead) => Leads.Add(lead.LeadId);

        public void Restart()
        {
        }
    }
}
