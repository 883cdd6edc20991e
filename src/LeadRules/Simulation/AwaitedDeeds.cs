using LeadRules.Leads;
using LeadRules.Routing.State;
using LeadRules.Time;
using NodaTime;

namespace LeadRules.Simulation;

/// <summary>Something that will be done about a lead that has arrived.</summary>
/// <param name="Deed">What.</param>
/// <param name="Lead">The lead; null: it is received after the end.</param>
/// <param name="FromFile">Whether it comes from the activity file.</param>
/// <param name="Line">Its line there, or in the feed; 0: it comes from no file.</param>
internal readonly record struct AwaitedDeed(Deed Deed, RoutedLead? Lead, bool FromFile, long Line)
{
    /// <summary>The activity that it was; null: its lead's row says it.</summary>
    public Activity? Activity { get; init; }
}

/// <summary>
/// What is known to be done later, in the order of R1: at one instant the feed's activities before the
/// file's, each in order of row.
/// </summary>
internal sealed class AwaitedDeeds
{
    private const int Fewest = 64;

    private readonly PriorityQueue<int, Turn> _turns = new();
    private readonly Stack<int> _free = new();
    private AwaitedDeed[] _deeds = new AwaitedDeed[Fewest];
    private int _used;
    private long _order;

    /// <summary>When the next is done; <see cref="Moment.MaxValue"/>: none is.</summary>
    public Moment NextAt { get; private set; } = Moment.MaxValue;

    /// <summary>The next; good until another is added or removed.</summary>
    public ref readonly AwaitedDeed Next => ref _deeds[_turns.Peek()];

    public void Add(in AwaitedDeed awaited)
    {
        if (!_free.TryPop(out var slot))
        {
            slot = _used++;
            if (slot == _deeds.Length)
            {
                Array.Resize(ref _deeds, slot * 2);
            }
        }

        _deeds[slot] = awaited;
        _turns.Enqueue(slot, new Turn(awaited, _order++));
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
        NextAt = _turns.TryPeek(out var slot, out _) ? _deeds[slot].Deed.At : Moment.MaxValue;

    // Mostly the first number decides; then the file and the line, in one number.
    private readonly struct Turn(in AwaitedDeed awaited, long order) : IComparable<Turn>
    {
        private const int FileBit = 62;

        private readonly Moment _at = awaited.Deed.At;
        private readonly long _row = (awaited.FromFile ? 1L << FileBit : 0) | awaited.Line;
        private readonly long _order = order;

        public int CompareTo(Turn other) =>
            _at != other._at ? (_at < other._at ? -1 : 1)
            : _row != other._row ? _row.CompareTo(other._row)
            : _order.CompareTo(other._order);
    }
}
