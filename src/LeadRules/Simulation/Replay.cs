using LeadRules.Leads;
using LeadRules.Policies;
using LeadRules.Routing;
using NodaTime;

namespace LeadRules.Simulation;

/// <summary>
/// Runs leads and activities through a <see cref="LeadRouter"/> in the order of R1, as a live host would have: leads in
/// order of receipt, activities before them, but a lead's own after it. Tells an observer what happens.
/// </summary>
public sealed class Replay
{
    private static readonly Duration Afterwards = Duration.FromDays(14);

    private readonly IReplayObserver _observer;
    private readonly Instant _until;
    private readonly PriorityQueue<Activity, Turn> _pending = new();
    private readonly Dictionary<string, List<Activity>> _early = new(StringComparer.Ordinal);
    private Instant _earlyAt = Instant.MinValue;
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

    /// <summary>A replay that goes on with a router, its state and all.</summary>
    public Replay(LeadRouter router, IReplayObserver observer, Instant? until = null)
    {
        Router = router;
        _observer = observer;
        _until = until ?? Instant.MaxValue;
    }

    /// <summary>The router, for its leads in the end.</summary>
    public LeadRouter Router { get; }

    /// <summary>
    /// The activities of an activity file, all of known leads, in order of row; before any lead of a later instant.
    /// </summary>
    public void Expect(IEnumerable<Activity> activities)
    {
        foreach (var activity in activities)
        {
            Expect(activity, fromFile: true);
        }
    }

    /// <summary>
    /// A lead arrives, with the activities of its own row in the order <c>claimed_at</c>, <c>responded_at</c>,
    /// <c>contacted_at</c>. Leads come in order of instant, then row.
    /// </summary>
    public void Arrive(Lead lead, IReadOnlyList<Activity> activities)
    {
        _last = Instant.Max(_last, lead.ReceivedAt);
        var isIn = lead.ReceivedAt <= _until;
        if (isIn)
        {
            HappenUntil(lead.ReceivedAt);
            Tell(Router.Arrive(lead));
        }

        foreach (var activity in activities)
        {
            Take(activity, lead, isIn);
        }

        if (isIn && _early.Remove(lead.Id, out var atReceipt))
        {
            foreach (var activity in atReceipt)
            {
                Happen(activity);
            }
        }
    }

    /// <summary>No more leads come: all that is still due happens until the end.</summary>
    public void Finish()
    {
        var end = _until < Instant.MaxValue ? _until
            : _last > Instant.MinValue ? _last + Afterwards
            : _last;
        HappenUntil(end);
        RejectEarly();
        if (end > Instant.MinValue)
        {
            Tell(Router.PassTime(end));
        }
    }

    private void Take(Activity activity, Lead lead, bool hasArrived)
    {
        if (activity.At == lead.ReceivedAt && hasArrived)
        {
            _last = Instant.Max(_last, activity.At);
            Happen(activity);
        }
        else if (activity.At < lead.ReceivedAt)
        {
            if (activity.At <= _until)
            {
                _observer.Rejected(activity, RejectReason.LeadUnknown);
            }
        }
        else
        {
            Expect(activity, fromFile: false);
        }
    }

    private void Expect(Activity activity, bool fromFile)
    {
        _last = Instant.Max(_last, activity.At);
        if (activity.At <= _until)
        {
            _pending.Enqueue(activity, new Turn(activity.At, fromFile, activity.Row?.Line ?? 0, _order++));
        }
    }

    // Activities until an instant, and at it: they come before the leads that arrive then.
    private void HappenUntil(Instant at)
    {
        while (_pending.TryPeek(out var activity, out var turn) && turn.At <= at)
        {
            _pending.Dequeue();
            if (!Router.Knows(activity.LeadId))
            {
                Keep(activity);
            }
            else
            {
                Happen(activity);
            }
        }

        RejectEarlyBefore(at);
    }

    // Its lead may still arrive at this very instant; if it does not, the activity was of an unknown lead.
    private void Keep(Activity activity)
    {
        RejectEarlyBefore(activity.At);
        _earlyAt = activity.At;
        if (!_early.TryGetValue(activity.LeadId, out var waiting))
        {
            _early.Add(activity.LeadId, waiting = []);
        }

        waiting.Add(activity);
    }

    private void RejectEarlyBefore(Instant at)
    {
        if (_earlyAt < at)
        {
            RejectEarly();
        }
    }

    private void RejectEarly()
    {
        foreach (var activity in _early.Values.SelectMany(early => early))
        {
            _observer.Rejected(activity, RejectReason.LeadUnknown);
        }

        _early.Clear();
    }

    private void Happen(Activity activity)
    {
        var events = Router.Arrive(activity, out var rejected);
        Tell(events);
        if (rejected is { } reason)
        {
            _observer.Rejected(activity, reason);
        }
    }

    private void Tell(IReadOnlyList<RoutingEvent> events)
    {
        foreach (var routingEvent in events)
        {
            _observer.Happened(routingEvent);
        }
    }

    // At one instant the feed's activities come before the file's, each in order of row (R1).
    private readonly record struct Turn(Instant At, bool FromFile, long Line, long Order) : IComparable<Turn>
    {
        public int CompareTo(Turn other) =>
            (At, FromFile, Line, Order).CompareTo((other.At, other.FromFile, other.Line, other.Order));
    }
}

/// <summary>Who is told what happens in a replay.</summary>
public interface IReplayObserver
{
    /// <summary>Something happened, in order.</summary>
    void Happened(in RoutingEvent routingEvent);

    /// <summary>An activity changed nothing. Reports come in no particular order.</summary>
    void Rejected(Activity activity, RejectReason reason);
}
