using LeadRules.Leads;
using LeadRules.Routing.State;
using NodaTime;

namespace LeadRules.Simulation;

/// <summary>Something that will be done about a lead that has arrived.</summary>
/// <param name="Deed">What.</param>
/// <param name="Lead">The lead; null: it is received after the end.</param>
/// <param name="FromFile">Whether it comes from the activity file.</param>
/// <param name="Line">Its line there, or in the feed; 0: it comes from no file.</param>
internal readonly record struct AwaitedDeed(Deed Deed, RoutedLead? Lead, bool FromFile, long Line)
{
    /// <summary>The activity that it was, or null.</summary>
    public Activity? Activity { get; init; }

    /// <summary>The row that says so, or null.</summary>
    public KeptRow? Row { get; init; }
}

/// <summary>
/// What is known to be done later, in the order of R1: at one instant the feed's activities before the file's, each
/// in order of row.
/// </summary>
internal sealed class AwaitedDeeds
{
    private const int Fewest = 64;

    private readonly PriorityQueue<int, Turn> _turns = new();
    private readonly Stack<int> _free = new();
    private readonly Stack<KeptRow> _freeRows = new();
    private AwaitedDeed[] _deeds = new AwaitedDeed[Fewest];
    private int _used;
    private long _order;

    /// <summary>When the next is done; <see cref="Instant.MaxValue"/>: none is.</summary>
    public Instant NextAt { get; private set; } = Instant.MaxValue;

    /// <summary>The next; good until another is added or removed.</summary>
    public ref readonly AwaitedDeed Next => ref _deeds[_turns.Peek()];

    /// <summary>A row that nobody needs any more.</summary>
    public KeptRow FreeRow() => _freeRows.TryPop(out var row) ? row : new KeptRow();

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

        if (awaited.Row is { } row)
        {
            row.Holders++;
        }

        _deeds[slot] = awaited;
        _turns.Enqueue(slot, new Turn(awaited.Deed.At, awaited.FromFile, awaited.Line, _order++));
        SetNext();
    }

    /// <summary>The next is done.</summary>
    public void RemoveNext()
    {
        var slot = _turns.Dequeue();
        if (_deeds[slot].Row is { } row && --row.Holders == 0)
        {
            _freeRows.Push(row);
        }

        _deeds[slot] = default;
        _free.Push(slot);
        SetNext();
    }

    private void SetNext() => NextAt = _turns.TryPeek(out _, out var turn) ? turn.At : Instant.MaxValue;

    private readonly record struct Turn(Instant At, bool FromFile, long Line, long Order) : IComparable<Turn>
    {
        public int CompareTo(Turn other)
        {
            var order = At.CompareTo(other.At);
            return order != 0 ? order : CompareWithin(other);
        }

        private int CompareWithin(Turn other)
        {
            var order = FromFile.CompareTo(other.FromFile);
            order = order != 0 ? order : Line.CompareTo(other.Line);
            return order != 0 ? order : Order.CompareTo(other.Order);
        }
    }
}
