using LeadRules.Time;
using NodaTime;

namespace LeadRules.Routing.State;

/// <summary>
/// Timers that are set in the order in which they are due, or nearly so: a ring of them, always in order of
/// <see cref="Due"/>.
/// </summary>
internal sealed class Lane
{
    private const int Fewest = 16;

    // Looking further back for the place of one that comes late would take longer than a heap does.
    private const int FurthestBack = 32;

    private LaneEntry[] _ring = new LaneEntry[Fewest];
    private int _first;

    public int Count { get; private set; }

    /// <summary>The first; only where there is one.</summary>
    public ref readonly LaneEntry First => ref _ring[_first];

    /// <summary>When the first is due.</summary>
    public Moment FirstAt { get; private set; }

    private long FirstSequence { get; set; }

    /// <summary>Whether the first of this comes before the first of another.</summary>
    public bool IsBefore(Lane other) =>
        FirstAt < other.FirstAt || (FirstAt == other.FirstAt && FirstSequence < other.FirstSequence);

    /// <summary>Adds one where it belongs; false if that is at the front, or too far from the end.</summary>
    public bool TryAdd(in LaneEntry entry)
    {
        if (Count == 0)
        {
            _ring[_first] = entry;
            Count = 1;
            NoteFirst();
            return true;
        }

        var place = Count;
        while (place > 0 && entry.IsBefore(_ring[Index(place - 1)]))
        {
            place--;
            if (place == 0 || Count - place > FurthestBack)
            {
                return false;
            }
        }

        if (Count == _ring.Length)
        {
            Grow();
        }

        for (var moved = Count; moved > place; moved--)
        {
            _ring[Index(moved)] = _ring[Index(moved - 1)];
        }

        _ring[Index(place)] = entry;
        Count++;
        return true;
    }

    public void RemoveFirst()
    {
        _first = Index(1);
        Count--;
        if (Count > 0)
        {
            NoteFirst();
        }
    }

    private void NoteFirst()
    {
        ref readonly var first = ref First;
        (FirstAt, FirstSequence) = (first.At, first.Sequence);
    }

    private int Index(int place) => (_first + place) & (_ring.Length - 1);

    private void Grow()
    {
        var ring = new LaneEntry[_ring.Length * 2];
        for (var place = 0; place < Count; place++)
        {
            ring[place] = _ring[Index(place)];
        }

        (_ring, _first) = (ring, 0);
    }
}

/// <summary>A timer of a lead's escalation.</summary>
internal readonly record struct LaneEntry(RoutedLead Lead, long Sequence, Moment At)
{
    public Due Due => new(At, IsHeld: false, Sequence);

    /// <summary>Whether it comes before another.</summary>
    public bool IsBefore(in LaneEntry other) =>
        At < other.At || (At == other.At && Sequence < other.Sequence);
}
