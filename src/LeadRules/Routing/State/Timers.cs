using LeadRules.Routing.Pools;
using NodaTime;

namespace LeadRules.Routing.State;

/// <summary>
/// What will be due, in order (R1): by instant, then expiries before <c>late</c> and steps before held leads, then
/// by order of receipt. An entry may be out of date; whoever takes it looks whether it still means anything.
/// </summary>
internal sealed class Timers
{
    // All leads expire so long after receipt, so their order is known; only the rest needs a heap.
    private readonly Queue<(RoutedLead Lead, Due Due)> _expiries = new();
    private readonly PriorityQueue<object, Due> _others = new();

    /// <summary>A lead may expire then; leads are added in order of receipt.</summary>
    public void AddExpiry(RoutedLead lead, Instant at) =>
        _expiries.Enqueue((lead, new Due(at, TimerKind.Expiry, lead.Sequence)));

    /// <summary>The next item of a lead's escalation is due then.</summary>
    public void AddEscalation(RoutedLead lead, Instant at) =>
        _others.Enqueue(lead, new Due(at, TimerKind.Escalation, lead.Sequence));

    /// <summary>Held leads have a chance then.</summary>
    public void AddHeld(HeldGroup group, Instant at) => _others.Enqueue(group, new Due(at, TimerKind.Held, 0));

    public bool TryPeek(out Timer timer)
    {
        var isOther = _others.TryPeek(out var what, out var due);
        if (_expiries.TryPeek(out var expiry) && (!isOther || expiry.Due.CompareTo(due) < 0))
        {
            timer = new Timer(expiry.Due.At, TimerKind.Expiry, expiry.Lead, null, expiry.Due.Sequence);
            return true;
        }

        timer = new Timer(due.At, due.Kind, what as RoutedLead, what as HeldGroup, due.Sequence);
        return isOther;
    }

    /// <summary>Removes what <see cref="TryPeek"/> gave.</summary>
    public void Remove(TimerKind kind)
    {
        if (kind == TimerKind.Expiry)
        {
            _expiries.Dequeue();
        }
        else
        {
            _others.Dequeue();
        }
    }

    private readonly record struct Due(Instant At, TimerKind Kind, long Sequence) : IComparable<Due>
    {
        public int CompareTo(Due other)
        {
            var order = At.CompareTo(other.At);
            if (order == 0)
            {
                order = (int)Kind - (int)other.Kind;
            }

            return order == 0 ? Sequence.CompareTo(other.Sequence) : order;
        }
    }
}

/// <summary>Something due: a lead's expiry or next item of its escalation, or the next chance of some held leads.</summary>
internal readonly record struct Timer(Instant At, TimerKind Kind, RoutedLead? Lead, HeldGroup? Group, long Sequence)
{
    /// <summary>Whether the lead was let go since, and another stands in its place.</summary>
    public bool IsVoid => Lead is not null && Lead.Sequence != Sequence;
}

/// <summary>In the order in which they happen at one instant (R1).</summary>
internal enum TimerKind
{
    /// <summary>A lead may expire.</summary>
    Expiry,

    /// <summary>A lead is late, or a step is due.</summary>
    Escalation,

    /// <summary>Somebody may have become eligible for held leads.</summary>
    Held,
}
