using System.Globalization;
using System.Text;
using LeadRules.Feeds;
using LeadRules.Policies;

namespace LeadRules.Tests.Feeds;

public sealed class ReplayMemoryTests
{
    private static readonly Policy Policy = Feed.Policy("""
        stores: [{ id: main, hours: { mon-fri: 09:00-17:00 } }]
        duplicates: { match: [email, phone], action: route, window: 1h }
        escalations:
          - { id: e, clock: always, late_after: 5m, steps: [{ after: 20m, do: notify_manager }] }
        lifecycle: { expire_after: 2h }
        """);

    // An original's id becomes text for the leads that are duplicates of it, and days are added to the
    // calendar.
    [Fact]
    public void Memory_once_taken_serves_all_leads_that_come_after()
    {
        Assert.InRange(PerLead(Replay), 0, 40);

        static void Replay(FeedReplay replay, byte[] feed)
        {
            using var files = new ReplayFiles(Stream.Null, Stream.Null);
            replay.Run(() => new MemoryStream(feed), "feed.csv", files);
        }
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void To_explain_one_lead_takes_no_memory_for_the_others(bool keepsState)
    {
        Assert.InRange(PerLead(Explain), 0, 100);

        void Explain(FeedReplay replay, byte[] feed) => Assert.NotNull(
            replay.Explain(() => new MemoryStream(feed), "feed.csv", LastId(feed), keepsState).Explanation);
    }

    private static long PerLead(Action<FeedReplay, byte[]> walk)
    {
        Allocated(walk, Leads(2_000));
        var few = Leads(5_000);
        var many = Leads(15_000);
        return (Allocated(walk, many) - Allocated(walk, few)) / 10_000;
    }

    private static long Allocated(Action<FeedReplay, byte[]> walk, byte[] feed)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        using (var replay = new FeedReplay(Policy) { Threads = 1 })
        {
            walk(replay, feed);
        }

        return GC.GetAllocatedBytesForCurrentThread() - before;
    }

    private static string LastId(ReadOnlySpan<byte> feed)
    {
        var row = feed[(feed[..^1].LastIndexOf((byte)'\n') + 1)..];
        return Encoding.UTF8.GetString(row[..row.IndexOf((byte)',')]);
    }

    // One a minute, each third the duplicate of the one before it, each second answered.
    private static byte[] Leads(int count)
    {
        var text = new StringBuilder("lead_id,received_at,responded_at,responded_by,email,phone\n");
        for (var row = 0; row < count; row++)
        {
            var at = new DateTime(2026, 3, 2, 8, 0, 0).AddMinutes(row);
            var customer = row % 3 == 1 ? row - 1 : row;
            text.Append(CultureInfo.InvariantCulture, $"L{row:D7},{at:s}Z,");
            text.Append(row % 2 == 0
                ? string.Create(CultureInfo.InvariantCulture, $"{at.AddMinutes(row % 40):s}Z,bob")
                : ",");
            text.Append(
                CultureInfo.InvariantCulture, $",customer{customer}@example.com,514-555-{row % 10_000:D4}\n");
        }

        return Encoding.UTF8.GetBytes(text.ToString());
    }
}
