using System.Collections.Concurrent;
using System.Runtime.ExceptionServices;

namespace LeadRules.Feeds;

/// <summary>Rows that another thread reads a little ahead of who asks for them, in the same order.</summary>
internal static class RowsAhead
{
    private const int RowsAtOnce = 128;
    private const int BatchesAhead = 4;

    public static IEnumerable<FeedRow> Of(IEnumerable<FeedRow> rows)
    {
        using var ahead = new BlockingCollection<FeedRow[]>(BatchesAhead);
        using var stop = new CancellationTokenSource();
        ExceptionDispatchInfo? fault = null;
        var reading = Task.Run(() => Read(rows, ahead, stop.Token));
        try
        {
            foreach (var batch in ahead.GetConsumingEnumerable())
            {
                foreach (var row in batch)
                {
                    yield return row;
                }
            }
        }
        finally
        {
            stop.Cancel();
            try
            {
                reading.GetAwaiter().GetResult();
            }
            catch (OperationCanceledException)
            {
            }
            catch (Exception thrown)
            {
                fault = ExceptionDispatchInfo.Capture(thrown);
            }
        }

        fault?.Throw();
    }

    private static void Read(IEnumerable<FeedRow> rows, BlockingCollection<FeedRow[]> ahead, CancellationToken stop)
    {
        try
        {
            foreach (var batch in rows.Chunk(RowsAtOnce))
            {
                ahead.Add(batch, stop);
            }
        }
        finally
        {
            ahead.CompleteAdding();
        }
    }
}
