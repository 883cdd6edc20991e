using NodaTime;

namespace LeadRules.Time;

/// <summary>
/// Stretches in order, each with the time inside before it, so that sums are differences and deadlines a
/// search. It remembers where it last looked: mostly the next question is about much the same time.
/// </summary>
internal sealed class SummedStretches
{
    private readonly List<Summed> _all = [];

    // Where it last looked: the last stretch begun, and from when until when it is that.
    private int _lately = -1;
    private Moment _latelyFrom = Moment.MaxValue;
    private Moment _latelyUntil = Moment.MinValue;

    public int Count => _all.Count;

    /// <summary>How much is inside altogether.</summary>
    public Lapse Held => _all.Count == 0 ? Lapse.Zero : _all[^1].HeldByEnd;

    public Moment StartOf(int index) => _all[index].Start;

    public Moment EndOf(int index) => _all[index].End;

    /// <summary>Adds stretches in order that begin where the last one here ends, or later.</summary>
    public void Append(IEnumerable<Stretch> stretches)
    {
        (_latelyFrom, _latelyUntil) = (Moment.MaxValue, Moment.MinValue);
        foreach (var stretch in stretches)
        {
            if (_all.Count > 0 && _all[^1].End == stretch.Start)
            {
                _all[^1] = _all[^1] with { End = stretch.End };
            }
            else
            {
                _all.Add(new(stretch.Start, stretch.End, Held));
            }
        }
    }

    /// <summary>
    /// Adds those of <paramref name="others"/>, as <see cref="Append(IEnumerable{Stretch})"/> does.
    /// </summary>
    public void Append(SummedStretches others) =>
        Append(others._all.Select(summed => new Stretch(summed.Start, summed.End)));

    /// <summary>
    /// The index of the last stretch that begins at or before <paramref name="at"/>, or -1.
    /// </summary>
    public int LastBegun(Moment at)
    {
        if (at < _latelyFrom || at >= _latelyUntil)
        {
            _lately = IsLastBegun(_lately + 1, at) ? _lately + 1 : Search(at);
            _latelyFrom = _lately < 0 ? Moment.MinValue : _all[_lately].Start;
            _latelyUntil = _lately + 1 == _all.Count ? Moment.MaxValue : _all[_lately + 1].Start;
        }

        return _lately;
    }

    /// <summary>How much is inside before <paramref name="at"/>.</summary>
    public Lapse HeldBefore(Moment at) => HeldBefore(at, LastBegun(at));

    /// <summary>The same, where <paramref name="begun"/> is what <see cref="LastBegun"/> gives.</summary>
    public Lapse HeldBefore(Moment at, int begun) => begun < 0 ? Lapse.Zero : _all[begun].HeldBy(at);

    /// <summary>
    /// The earliest instant before which <paramref name="target"/> is inside, which is more than there is
    /// before the stretch <paramref name="begun"/> and no more than <see cref="Held"/>.
    /// </summary>
    public Moment WhenHeld(int begun, Lapse target)
    {
        var reached = _all[FirstToReach(target, Math.Max(begun, 0))];
        return reached.Start + (target - reached.HeldBefore);
    }

    // Most deadlines are in the stretch of their beginning or in one of the next few.
    private int FirstToReach(Lapse target, int from)
    {
        for (var near = Math.Min(from + 4, _all.Count); from < near; from++)
        {
            if (_all[from].HeldByEnd >= target)
            {
                return from;
            }
        }

        var (low, high) = (from, _all.Count - 1);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = _all[middle].HeldByEnd >= target ? (low, middle) : (middle + 1, high);
        }

        return low;
    }

    private bool IsLastBegun(int index, Moment at) =>
        index < _all.Count && _all[index].Start <= at
        && (index + 1 == _all.Count || _all[index + 1].Start > at);

    private int Search(Moment at)
    {
        var (low, high) = (0, _all.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = _all[middle].Start <= at ? (middle + 1, high) : (low, middle);
        }

        return low - 1;
    }

    private readonly record struct Summed(Moment Start, Moment End, Lapse HeldBefore)
    {
        public Lapse HeldByEnd => HeldBefore + (End - Start);

        public Lapse HeldBy(Moment at) => HeldBefore + (Moment.Min(at, End) - Start);
    }
}
