using LeadRules.Time;
using NodaTime;

namespace LeadRules.Analysis;

/// <summary>The instants at which the wall clock of a zone shows what a region asks.</summary>
internal static class WallClock
{
    /// <summary>
    /// The instants of a local date, and of so many dates around it, that are in a region; in order.
    /// </summary>
    public static List<Stretch> Shown(
        DateTimeZone zone, LocalDate date, int around, ReceivedDimensions received, Region region)
    {
        var shown = new List<Stretch>();
        for (var day = date.PlusDays(-around); day <= date.PlusDays(around); day = day.PlusDays(1))
        {
            if (region[received.Date.Index]?.Has(received.Date.AtomOf(day)) != false
                && region[received.Weekday.Index]?.Has(WeekdayDimension.AtomOf(day.DayOfWeek)) != false)
            {
                AddTimes(shown, zone, day, received.Time, region[received.Time.Index]);
            }
        }

        return Stretches.InOrder(shown);
    }

    /// <summary>A stretch of time cut where what rules ask of the wall clock changes; in order.</summary>
    public static IEnumerable<Stretch> Alike(DateTimeZone zone, Stretch time, CutDimension<LocalTime> times)
    {
        for (var at = time.Start; at < time.End;)
        {
            var interval = zone.GetZoneInterval(at);
            var local = ((Instant)at).WithOffset(interval.WallOffset).LocalDateTime;
            var next = times.AtomOf(local.TimeOfDay) + 1;
            var change = next < times.Size
                ? local.Date + times.Starts[next]
                : local.Date.PlusDays(1).AtMidnight();
            var piece = new Stretch(
                at, Moment.Min(change.WithOffset(interval.WallOffset).ToInstant(), time.End));
            at = Moment.Min(piece.End, ZoneClock.EndOf(interval));
            yield return piece with { End = at };
        }
    }

    // A time that occurs twice is added twice, one that does not exist not at all.
    private static void AddTimes(
        List<Stretch> shown, DateTimeZone zone, LocalDate day, CutDimension<LocalTime> times, AtomSet? asked)
    {
        var midnight = day.AtMidnight().InUtc().ToInstant();
        var reach = Duration.FromDays(1);
        foreach (var interval in zone.GetZoneIntervals(midnight - reach, midnight + reach * 2))
        {
            foreach (var (from, to) in RunsOf(day, times, asked))
            {
                var offset = interval.WallOffset;
                var stretch = new Stretch(
                    from.WithOffset(offset).ToInstant(), to.WithOffset(offset).ToInstant());
                shown.AddClipped(stretch, ZoneClock.StartOf(interval), ZoneClock.EndOf(interval));
            }
        }
    }

    // Half-open.
    private static IEnumerable<(LocalDateTime From, LocalDateTime To)> RunsOf(
        LocalDate day, CutDimension<LocalTime> times, AtomSet? asked) => asked is null
        ? [(day.AtMidnight(), day.PlusDays(1).AtMidnight())]
        : asked.Atoms.Select(atom => (
            day + times.Starts[atom],
            atom + 1 < times.Size ? day + times.Starts[atom + 1] : day.PlusDays(1).AtMidnight()));
}
