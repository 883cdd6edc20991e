using System.Text;
using LeadRules.Feeds;
using LeadRules.Leads;
using LeadRules.Policies;
using NodaTime;

namespace LeadRules.Tests.Conformance;

/// <summary>
/// A feed with its rows in another order that means the same: rows change places with the next one unless
/// something of both happens at one instant (R1), or their place is part of their id, or their id repeats
/// another's (P17).
/// </summary>
internal sealed record ShuffledFeed(byte[] Feed, int Rows, int Moved)
{
    public static ShuffledFeed Of(byte[] feed, Policy policy, int seed)
    {
        var (header, rows) = Read(feed, policy);
        var order = new List<Row>(rows);
        var random = new Random(seed);
        for (var swap = 0; swap < rows.Count * 100; swap++)
        {
            // The last row stays: an open quote may make it run to the end.
            var place = random.Next(Math.Max(1, rows.Count - 2));
            if (place + 2 < rows.Count && order[place].MayPass(order[place + 1]))
            {
                (order[place], order[place + 1]) = (order[place + 1], order[place]);
            }
        }

        var moved = rows.Zip(order).Count(pair => pair.First != pair.Second);
        return new ShuffledFeed(Written(header, order), rows.Count, moved);
    }

    /// <summary>
    /// The feed in order of time, which may be another feed: rows without an id get other ones.
    /// </summary>
    public static byte[] InOrder(byte[] feed, Policy policy)
    {
        var (header, rows) = Read(feed, policy);
        return Written(header, [.. rows.OrderBy(row => row.Read.Lead?.ReceivedAt ?? Instant.MaxValue)]);
    }

    private static (string[] Header, List<Row> Rows) Read(byte[] feed, Policy policy)
    {
        var lines = Encoding.UTF8.GetString(feed).Split('\n');
        using var reader = FeedReader.Open(new MemoryStream(feed), "feed.csv", policy);
        var read = reader.Rows().ToList();
        var ends = read.Skip(1).Select(row => (int)row.Line - 1).Append(lines.Length);
        var texts = read.Zip(ends, (row, end) => string.Join('\n', lines[((int)row.Line - 1)..end]));
        return (read.Count == 0 ? lines : lines[..((int)read[0].Line - 1)],
            [.. read.Zip(texts, (row, text) => new Row(row, text))]);
    }

    private static byte[] Written(string[] header, List<Row> rows) =>
        Encoding.UTF8.GetBytes(string.Join('\n', header.Concat(rows.Select(row => row.Text))));

    private sealed record Row(FeedRow Read, string Text)
    {
        private readonly bool _mayMove = Read.Rejected != RejectReason.IdRepeated
            && Read.Lead?.Id != FormattableString.Invariant($"row-{Read.Number}");

        private readonly HashSet<Instant> _done = [.. Read.Activities.Select(activity => activity.At)];

        public bool MayPass(Row other) => _mayMove && other._mayMove
            && (Read.Lead is null || Read.Lead.ReceivedAt != other.Read.Lead?.ReceivedAt)
            && !_done.Overlaps(other._done);
    }
}
