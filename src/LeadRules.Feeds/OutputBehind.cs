using System.Collections.Concurrent;
using LeadRules.Routing;

namespace LeadRules.Feeds;

/// <summary>Passes on what a replay tells to an output that another thread writes a little later, in the same order.</summary>
internal sealed class OutputBehind : IReplayOutput, IDisposable
{
    private const int BatchesBehind = 4;

    private readonly IReplayOutput _output;
    private readonly BlockingCollection<Batch> _told = new(BatchesBehind);
    private readonly BlockingCollection<Batch> _written = new(BatchesBehind);
    private readonly CancellationTokenSource _stop = new();
    private readonly Task _writing;
    private Batch _batch = new();

    public OutputBehind(IReplayOutput output)
    {
        _output = output;
        for (var batch = 1; batch < BatchesBehind; batch++)
        {
            _written.Add(new Batch());
        }

        _writing = Task.Run(Write);
    }

    public void Happened(in RoutingEvent routingEvent)
    {
        _batch.Events[_batch.EventCount++] = routingEvent;
        if (_batch.EventCount == _batch.Events.Length)
        {
            HandOver();
        }
    }

    public void Ended(LeadResult lead)
    {
        _batch.Leads[_batch.LeadCount++] = lead;
        if (_batch.LeadCount == _batch.Leads.Length)
        {
            HandOver();
        }
    }

    public void RowTaken() => _output.RowTaken();

    /// <summary>Never asked: one of these hears one run, and whoever made it restarts what is behind it.</summary>
    public void Restart() => throw new NotSupportedException();

    /// <summary>No more is told: waits until all is written.</summary>
    public void Finish()
    {
        HandOver();
        _told.CompleteAdding();
        _writing.GetAwaiter().GetResult();
    }

    /// <summary>What is not written yet is not wanted any more.</summary>
    public void Dispose()
    {
        _stop.Cancel();
        ((IAsyncResult)_writing).AsyncWaitHandle.WaitOne();
        _told.Dispose();
        _written.Dispose();
        _stop.Dispose();
    }

    // If the writer has failed, its fault is thrown here.
    private void HandOver()
    {
        try
        {
            _told.Add(_batch, _stop.Token);
            _batch = _written.Take(_stop.Token);
        }
        catch (OperationCanceledException)
        {
            _writing.GetAwaiter().GetResult();
            throw;
        }
    }

    private void Write()
    {
        try
        {
            foreach (var batch in _told.GetConsumingEnumerable(_stop.Token))
            {
                Write(batch);
                _written.Add(batch);
            }
        }
        catch
        {
            _stop.Cancel();
            throw;
        }
    }

    private void Write(Batch batch)
    {
        foreach (ref readonly var happened in batch.Events.AsSpan(0, batch.EventCount))
        {
            _output.Happened(happened);
        }

        foreach (var lead in batch.Leads.AsSpan(0, batch.LeadCount))
        {
            _output.Ended(lead);
        }

        (batch.EventCount, batch.LeadCount) = (0, 0);
    }

    private sealed class Batch
    {
        public RoutingEvent[] Events { get; } = new RoutingEvent[1024];

        public int EventCount { get; set; }

        public LeadResult[] Leads { get; } = new LeadResult[256];

        public int LeadCount { get; set; }
    }
}
