using LeadRules.Leads;
using LeadRules.Policies;
using LeadRules.Routing;
using LeadRules.Routing.State;
using LeadRules.Time;
using NodaTime;

namespace LeadRules.Simulation;

/// <summary>
/// Runs leads and activities through a <see cref="LeadRouter"/> in the order of R1, as a live host would
/// have: leads in order of receipt, activities before them, but a lead's own after it. Tells an observer what
/// happens, and lets go of leads that nothing can touch any more.
/// </summary>
public sealed class Replay
{
    private static readonly Lapse Afterwards = Lapse.FromDays(14);

    private readonly LeadRouter _router;
    private readonly IReplayWatch _watch;
    private readonly Moment _until;
    private readonly AwaitedDeeds _awaited = new();
    private readonly Stack<KeptRow> _freeRows = new();
    private Moment _last = Moment.MinValue;

    /// <summary>A replay that has begun.</summary>
    /// <param name="policy">The policy.</param>
    /// <param name="observer">Who is told.</param>
    /// <param name="until">
    /// The last instant that happens; null: 14 days after the last lead or activity.
    /// </param>
    public Replay(Policy policy, IReplayObserver observer, Instant? until = null)
        : this(new LeadRouter(policy), observer, until)
    {
    }

    internal Replay(LeadRouter router, IReplayObserver observer, Instant? until)
        : this(router, new ObserverWatch(observer, router.Plan), until)
    {
    }

    internal Replay(LeadRouter router, IReplayWatch watch, Instant? until)
    {
        _router = router;
        _watch = watch;
        _until = until is { } end ? end : Moment.MaxValue;
        router.Sink = watch.Sink;
    }

    /// <summary>The lead that is to be explained when it arrives, or null.</summary>
    internal ExplainedLead? Explained
    {
        get;
        init
        {
            field = value;
            if (value is not null)
            {
                value.Also = _watch.Sink;
                value.Router = _router;
                _router.Sink = value;
            }
        }
    }

    /// <summary>
    /// A lead arrives, with all that will be done about it. Leads come in order of instant, then row.
    /// </summary>
    /// <param name="lead">The lead.</param>
    /// <param name="ofRow">
    /// The activities of its own row, in the order <c>claimed_at</c>, <c>responded_at</c>,
    /// <c>contacted_at</c>.
    /// </param>
    /// <param name="ofFile">Its activities in the activity file, in order of row.</param>
    public void Arrive(Lead lead, IReadOnlyList<Activity> ofRow, IReadOnlyList<Activity> ofFile)
    {
        var routed = Route(_router.Prepared(lead));
        Take(ofRow, fromFile: false, lead.ReceivedAt, routed);
        Take(ofFile, fromFile: true, lead.ReceivedAt, routed);
        LetGo();
    }

    /// <summary>The same, of a lead of a feed that was prepared for the router.</summary>
    internal void Arrive(Arrival arrival, OwnDeeds ofRow, IReadOnlyList<Activity> ofFile)
    {
        var routed = Route(arrival);
        if (ofRow.Count > 0)
        {
            Take(ofRow, arrival.ReceivedAt, routed);
        }

        if (ofFile.Count > 0)
        {
            Take(ofFile, fromFile: true, arrival.ReceivedAt, routed);
        }

        LetGo();
    }

    /// <summary>No more leads come: all that is still due happens until the end.</summary>
    public void Finish()
    {
        var end = _until < Moment.MaxValue ? _until
            : _last > Moment.MinValue ? _last + Afterwards
            : _last;
        HappenUntil(end);
        if (end > Moment.MinValue)
        {
            _router.Pass(end);
        }

        while (_router.Earliest is { } lead)
        {
            _watch.Ended(lead);
            _router.Forget(lead);
        }
    }

    private RoutedLead? Route(Arrival arrival)
    {
        _last = Moment.Max(_last, arrival.ReceivedAt);
        if (arrival.ReceivedAt > _until)
        {
            return null;
        }

        HappenUntil(arrival.ReceivedAt);
        return Explained is { } explained && explained.Is(arrival)
            ? explained.Arrive(_router, arrival)
            : _router.Route(arrival);
    }

    private void LetGo()
    {
        while (_router.EarliestEnded is { } ended && Explained?.IsUseless(ended) != false)
        {
            _watch.Ended(ended);
            _router.Forget(ended);
        }
    }

    // What is dated earlier is found first, whatever its column: rejections of one row go by instant.
    private void Take(
        IReadOnlyList<Activity> activities, bool fromFile, Moment receivedAt, RoutedLead? routed)
    {
        for (var index = 0; index < activities.Count; index++)
        {
            Moment at = activities[index].At;
            if (at < receivedAt && at <= _until)
            {
                _watch.Rejected(activities[index], RejectReason.LeadUnknown);
            }
        }

        for (var index = 0; index < activities.Count; index++)
        {
            var activity = activities[index];
            if ((Moment)activity.At >= receivedAt)
            {
                var row = AwaitedDeeds.Row(fromFile, activity.Row?.Line ?? 0);
                Take(_router.Plan.DeedOf(activity), routed, row, activity, kept: null);
            }
        }
    }

    private void Take(OwnDeeds deeds, Moment receivedAt, RoutedLead? routed)
    {
        for (var index = 0; index < deeds.Count; index++)
        {
            if (deeds[index].At < receivedAt && deeds[index].At <= _until)
            {
                _watch.Rejected(deeds.Row, RejectReason.LeadUnknown);
            }
        }

        for (var index = 0; index < deeds.Count; index++)
        {
            if (deeds[index].At >= receivedAt)
            {
                var row = AwaitedDeeds.Row(fromFile: false, deeds.Row.Line);
                Take(deeds[index], routed, row, activity: null, deeds.Row);
            }
        }
    }

    private void Take(in Deed deed, RoutedLead? routed, long row, Activity? activity, KeptRow? kept)
    {
        _last = Moment.Max(_last, deed.At);
        if (deed.At > _until || routed is not { } lead)
        {
            return;
        }

        if (deed.At == lead.ReceivedAt)
        {
            Happen(deed, lead, activity, kept);
            return;
        }

        lead.Awaited++;
        lead.Row ??= kept is null ? null : Kept(kept);
        _awaited.Add(deed, lead, row, activity);
    }

    private KeptRow Kept(KeptRow row)
    {
        var kept = _freeRows.TryPop(out var free) ? free : new KeptRow();
        kept.Become(row);
        return kept;
    }

    // Activities until an instant, and at it: they come before the leads that arrive then.
    private void HappenUntil(Moment at)
    {
        while (_awaited.NextAt <= at)
        {
            ref readonly var next = ref _awaited.Next;
            var lead = next.Lead!;
            lead.Awaited--;
            Happen(next.Deed, lead, next.Activity, lead.Row);
            _awaited.RemoveNext();
            if (lead is { Awaited: 0, Row: { } row })
            {
                _freeRows.Push(row);
                lead.Row = null;
            }
        }
    }

    private void Happen(in Deed deed, RoutedLead lead, Activity? activity, KeptRow? row)
    {
        if (_router.Take(deed, lead) is not { } reason)
        {
            return;
        }

        if (activity is not null)
        {
            _watch.Rejected(activity, reason);
        }
        else
        {
            _watch.Rejected(row!, reason);
        }
    }
}
