using LeadRules.Routing.Pools;
using LeadRules.Time;
using NodaTime;

namespace LeadRules.Routing.State;

/// <summary>
/// What will be due but expiries, in order (R1): by instant, then <c>late</c> and steps before held leads,
/// then by order of receipt. An entry may be out of date; whoever takes it looks whether it still means
/// anything.
/// </summary>
internal sealed class Timers
{
    // Things of one kind become due in the order in which they are set, or nearly so: each kind has a lane,
    // and only the first of each lane competes with the others.
    private readonly List<Lane?> _byKind = [];

    // Those that are not empty, in order of their first.
    private readonly List<Lane> _lanes = [];

    // What does not fit into a lane.
    private readonly PriorityQueue<object, Due> _strays = new();

    private bool _isStray;

    /// <summary>When the next is due; <see cref="Moment.MaxValue"/>: nothing is.</summary>
    public Moment NextAt { get; private set; } = Moment.MaxValue;

    /// <summary>The next item of a lead's escalation is due then.</summary>
    /// <param name="lead">The lead.</param>
    /// <param name="at">When.</param>
    /// <param name="lane">A number for what is due, such that things of one number are mostly added in
    /// order.</param>
    public void AddEscalation(RoutedLead lead, Moment at, int lane)
    {
        while (_byKind.Count <= lane)
        {
            _byKind.Add(null);
        }

        Add(_byKind[lane] ??= new Lane(), lead, at);
    }

    /// <summary>Held leads have a chance then.</summary>
    public void AddHeld(HeldGroup group, Moment at)
    {
        _strays.Enqueue(group, new Due(at, IsHeld: true, 0));
        SetNext();
    }

    /// <summary>Takes what is due next, which there must be.</summary>
    public Timer Take()
    {
        Timer taken;
        if (_isStray)
        {
            _strays.TryDequeue(out var stray, out var due);
            taken = new Timer(due.At, stray as RoutedLead, stray as HeldGroup, due.Sequence);
        }
        else
        {
            var lane = _lanes[0];
            var first = lane.First;
            taken = new Timer(first.At, first.Lead, null, first.Sequence);
            lane.RemoveFirst();
            Reorder(lane);
        }

        SetNext();
        return taken;
    }

    private void Add(Lane lane, RoutedLead lead, Moment at)
    {
        var entry = new LaneEntry(lead, lead.Sequence, at);
        if (!lane.TryAdd(entry))
        {
            _strays.Enqueue(lead, entry.Due);
        }
        else if (lane.Count == 1)
        {
            Insert(lane);
        }
        else
        {
            return;
        }

        SetNext();
    }

    private void Insert(Lane lane)
    {
        var place = _lanes.Count;
        while (place > 0 && lane.IsBefore(_lanes[place - 1]))
        {
            place--;
        }

        _lanes.Insert(place, lane);
    }

    // The first lane has another first now, mostly one that is soon due too.
    private void Reorder(Lane first)
    {
        if (first.Count == 0)
        {
            _lanes.RemoveAt(0);
            return;
        }

        var place = 0;
        for (; place + 1 < _lanes.Count && _lanes[place + 1].IsBefore(first); place++)
        {
            _lanes[place] = _lanes[place + 1];
        }

        if (place > 0)
        {
            _lanes[place] = first;
        }
    }

    private void SetNext()
    {
        var first = _lanes.Count == 0 ? null : _lanes[0];
        NextAt = first?.FirstAt ?? Moment.MaxValue;
        _isStray = false;
        if (_strays.TryPeek(out _, out var stray) && (first is null || stray.CompareTo(first.First.Due) < 0))
        {
            (_isStray, NextAt) = (true, stray.At);
        }
    }
}

/// <summary>
/// Something due: the next item of a lead's escalation, or else the next chance of some held leads.
/// </summary>
internal readonly record struct Timer(Moment At, RoutedLead? Lead, HeldGroup? Group, long Sequence)
{
    /// <summary>Whether the lead was let go since, and another stands in its place.</summary>
    public bool IsVoid => Lead is not null && Lead.Sequence != Sequence;
}

/// <summary>What timers are put in order by: at one instant those of held leads come last.</summary>
internal readonly record struct Due(Moment At, bool IsHeld, long Sequence) : IComparable<Due>
{
    public int CompareTo(Due other)
    {
        var order = At.CompareTo(other.At);
        if (order == 0)
        {
            order = IsHeld.CompareTo(other.IsHeld);
        }

        return order == 0 ? Sequence.CompareTo(other.Sequence) : order;
    }
}
