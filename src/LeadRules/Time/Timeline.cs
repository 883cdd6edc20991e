using NodaTime;

namespace LeadRules.Time;

/// <summary>
/// Instants that are inside or not: stretches in order, made lazily for as far as somebody asks and kept. What is
/// kept changes no answer.
/// </summary>
internal sealed class Timeline
{
    private static readonly Duration Chunk = Duration.FromDays(8 * 7);

    private readonly List<Stretch> _fixed;
    private readonly WeeklyHours[] _weekly;
    private readonly Stretch _bounds;
    private List<Piece> _pieces = [];
    private Stretch _known;
    private int _lastFound;

    /// <summary>The instants of <paramref name="stretches"/>, in any order, and of <paramref name="weekly"/>.</summary>
    public Timeline(IEnumerable<Stretch> stretches, params IEnumerable<WeeklyHours> weekly)
    {
        _fixed = Stretches.InOrder([.. stretches]);
        _weekly = [.. weekly.Where(hours => !hours.IsEmpty)];
        if (_weekly.Length == 0)
        {
            _known = Stretch.Everything;
            Append(_fixed);
        }
        else
        {
            var bounds = _weekly.Select(hours => hours.Bounds).Concat(_fixed).ToList();
            _bounds = new(bounds.Min(each => each.Start), bounds.Max(each => each.End));
        }
    }

    /// <summary>Everything is inside.</summary>
    public static Timeline Always { get; } = new([Stretch.Everything]);

    /// <summary>Whether <paramref name="at"/> is inside.</summary>
    public bool Holds(Instant at)
    {
        var found = Find(at);
        return found >= 0 && at < _pieces[found].End;
    }

    /// <summary>The earliest instant after <paramref name="after"/> at which a stretch begins; null: never.</summary>
    public Instant? NextStart(Instant after)
    {
        var next = Find(after) + 1;
        return Reaches(next) ? _pieces[next].Start : null;
    }

    /// <summary>The earliest instant after <paramref name="after"/> at which a stretch ends; null: never.</summary>
    public Instant? NextEnd(Instant after)
    {
        var next = Math.Max(Find(after), 0);
        if (next < _pieces.Count && _pieces[next].End <= after)
        {
            next++;
        }

        if (!Reaches(next))
        {
            return null;
        }

        while (_pieces[next].End == _known.End && LookFurther())
        {
        }

        var end = _pieces[next].End;
        return end < Instant.MaxValue ? end : null;
    }

    /// <summary>The earliest instant from <paramref name="from"/> on that is inside; null: never.</summary>
    public Instant? FirstHeld(Instant from) => Holds(from) ? from : NextStart(from);

    /// <summary>How much of the time between two instants is inside; zero if the second is not after the first.</summary>
    public Duration Held(Instant from, Instant to)
    {
        if (to <= from)
        {
            return Duration.Zero;
        }

        Know(from);
        Know(to);
        return HeldBefore(Find(to), to) - HeldBefore(Find(from), from);
    }

    /// <summary>
    /// The earliest instant by which the time inside since <paramref name="from"/> is <paramref name="much"/>, which
    /// is longer than zero; null: never. The instant itself may be the end of a stretch.
    /// </summary>
    public Instant? WhenHeld(Instant from, Duration much)
    {
        if (much > Instant.MaxValue - from)
        {
            return null;
        }

        var found = Find(from);
        var target = HeldBefore(found, from) + much;
        while (_pieces.Count == 0 || _pieces[^1].HeldByEnd < target)
        {
            if (!LookFurther())
            {
                return null;
            }
        }

        var reached = _pieces[FirstToReach(target, Math.Max(found, 0))];
        return reached.Start + (target - reached.HeldBefore);
    }

    private Duration HeldBefore(int found, Instant at)
    {
        if (found < 0)
        {
            return Duration.Zero;
        }

        var piece = _pieces[found];
        return piece.HeldBefore + (Instant.Min(at, piece.End) - piece.Start);
    }

    // Most deadlines are in the piece of their beginning or in one of the next few.
    private int FirstToReach(Duration target, int from)
    {
        for (var near = Math.Min(from + 4, _pieces.Count); from < near; from++)
        {
            if (_pieces[from].HeldByEnd >= target)
            {
                return from;
            }
        }

        var (low, high) = (from, _pieces.Count - 1);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = _pieces[middle].HeldByEnd >= target ? (low, middle) : (middle + 1, high);
        }

        return low;
    }

    /// <summary>The last piece that begins at or before <paramref name="at"/>, or -1.</summary>
    private int Find(Instant at)
    {
        Know(at);
        var last = _lastFound;
        if (IsLastBegun(last, at))
        {
            return last;
        }

        return _lastFound = IsLastBegun(last + 1, at) ? last + 1 : Search(at);
    }

    private bool IsLastBegun(int index, Instant at) =>
        index >= -1 && index < _pieces.Count
        && (index < 0 || _pieces[index].Start <= at)
        && (index + 1 == _pieces.Count || _pieces[index + 1].Start > at);

    private int Search(Instant at)
    {
        var (low, high) = (0, _pieces.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = _pieces[middle].Start <= at ? (middle + 1, high) : (low, middle);
        }

        return low - 1;
    }

    private bool Reaches(int index)
    {
        while (index >= _pieces.Count)
        {
            if (!LookFurther())
            {
                return false;
            }
        }

        return true;
    }

    private void Know(Instant at)
    {
        if (at < _known.Start || at >= _known.End)
        {
            Learn(at);
        }
    }

    private void Learn(Instant at)
    {
        if (_known == default)
        {
            var start = Instant.Max(_bounds.Start, Instant.Min(at, _bounds.End));
            _known = new(start, start);
        }

        if (at < _known.Start)
        {
            LookBack(at);
        }

        while (at >= _known.End && LookFurther(at))
        {
        }
    }

    private bool LookFurther(Instant? to = null)
    {
        if (_known.End == Instant.MaxValue)
        {
            return false;
        }

        var end = Instant.Max(_known.End, to ?? _known.End);
        end = end >= _bounds.End - Chunk ? _bounds.End : end + Chunk;
        Append(Made(_known.End, end));
        _known = _known with { End = end == _bounds.End ? Instant.MaxValue : end };
        return true;
    }

    // Going back renumbers all pieces, so each time it goes as far as what is known already, or further.
    private void LookBack(Instant to)
    {
        var length = Duration.Max(Chunk, Instant.Min(_known.End, _bounds.End) - _known.Start);
        var start = Instant.Max(_bounds.Start, Instant.Min(to, _known.Start - length));
        var later = _pieces;
        _pieces = new(later.Count);
        Append(Made(start, _known.Start));
        Append(later.Select(piece => new Stretch(piece.Start, piece.End)));
        _known = _known with { Start = start == _bounds.Start ? Instant.MinValue : start };
    }

    private List<Stretch> Made(Instant from, Instant to)
    {
        var made = new List<Stretch>();
        foreach (var stretch in _fixed)
        {
            made.AddClipped(stretch, from, to);
        }

        foreach (var hours in _weekly)
        {
            hours.AddTo(made, from, to);
        }

        return Stretches.InOrder(made);
    }

    private void Append(IEnumerable<Stretch> stretches)
    {
        foreach (var stretch in stretches)
        {
            if (_pieces.Count > 0 && _pieces[^1].End == stretch.Start)
            {
                _pieces[^1] = _pieces[^1] with { End = stretch.End };
            }
            else
            {
                var before = _pieces.Count == 0 ? Duration.Zero : _pieces[^1].HeldByEnd;
                _pieces.Add(new(stretch.Start, stretch.End, before));
            }
        }
    }

    /// <summary>A stretch, and how much is inside before it since the first that is known.</summary>
    private readonly record struct Piece(Instant Start, Instant End, Duration HeldBefore)
    {
        public Duration HeldByEnd => HeldBefore + (End - Start);
    }
}
