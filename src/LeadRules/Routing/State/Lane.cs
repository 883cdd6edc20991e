using LeadRules.Time;
using NodaTime;

namespace LeadRules.Routing.State;

/// <summary>
/// Timers that are set in the order in which they are due, or nearly so: always in order of
/// <see cref="Due"/>.
/// </summary>
internal sealed class Lane
{
    private const int Fewest = 16;

    // Looking further back for the place of one that comes late would take longer than a heap does.
    private const int FurthestBack = 32;

    private Ring<LaneEntry> _timers = new(Fewest);

    public int Count => _timers.Count;

    /// <summary>The first; only where there is one.</summary>
    public ref readonly LaneEntry First => ref _timers[0];

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
            _timers.Add(entry);
            NoteFirst();
            return true;
        }

        var place = Count;
        while (place > 0 && entry.IsBefore(_timers[place - 1]))
        {
            place--;
            if (place == 0 || Count - place > FurthestBack)
            {
                return false;
            }
        }

        _timers.Add(entry);
        for (var moved = Count - 1; moved > place; moved--)
        {
            (_timers[moved], _timers[moved - 1]) = (_timers[moved - 1], entry);
        }

        return true;
    }

    public void RemoveFirst()
    {
        _timers.RemoveFirst();
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
}

/// <summary>A timer of a lead's escalation.</summary>
internal readonly record struct LaneEntry(RoutedLead Lead, long Sequence, Moment At)
{
    public Due Due => new(At, IsHeld: false, Sequence);

    /// <summary>Whether it comes before another.</summary>
    public bool IsBefore(in LaneEntry other) =>
        At < other.At || (At == other.At && Sequence < other.Sequence);
}
