using LeadRules.Feeds;
using LeadRules.Leads;
using LeadRules.Policies;
using NodaTime;

namespace LeadRules.Tests.Conformance;

/// <summary>
/// A feed with its rows in another order that means the same: rows change places with the next one unless something of
/// both happens at one instant (R1), or their place is part of their id, or their id repeats another's (P17).
/// </summary>
internal sealed record ShuffledFeed(byte[] Feed, int Rows, int Moved)
{
    public static ShuffledFeed Of(byte[] feed, Policy policy, int seed)
    {
        var lines = System.Text.Encoding.UTF8.GetString(feed).Split('\n');
        using var reader = FeedReader.Open(new MemoryStream(feed), "feed.csv", policy);
        var read = reader.Rows().ToList();
        var ends = read.Skip(1).Select(row => row.Line - 1).Append(lines.Length);
        var rows = read.Zip(ends, (row, end) => new Row(row, string.Join('\n', lines[((int)row.Line - 1)..(int)end]))).ToList();
        var order = new List<Row>(rows);
        var random = new Random(seed);
        for (var swap = 0; swap < rows.Count * 100; swap++)
        {
            var place = random.Next(Math.Max(1, rows.Count - 2));
            if (place + 2 < rows.Count && order[place].MayPass(order[place + 1]))
            {
                (order[place], order[place + 1]) = (order[place + 1], order[place]);
            }
        }

        var header = rows.Count == 0 ? lines : lines[..((int)rows[0].Read.Line - 1)];
        var text = string.Join('\n', header.Concat(order.Select(row => row.Text)));
        return new ShuffledFeed(
            System.Text.Encoding.UTF8.GetBytes(text), rows.Count, rows.Zip(order).Count(pair => pair.First != pair.Second));
    }

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
