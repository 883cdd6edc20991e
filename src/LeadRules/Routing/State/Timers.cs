using System.Diagnostics.CodeAnalysis;
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
    private readonly Queue<Timer> _expiries = new();
    private readonly PriorityQueue<Timer, Timer> _others = new(Comparer<Timer>.Create(Compare));

    public void Add(Timer timer)
    {
        if (timer.Kind == TimerKind.Expiry)
        {
            _expiries.Enqueue(timer);
        }
        else
        {
            _others.Enqueue(timer, timer);
        }
    }

    public bool TryPeek([MaybeNullWhen(false)] out Timer timer)
    {
        var isOther = _others.TryPeek(out timer, out _);
        if (_expiries.TryPeek(out var expiry) && (!isOther || Compare(expiry, timer) < 0))
        {
            timer = expiry;
            return true;
        }

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

    private static int Compare(Timer one, Timer other)
    {
        var order = one.At.CompareTo(other.At);
        if (order == 0)
        {
            order = (int)one.Kind - (int)other.Kind;
        }

        return order == 0 ? one.Sequence.CompareTo(other.Sequence) : order;
    }
}

/// <summary>Something due: a lead's expiry or next item of its escalation, or the next chance of some held leads.</summary>
internal readonly record struct Timer(Instant At, TimerKind Kind, RoutedLead? Lead, HeldGroup? Group)
{
    /// <summary>The place of its lead in order of receipt.</summary>
    public long Sequence => Lead?.Sequence ?? 0;
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
