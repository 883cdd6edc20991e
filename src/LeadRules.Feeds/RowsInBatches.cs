using LeadRules.Routing;

namespace LeadRules.Feeds;

/// <summary>
/// The rows of a feed, many of them read at a time: reading and routing each keep the caches better to
/// themselves. A row is good until the next batch is asked for: then it is read into again.
/// </summary>
internal static class RowsInBatches
{
    private const int MostRows = 64;
    private const int MostCells = 8192;
    private const int BatchesAhead = 16;

    /// <summary>
    /// Reads and prepares them in order, a little ahead of who asks for them if there are helpers.
    /// </summary>
    public static IEnumerable<ArraySegment<FeedRow>> Of(
        FeedReader reader, Preparation preparation, Helpers helpers)
    {
        using var reading = new Chore<Batch>(helpers, batch => batch.Fill(preparation), done: []);
        for (var batch = 0; batch < (helpers.Any ? BatchesAhead : 1); batch++)
        {
            reading.Give(new Batch(reader));
        }

        while (true)
        {
            var batch = reading.Take();
            yield return batch.Filled;
            if (!batch.IsFull)
            {
                break;
            }

            reading.Give(batch);
        }
    }

    private sealed class Batch(FeedReader reader)
    {
        // Each row has room for all of its cells.
        public FeedRow[] Rows { get; } =
            [.. Enumerable.Range(0, RowsOf(reader)).Select(_ => reader.NewRow())];

        public int Count { get; private set; }

        public ArraySegment<FeedRow> Filled => new(Rows, 0, Count);

        public bool IsFull => Count == Rows.Length;

        public void Fill(Preparation preparation)
        {
            for (Count = 0; Count < Rows.Length && reader.Read(Rows[Count]); Count++)
            {
            }

            foreach (var row in Filled)
            {
                if (row.Lead is { } lead)
                {
                    preparation.Prepare(lead, row.Arrival);
                }
            }

            preparation.SettleKeys();
        }

        private static int RowsOf(FeedReader reader) =>
            Math.Clamp(MostCells / Math.Max(1, reader.Columns), 1, MostRows);
    }
}
