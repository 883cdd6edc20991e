using NodaTime;
using NodaTime.TimeZones;

namespace LeadRules.Time;

/// <summary>
/// The wall clock of a zone, in both directions (P13). It remembers the offset and the local day that it was
/// last asked about, since most questions are about much the same time.
/// </summary>
internal sealed class ZoneClock(DateTimeZone zone)
{
    // No two offsets are further apart than 36 hours, so a transition that is further away cannot matter.
    private static readonly Lapse Reach = Lapse.FromDays(2);
    private static readonly Moment Earliest = Moment.MinValue + Reach;
    private static readonly Moment Latest = Moment.MaxValue - Reach;

    private Offset _offset;
    private Stretch _interval;
    private Stretch _awayFromTransitions;
    private LocalDate _date;
    private Stretch _day;

    /// <summary>The zone.</summary>
    public DateTimeZone Zone => zone;

    /// <summary>The offset from UTC that is in force.</summary>
    public Offset OffsetAt(Moment at)
    {
        if (at < _interval.Start || at >= _interval.End)
        {
            MoveTo(at);
        }

        return _offset;
    }

    /// <summary>When the offset is in force that is so at an instant.</summary>
    public Stretch SameOffset(Moment at)
    {
        OffsetAt(at);
        return _interval;
    }

    /// <summary>What the wall clock shows.</summary>
    public LocalDateTime LocalAt(Moment at)
    {
        at = Bounded(at);
        return ((Instant)at).WithOffset(OffsetAt(at)).LocalDateTime;
    }

    /// <summary>The local date.</summary>
    public LocalDate DateAt(Moment at)
    {
        if (at < _day.Start || at >= _day.End)
        {
            MoveDayTo(at);
        }

        return _date;
    }

    /// <summary>
    /// The earliest instant after <paramref name="after"/> at which the local date changes: the next local
    /// day begins, or a clock is set back over midnight.
    /// </summary>
    public Moment NextDay(Moment after)
    {
        DateAt(after);
        return _day.End;
    }

    /// <summary>
    /// The instant of a local time as a start: the earlier of two, the first after a gap. At midnight it is
    /// the beginning of the local day.
    /// </summary>
    public Moment Start(LocalDateTime local) => Find(local) ?? Map(local, later: false);

    /// <summary>The same of a local time in seconds since the beginning of 1970.</summary>
    public Moment Start(long localSeconds)
    {
        var found = Moment.FromUnixSecond(localSeconds - _offset.Seconds);
        return _awayFromTransitions.Holds(found)
            ? found
            : Start(Instant.FromUnixTimeSeconds(localSeconds).WithOffset(Offset.Zero).LocalDateTime);
    }

    /// <summary>
    /// The instant of a local time as an end: the later of two, the first after a gap. At midnight it is the
    /// beginning of the local day.
    /// </summary>
    public Moment End(LocalDateTime local) =>
        Find(local) ?? Map(local, later: local.TimeOfDay != LocalTime.Midnight);

    private Moment? Find(LocalDateTime local)
    {
        Moment found = local.WithOffset(_offset).ToInstant();
        return _awayFromTransitions.Holds(found) ? found : null;
    }

    private Moment Map(LocalDateTime local, bool later)
    {
        var mapping = zone.MapLocal(local);
        var found = mapping.Count switch
        {
            0 => mapping.LateInterval.Start,
            _ when later => mapping.Last().ToInstant(),
            _ => mapping.First().ToInstant(),
        };
        MoveTo(found);
        return found;
    }

    private void MoveTo(Moment at)
    {
        var interval = zone.GetZoneInterval(at);
        _offset = interval.WallOffset;
        _interval = new(StartOf(interval), EndOf(interval));
        _awayFromTransitions = new(
            interval.HasStart ? interval.Start + Reach : Moment.MinValue,
            interval.HasEnd ? interval.End - Reach : Moment.MaxValue);
    }

    private void MoveDayTo(Moment at)
    {
        at = Bounded(at);
        _date = LocalAt(at).Date;
        var start = Moment.Max(_interval.Start, _date.AtMidnight().WithOffset(_offset).ToInstant());
        var end = DayEnd(_date);
        while (end < Latest && LocalAt(end).Date == _date)
        {
            end = DayEnd(_date);
        }

        _day = new(at == Earliest ? Moment.MinValue : start, end >= Latest ? Moment.MaxValue : end);
    }

    private static Moment Bounded(Moment at) => Moment.Max(Earliest, Moment.Min(at, Latest));

    // Where the date or the offset changes, whichever comes first, in the interval that was last asked about.
    private Moment DayEnd(LocalDate date) =>
        Moment.Min(_interval.End, date.PlusDays(1).AtMidnight().WithOffset(_offset).ToInstant());

    /// <summary>The first instant of a zone's interval, bounded or not.</summary>
    public static Moment StartOf(ZoneInterval interval) =>
        interval.HasStart ? interval.Start : Moment.MinValue;

    /// <summary>The first instant after a zone's interval, bounded or not.</summary>
    public static Moment EndOf(ZoneInterval interval) => interval.HasEnd ? interval.End : Moment.MaxValue;
}
