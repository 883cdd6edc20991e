using NodaTime;

namespace LeadRules.Time;

/// <summary>Whole local days: the instants whose local date they are (P13).</summary>
internal static class LocalDays
{
    // Local midnight is always closer to the same midnight in UTC.
    private static readonly Lapse Reach = Lapse.FromDays(2);

    /// <summary>
    /// The instants of the local dates from <paramref name="first"/> up to, without, <paramref name="end"/>.
    /// </summary>
    public static IEnumerable<Stretch> Between(DateTimeZone zone, LocalDate first, LocalDate end)
    {
        if (first >= end)
        {
            return [];
        }

        var (start, stop) = (UtcMidnight(first), UtcMidnight(end));
        return stop - start <= Reach + Reach
            ? Within(zone, new(start - Reach, stop + Reach), first, end)
            : [
                .. Within(zone, new(start - Reach, start + Reach), first, end),
                new(start + Reach, stop - Reach),
                .. Within(zone, new(stop - Reach, stop + Reach), first, end),
            ];
    }

    // Nearly always one stretch; two where a clock is set back over midnight.
    private static List<Stretch> Within(DateTimeZone zone, Stretch window, LocalDate first, LocalDate end)
    {
        var found = new List<Stretch>();
        foreach (var interval in zone.GetZoneIntervals(window.Start, window.End))
        {
            var days = new Stretch(
                first.AtMidnight().WithOffset(interval.WallOffset).ToInstant(),
                end.AtMidnight().WithOffset(interval.WallOffset).ToInstant());
            found.AddClipped(
                days,
                Moment.Max(window.Start, ZoneClock.StartOf(interval)),
                Moment.Min(window.End, ZoneClock.EndOf(interval)));
        }

        return found;
    }

    /// <summary>Where the date begins in UTC: less than a day from where it begins in any zone.</summary>
    public static Moment UtcMidnight(LocalDate date) => date.AtMidnight().InUtc().ToInstant();
}
