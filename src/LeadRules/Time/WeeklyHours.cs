using System.Collections.Immutable;
using LeadRules.Policies;
using NodaTime;

namespace LeadRules.Time;

/// <summary>
/// Weeks of hours that repeat, on local dates of a zone (P4, P12): an interval belongs to the date on which
/// it begins, and none begins outside the first and last date or on a closed day.
/// </summary>
internal sealed class WeeklyHours
{
    private readonly ZoneClock _clock;
    private readonly ImmutableArray<Hours> _weeks;
    private readonly LocalDate _first;
    private readonly LocalDate _last;
    private readonly LocalDate _monday;
    private readonly ImmutableHashSet<LocalDate> _closed;

    /// <summary>
    /// Hours of <paramref name="weeks"/>, the first of which is the week that <paramref name="first"/> falls
    /// in.
    /// </summary>
    public WeeklyHours(
        DateTimeZone zone,
        ImmutableArray<Hours> weeks,
        LocalDate first,
        LocalDate last,
        ImmutableHashSet<LocalDate> closed)
    {
        _clock = new(zone);
        _weeks = weeks;
        _monday = first.PlusDays(1 - (int)first.DayOfWeek);
        _first = LocalDate.Max(first, Horizon.First);
        _last = LocalDate.Min(last, Horizon.Last);
        _closed = closed;
        Bounds = IsEmpty ? default : new(
            LocalDays.UtcMidnight(_first.PlusDays(-2)), LocalDays.UtcMidnight(_last.PlusDays(4)));
    }

    /// <summary>Whether there is nothing in the weeks or between the dates.</summary>
    public bool IsEmpty => _first > _last || _weeks.All(week => week.Days.All(day => day.IsEmpty));

    /// <summary>Nothing holds outside.</summary>
    public Stretch Bounds { get; }

    /// <summary>Adds what is inside between two instants, clipped to them, in any order.</summary>
    public void AddTo(List<Stretch> stretches, Moment from, Moment to)
    {
        var day = LocalDate.Max(_first, ((Instant)from).InUtc().Date.PlusDays(-3));
        var last = LocalDate.Min(_last, ((Instant)to).InUtc().Date.PlusDays(2));
        for (; day <= last; day = day.PlusDays(1))
        {
            var hours = WeekOf(day).On(day.DayOfWeek);
            if (hours.IsEmpty || _closed.Contains(day))
            {
                continue;
            }

            foreach (var interval in hours)
            {
                stretches.AddClipped(Resolve(interval, day), from, to);
            }
        }
    }

    private Hours WeekOf(LocalDate day) =>
        _weeks.Length == 1 ? _weeks[0] : _weeks[Period.DaysBetween(_monday, day) / 7 % _weeks.Length];

    private Stretch Resolve(HourInterval interval, LocalDate day) => new(
        _clock.Start(day + interval.Start),
        _clock.End((interval.EndsNextDay ? day.PlusDays(1) : day) + interval.End));
}
