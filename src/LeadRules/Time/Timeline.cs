using NodaTime;

namespace LeadRules.Time;

/// <summary>
/// Instants that are inside or not: stretches in order, made lazily for as far as somebody asks and kept.
/// What is kept changes no answer.
/// </summary>
internal sealed class Timeline
{
    private static readonly Lapse Chunk = Lapse.FromDays(8 * 7);

    private readonly List<Stretch> _fixed;
    private readonly WeeklyHours[] _weekly;
    private readonly Stretch _bounds;
    private SummedStretches _stretches = new();
    private Stretch _known;
    private Stretch _lately;
    private bool _insideLately;

    /// <summary>
    /// The instants of <paramref name="stretches"/>, in any order, and of <paramref name="weekly"/>.
    /// </summary>
    public Timeline(IEnumerable<Stretch> stretches, params IEnumerable<WeeklyHours> weekly)
    {
        _fixed = Stretches.InOrder([.. stretches]);
        _weekly = [.. weekly.Where(hours => !hours.IsEmpty)];
        if (_weekly.Length == 0)
        {
            _known = Stretch.Everything;
            _stretches.Append(_fixed);
        }
        else
        {
            _bounds = _weekly[0].Bounds;
            foreach (var hours in _weekly)
            {
                _bounds = Around(_bounds, hours.Bounds);
            }

            foreach (var stretch in _fixed)
            {
                _bounds = Around(_bounds, stretch);
            }
        }
    }

    /// <summary>Whether <paramref name="at"/> is inside.</summary>
    public bool Holds(Moment at)
    {
        if (at < _lately.Start || at >= _lately.End)
        {
            LookAround(at);
        }

        return _insideLately;
    }

    /// <summary>
    /// Whether <paramref name="at"/> is inside; <paramref name="during"/> shrinks to where that is so.
    /// </summary>
    public bool Holds(Moment at, ref Stretch during)
    {
        var isInside = Holds(at);
        during = new(Moment.Max(during.Start, _lately.Start), Moment.Min(during.End, _lately.End));
        return isInside;
    }

    /// <summary>
    /// The earliest instant after <paramref name="after"/> at which a stretch begins; null: never.
    /// </summary>
    public Moment? NextStart(Moment after)
    {
        var next = LastBegun(after) + 1;
        return Reaches(next) ? _stretches.StartOf(next) : null;
    }

    /// <summary>
    /// The earliest instant after <paramref name="after"/> at which a stretch ends; null: never.
    /// </summary>
    public Moment? NextEnd(Moment after)
    {
        var begun = LastBegun(after);
        var next = begun >= 0 && after < _stretches.EndOf(begun) ? begun : begun + 1;
        if (!Reaches(next))
        {
            return null;
        }

        // A stretch that ends where knowledge does may go on.
        while (_stretches.EndOf(next) == _known.End && LookFurther(_known.End))
        {
        }

        var end = _stretches.EndOf(next);
        return end < Moment.MaxValue ? end : null;
    }

    /// <summary>The earliest instant from <paramref name="from"/> on that is inside; null: never.</summary>
    public Moment? FirstHeld(Moment from) => Holds(from) ? from : NextStart(from);

    /// <summary>
    /// How much of the time between two instants is inside; zero if the second is not after the first.
    /// </summary>
    public Lapse Held(Moment from, Moment to)
    {
        if (to <= from)
        {
            return Lapse.Zero;
        }

        // Both first, since looking back changes sums.
        Know(from);
        Know(to);
        return _stretches.HeldBefore(to) - _stretches.HeldBefore(from);
    }

    /// <summary>What of <paramref name="window"/> is inside, in order.</summary>
    public List<Stretch> Within(Stretch window)
    {
        // Both first, since looking back moves what is known.
        Know(window.Start);
        Know(window.End);
        var first = Math.Max(_stretches.LastBegun(window.Start), 0);
        var last = _stretches.LastBegun(window.End);
        var found = new List<Stretch>(Math.Max(last - first + 1, 0));
        for (var index = first; index <= last; index++)
        {
            found.AddClipped(
                new(_stretches.StartOf(index), _stretches.EndOf(index)), window.Start, window.End);
        }

        return found;
    }

    /// <summary>
    /// The earliest instant by which the time inside since <paramref name="from"/> is <paramref
    /// name="much"/>; null: never. It may be the end of a stretch. For nothing or less it is <paramref
    /// name="from"/> itself.
    /// </summary>
    public Moment? WhenHeld(Moment from, Lapse much)
    {
        if (much <= Lapse.Zero)
        {
            return from;
        }

        if (much > Moment.MaxValue - from)
        {
            return null;
        }

        Know(from);
        var begun = _stretches.LastBegun(from);
        var target = _stretches.HeldBefore(from, begun) + much;
        while (_stretches.Held < target)
        {
            if (!LookFurther(_known.End))
            {
                return null;
            }
        }

        return _stretches.WhenHeld(begun, target);
    }

    private static Stretch Around(Stretch one, Stretch other) =>
        new(Moment.Min(one.Start, other.Start), Moment.Max(one.End, other.End));

    // Remembers the stretch around an instant, or the pause, as far as it is known.
    private void LookAround(Moment at)
    {
        var found = LastBegun(at);
        _insideLately = found >= 0 && at < _stretches.EndOf(found);
        _lately = _insideLately
            ? new(_stretches.StartOf(found), _stretches.EndOf(found))
            : new(
                found < 0 ? _known.Start : _stretches.EndOf(found),
                found + 1 < _stretches.Count ? _stretches.StartOf(found + 1) : _known.End);
    }

    private int LastBegun(Moment at)
    {
        Know(at);
        return _stretches.LastBegun(at);
    }

    private bool Reaches(int index)
    {
        while (index >= _stretches.Count)
        {
            if (!LookFurther(_known.End))
            {
                return false;
            }
        }

        return true;
    }

    private void Know(Moment at)
    {
        if (at < _known.Start || at >= _known.End)
        {
            Learn(at);
        }
    }

    private void Learn(Moment at)
    {
        if (_known == default)
        {
            var start = Moment.Max(_bounds.Start, Moment.Min(at, _bounds.End));
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

    /// <summary>
    /// Learns what is inside until some weeks after <paramref name="to"/>; false if all is known.
    /// </summary>
    private bool LookFurther(Moment to)
    {
        if (_known.End == Moment.MaxValue)
        {
            return false;
        }

        var end = to >= _bounds.End - Chunk ? _bounds.End : to + Chunk;
        _stretches.Append(Made(_known.End, end));
        _known = _known with { End = end == _bounds.End ? Moment.MaxValue : end };
        return true;
    }

    // Going back makes all sums anew, so each time it goes as far as what is known already, or further.
    private void LookBack(Moment to)
    {
        var length = Lapse.Max(Chunk, Moment.Min(_known.End, _bounds.End) - _known.Start);
        var start = Moment.Max(_bounds.Start, Moment.Min(to, _known.Start - length));
        var later = _stretches;
        _stretches = new();
        _stretches.Append(Made(start, _known.Start));
        _stretches.Append(later);
        _known = _known with { Start = start == _bounds.Start ? Moment.MinValue : start };
    }

    private List<Stretch> Made(Moment from, Moment to)
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
}
