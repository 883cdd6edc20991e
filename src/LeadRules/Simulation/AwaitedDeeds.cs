using LeadRules.Leads;
using LeadRules.Routing.State;
using LeadRules.Time;
using NodaTime;

namespace LeadRules.Simulation;

/// <summary>Something that will be done about a lead that has arrived.</summary>
internal struct AwaitedDeed
{
    /// <summary>What.</summary>
    public Deed Deed;

    public RoutedLead? Lead;

    /// <summary>The activity that it was; null: its lead's row says it.</summary>
    public Activity? Activity;
}

/// <summary>
/// What is known to be done later, in the order of R1: at one instant the feed's activities before the
/// file's, each in order of row.
/// </summary>
internal sealed class AwaitedDeeds
{
    private const int Fewest = 64;
    private const int FileBit = 62;

    private readonly PriorityQueue<int, Turn> _turns = new();
    private readonly Stack<int> _free = new();
    private AwaitedDeed[] _deeds = new AwaitedDeed[Fewest];
    private int _used;
    private long _order;

    /// <summary>When the next is done; <see cref="Moment.MaxValue"/>: none is.</summary>
    public Moment NextAt { get; private set; } = Moment.MaxValue;

    /// <summary>The next; good until another is added or removed.</summary>
    public ref readonly AwaitedDeed Next => ref _deeds[_turns.Peek()];

    /// <summary>Which comes first of what is done at one instant: the lower number.</summary>
    /// <param name="fromFile">Whether the activity file says it, not the feed.</param>
    /// <param name="line">Its line there; 0: it comes from no file.</param>
    public static long Row(bool fromFile, long line) => (fromFile ? 1L << FileBit : 0) | line;

    /// <summary>Something will be done about a lead.</summary>
    /// <param name="deed">What.</param>
    /// <param name="lead">The lead.</param>
    /// <param name="row">Its <see cref="Row"/>.</param>
    /// <param name="activity">The activity that it was; null: its lead's row says it.</param>
    public void Add(in Deed deed, RoutedLead lead, long row, Activity? activity)
    {
        if (!_free.TryPop(out var slot))
        {
            slot = _used++;
            if (slot == _deeds.Length)
            {
                Array.Resize(ref _deeds, slot * 2);
            }
        }

        // Part by part: to copy the whole at once takes longer.
        ref var awaited = ref _deeds[slot];
        awaited.Deed = deed;
        awaited.Lead = lead;
        awaited.Activity = activity;
        _turns.Enqueue(slot, new Turn(deed.At, row, _order++));
        SetNext();
    }

    /// <summary>The next is done.</summary>
    public void RemoveNext()
    {
        var slot = _turns.Dequeue();
        _deeds[slot] = default;
        _free.Push(slot);
        SetNext();
    }

    private void SetNext() =>
        NextAt = _turns.TryPeek(out _, out var turn) ? turn.At : Moment.MaxValue;

    // Mostly the first number decides.
    private readonly struct Turn(Moment at, long row, long order) : IComparable<Turn>
    {
        private readonly long _row = row;
        private readonly long _order = order;

        public Moment At { get; } = at;

        public int CompareTo(Turn other) =>
            At != other.At ? (At < other.At ? -1 : 1)
            : _row != other._row ? _row.CompareTo(other._row)
            : _order.CompareTo(other._order);
    }
}
