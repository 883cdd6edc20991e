using LeadRules.Leads;
using LeadRules.Routing;
using LeadRules.Routing.Plan;
using LeadRules.Routing.State;
using LeadRules.Simulation;
using LeadRules.Time;
using NodaTime;

namespace LeadRules.Feeds;

/// <summary>
/// One run through a feed: joins rows with the activities of the activity file, and collects what is
/// rejected.
/// </summary>
internal sealed class Run : IReplayWatch
{
    private readonly RunTask _task;
    private readonly Replay _replay;
    private readonly Dictionary<string, List<ActivityRow>> _activities = new(StringComparer.Ordinal);
    private readonly RejectedRows _rejected;

    /// <summary>A run that has begun.</summary>
    /// <param name="task">What it goes by.</param>
    /// <param name="preparation">Who prepares its leads.</param>
    /// <param name="rejected">Where rejected rows go.</param>
    public Run(RunTask task, Preparation preparation, RejectedRows rejected)
    {
        (_task, _rejected) = (task, rejected);
        var router = new LeadRouter(task.Plan, preparation);
        _replay = new Replay(router, (IReplayWatch)this, task.Until) { Explained = task.Wanted?.Explained };
        Summary = new ReplaySummary(task.Plan.Policy);
        foreach (var row in task.Activities)
        {
            Expect(row);
        }
    }

    public int Rows { get; private set; }

    public int Accepted { get; private set; }

    public ReplaySummary Summary { get; }

    /// <summary>
    /// Takes rows as they come, some at a time; false as soon as one is earlier than one before it.
    /// </summary>
    public bool TakeInOrder(IEnumerable<ArraySegment<FeedRow>> batches)
    {
        var latest = Moment.MinValue;
        foreach (var batch in batches)
        {
            foreach (var row in batch)
            {
                if (!TakeInOrder(row, ref latest))
                {
                    return false;
                }
            }
        }

        return true;
    }

    /// <summary>A row was read, perhaps long before its lead arrives.</summary>
    public void Count(FeedRow row)
    {
        Rows++;
        _task.Progress?.RowTaken();
        _task.Wanted?.Note(row);
        if (row.Rejected is { } reason)
        {
            _rejected.Add(row.Row!, reason);
        }
    }

    /// <summary>The lead of a row arrives.</summary>
    public void Arrive(FeedRow row)
    {
        Accepted++;
        _replay.Arrive(row.Arrival, row.Deeds, _activities.Count == 0 ? [] : ActivitiesOf(row.Lead!));
    }

    /// <summary>No more rows come.</summary>
    public void Finish()
    {
        foreach (var row in _activities.Values.SelectMany(rows => rows))
        {
            _rejected.Add(row.Row, RejectReason.LeadUnknown);
        }

        _replay.Finish();
    }

    IEventSink IReplayWatch.Sink => _task.Sink;

    void IReplayWatch.Rejected(Activity activity, RejectReason reason) =>
        _rejected.Add(activity.Row!, reason);

    void IReplayWatch.Rejected(KeptRow row, RejectReason reason) =>
        _rejected.Add(row.ToInputRow(), reason);

    void IReplayWatch.Ended(RoutedLead lead)
    {
        Summary.Add(lead);
        _task.Sink.Ended(lead);
    }

    private bool TakeInOrder(FeedRow row, ref Moment latest)
    {
        if (row.Rejected is null)
        {
            if (row.Arrival.ReceivedAt < latest)
            {
                return false;
            }

            latest = row.Arrival.ReceivedAt;
            Arrive(row);
        }

        Count(row);
        return true;
    }

    private Activity[] ActivitiesOf(Lead lead) =>
        _activities.Remove(lead.Id, out var rows) ? [.. rows.Select(activity => activity.For(lead))] : [];

    private void Expect(ActivityRow row)
    {
        if (row.LeadId is not { } leadId)
        {
            _rejected.Add(row.Row, row.Rejected!.Value);
            return;
        }

        if (!_activities.TryGetValue(leadId, out var ofLead))
        {
            _activities.Add(leadId, ofLead = []);
        }

        ofLead.Add(row);
    }
}
