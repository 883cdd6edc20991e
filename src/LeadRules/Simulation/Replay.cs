using LeadRules.Leads;
using LeadRules.Policies;
using LeadRules.Routing;
using LeadRules.Routing.State;
using NodaTime;

namespace LeadRules.Simulation;

/// <summary>
/// Runs leads and activities through a <see cref="LeadRouter"/> in the order of R1, as a live host would have: leads in
/// order of receipt, activities before them, but a lead's own after it. Tells an observer what happens, and lets go of
/// leads that nothing can touch any more.
/// </summary>
public sealed class Replay
{
    private static readonly Duration Afterwards = Duration.FromDays(14);

    private readonly LeadRouter _router;
    private readonly IReplayObserver _observer;
    private readonly Instant _until;
    private readonly PriorityQueue<(Activity Activity, RoutedLead Lead), Turn> _awaited = new();
    private Instant _last = Instant.MinValue;
    private long _order;

    /// <summary>A replay that has begun.</summary>
    /// <param name="policy">The policy.</param>
    /// <param name="observer">Who is told.</param>
    /// <param name="until">The last instant that happens; null: 14 days after the last lead or activity.</param>
    public Replay(Policy policy, IReplayObserver observer, Instant? until = null)
        : this(new LeadRouter(policy), observer, until)
    {
    }

    internal Replay(LeadRouter router, IReplayObserver observer, Instant? until)
    {
        _router = router;
        _observer = observer;
        _until = until ?? Instant.MaxValue;
    }

    /// <summary>The lead that is to be explained when it arrives, or null.</summary>
    internal ExplainedLead? Explained { get; init; }

    /// <summary>A lead arrives, with all that will be done about it. Leads come in order of instant, then row.</summary>
    /// <param name="lead">The lead.</param>
    /// <param name="ofRow">
    /// The activities of its own row, in the order <c>claimed_at</c>, <c>responded_at</c>, <c>contacted_at</c>.
    /// </param>
    /// <param name="ofFile">Its activities in the activity file, in order of row.</param>
    public void Arrive(Lead lead, IReadOnlyList<Activity> ofRow, IReadOnlyList<Activity> ofFile)
    {
        _last = Instant.Max(_last, lead.ReceivedAt);
        RoutedLead? routed = null;
        if (lead.ReceivedAt <= _until)
        {
            HappenUntil(lead.ReceivedAt);
            routed = lead.Id == Explained?.LeadId ? Explained.Arrive(_router, lead) : _router.Route(lead);
            Tell();
        }

        Take(ofRow, fromFile: false, lead, routed);
        Take(ofFile, fromFile: true, lead, routed);
        while (Explained is not { IsAwaited: true } && _router.TakeEnded() is { } ended)
        {
            _observer.Ended(ended);
        }
    }

    /// <summary>No more leads come: all that is still due happens until the end.</summary>
    public void Finish()
    {
        var end = _until < Instant.MaxValue ? _until
            : _last > Instant.MinValue ? _last + Afterwards
            : _last;
        HappenUntil(end);
        if (end > Instant.MinValue)
        {
            _router.Pass(end);
            Tell();
        }

        foreach (var lead in _router.Leads)
        {
            _observer.Ended(lead);
        }
    }

    // What is dated earlier is found first, whatever its column: rejections of one row go by instant.
    private void Take(IReadOnlyList<Activity> activities, bool fromFile, Lead lead, RoutedLead? routed)
    {
        for (var index = 0; index < activities.Count; index++)
        {
            if (activities[index].At < lead.ReceivedAt)
            {
                RefuseEarly(activities[index]);
            }
        }

        for (var index = 0; index < activities.Count; index++)
        {
            if (activities[index].At >= lead.ReceivedAt)
            {
                Take(activities[index], fromFile, routed);
            }
        }
    }

    private void RefuseEarly(Activity activity)
    {
        if (activity.At <= _until)
        {
            _observer.Rejected(activity, RejectReason.LeadUnknown);
        }
    }

    private void Take(Activity activity, bool fromFile, RoutedLead? routed)
    {
        _last = Instant.Max(_last, activity.At);
        if (activity.At > _until || routed is null)
        {
            return;
        }

        if (activity.At == routed.ReceivedAt)
        {
            Happen(activity, routed);
        }
        else
        {
            routed.Awaited++;
            _awaited.Enqueue(
                (activity, routed), new Turn(activity.At, fromFile, activity.Row?.Line ?? 0, _order++));
        }
    }

    // Activities until an instant, and at it: they come before the leads that arrive then.
    private void HappenUntil(Instant at)
    {
        while (_awaited.TryPeek(out var next, out var turn) && turn.At <= at)
        {
            _awaited.Dequeue();
            next.Lead.Awaited--;
            Happen(next.Activity, next.Lead);
        }
    }

    private void Happen(Activity activity, RoutedLead lead)
    {
        var rejected = _router.Take(activity, lead);
        Tell();
        if (rejected is { } reason)
        {
            _observer.Rejected(activity, reason);
        }
    }

    private void Tell()
    {
        foreach (ref readonly var happened in _router.Untold)
        {
            Explained?.Happened(happened);
            _observer.Happened(happened);
        }

        _router.HaveTold();
    }

    // At one instant the feed's activities come before the file's, each in order of row (R1).
    private readonly record struct Turn(Instant At, bool FromFile, long Line, long Order) : IComparable<Turn>
    {
        public int CompareTo(Turn other)
        {
            var order = At.CompareTo(other.At);
            return order != 0 ? order
                : (FromFile, Line, Order).CompareTo((other.FromFile, other.Line, other.Order));
        }
    }
}

/// <summary>Who is told what happens in a replay.</summary>
public interface IReplayObserver
{
    /// <summary>Something happened, in order.</summary>
    void Happened(in RoutingEvent routingEvent);

    /// <summary>An activity changed nothing. Reports come in no particular order.</summary>
    void Rejected(Activity activity, RejectReason reason);

    /// <summary>Nothing more happens to a lead. Leads come in order of receipt, each once.</summary>
    void Ended(LeadResult lead);
}
