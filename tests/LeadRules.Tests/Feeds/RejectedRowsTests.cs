using LeadRules.Feeds;
using LeadRules.Leads;

namespace LeadRules.Tests.Feeds;

public sealed class RejectedRowsTests
{
    [Theory]
    [InlineData(long.MaxValue)]
    [InlineData(20_000)]
    [InlineData(10)]
    public void P17_they_come_by_file_and_line_and_as_found_whether_they_fit_in_memory_or_not(long memory)
    {
        var random = new Random(3);
        var given = Enumerable.Range(0, memory == 10 ? 200 : 2_000).Select(number => new RejectedRow(
            new InputRow((InputFile)random.Next(2), random.Next(1, 500),
                new string('é', random.Next(60)) + number),
            (RejectReason)random.Next(11))).ToList();
        using var rejected = new RejectedRows(memory);
        given.ForEach(row => rejected.Add(row.Row, row.Reason));
        var expected = given.OrderBy(row => row.Row.File).ThenBy(row => row.Row.Line).ToList();

        Assert.Equal(given.Count, rejected.Count);
        var all = rejected.All;
        Assert.Equal(expected.Select(Told), all.Select(Told));
        Assert.Equal(expected.Select(Told), all.Select(Told));
        Assert.Equal(
            expected.GroupBy(row => row.Reason).OrderBy(rows => rows.Key)
                .Select(rows => (rows.Count(), Told(rows.First()))),
            rejected.ByReason.Select(rows => (rows.Count, Told(rows.First))));

        static string Told(RejectedRow row) => $"{row.Row.File} {row.Row.Line} {row.Row.Text} {row.Reason}";
    }

    [Fact]
    public void P17_rows_of_a_feed_that_is_read_again_in_order_are_rejected_once()
    {
        using var replay = new FeedReplay(Feed.Policy("stores: [{ id: a }, { id: b }]"));
        var feed = """
            received_at,store,email
            2026-03-02T10:00Z,c,a@x.ca
            2026-03-02T11:00Z,a,a@x.ca
            2026-03-02T09:00Z,,b@x.ca
            2026-03-02T10:00Z,a,c@x.ca

            """u8.ToArray();
        replay.Run(() => new MemoryStream(feed), "feed.csv", files: null);

        Assert.Equal(
            [(2L, RejectReason.StoreUnknown), (4L, RejectReason.StoreMissing)],
            replay.Rejected.All.Select(row => (row.Row.Line, row.Reason)));
    }
}
