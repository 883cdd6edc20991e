using System.Runtime.ExceptionServices;

namespace LeadRules.Feeds;

/// <summary>
/// The rows of a feed, many of them read at a time: reading and routing each keep the caches better to themselves. A row
/// is good until the next batch is asked for: then it is read into again.
/// </summary>
internal static class RowsInBatches
{
    private const int MostRows = 64;
    private const int MostCells = 8192;
    private const int BatchesAhead = 16;

    /// <summary>Reads them in turn with who asks for them.</summary>
    public static IEnumerable<ArraySegment<FeedRow>> InTurn(FeedReader reader)
    {
        var batch = new Batch(reader);
        do
        {
            batch.Read();
            yield return batch.Filled;
        }
        while (batch.IsFull);
    }

    /// <summary>Another thread reads them a little ahead of who asks for them, in the same order.</summary>
    public static IEnumerable<ArraySegment<FeedRow>> Ahead(FeedReader reader)
    {
        var handover = new Handover<Batch>([.. Enumerable.Range(0, BatchesAhead).Select(_ => new Batch(reader))]);
        ExceptionDispatchInfo? fault = null;
        var reading = Task.Run(() => Read(handover));
        try
        {
            while (handover.Take() is { } batch)
            {
                yield return batch.Filled;
                handover.Return(batch);
            }
        }
        finally
        {
            handover.End();
            try
            {
                reading.GetAwaiter().GetResult();
            }
            catch (Exception thrown)
            {
                fault = ExceptionDispatchInfo.Capture(thrown);
            }
        }

        fault?.Throw();
    }

    private static void Read(Handover<Batch> handover)
    {
        try
        {
            var isMore = true;
            while (isMore && handover.TakeEmpty() is { } batch)
            {
                batch.Read();
                isMore = batch.IsFull;
                handover.Give(batch);
            }
        }
        finally
        {
            handover.End();
        }
    }

    private sealed class Batch(FeedReader reader)
    {
        // Each row has room for all of its cells.
        public FeedRow[] Rows { get; } = [.. Enumerable.Range(0, RowsOf(reader)).Select(_ => reader.NewRow())];

        public int Count { get; private set; }

        public ArraySegment<FeedRow> Filled => new(Rows, 0, Count);

        public bool IsFull => Count == Rows.Length;

        public void Read()
        {
            for (Count = 0; Count < Rows.Length && reader.Read(Rows[Count]); Count++)
            {
            }
        }

        private static int RowsOf(FeedReader reader) => Math.Clamp(MostCells / Math.Max(1, reader.Columns), 1, MostRows);
    }
}
