using System.Collections.Immutable;
using LeadRules.Policies;
using LeadRules.Time;
using NodaTime;
using NodaTime.TimeZones;

namespace LeadRules.Analysis;

/// <summary>
/// Local dates at a store such that every lead's date has one of them like it: on the same weekday, between
/// the same dates that rules name, and like it in closed days and changes of the clock nearby. What is open,
/// and which local times there are, depends on no more.
/// </summary>
internal sealed class RepresentativeDays
{
    // A week shows every weekday; before it come the days that a closed day or a change of the clock reaches.
    private const int Shown = 12;
    private const int Alone = 20;

    private readonly Space _space;
    private readonly ImmutableArray<Store> _stores;
    private readonly LocalDate _plain;
    private ImmutableArray<LocalDate> _all;

    /// <summary>The days of a store as one policy has it, or two.</summary>
    public RepresentativeDays(Space space, ImmutableArray<Store> stores, LocalDate plain)
    {
        _space = space;
        _stores = stores;
        _plain = plain;
    }

    /// <summary>The dates: first the week of a plain date, then all of them in order.</summary>
    public IEnumerable<LocalDate> Dates
    {
        get
        {
            for (var day = 0; day < 7; day++)
            {
                yield return _plain.PlusDays(day);
            }

            if (_all.IsDefault)
            {
                _all = [.. All()];
            }

            foreach (var date in _all)
            {
                yield return date;
            }
        }
    }

    private SortedSet<LocalDate> All()
    {
        var closed = _stores.SelectMany(store => store.Closed).Where(IsReal).ToImmutableSortedSet();
        var cuts = _space.Received.SelectMany(received => received.Date.Starts);
        var dates = new SortedSet<LocalDate>();
        foreach (var begin in cuts.Concat(closed).Concat(Changes(closed)))
        {
            var first = begin.PlusDays(-2);
            dates.UnionWith(Enumerable.Range(0, Shown).Select(first.PlusDays).Where(IsReal));
        }

        return dates;
    }

    // The dates on which clocks change. Of those that are alike, with nothing else nearby, one is enough.
    private IEnumerable<LocalDate> Changes(ImmutableSortedSet<LocalDate> closed)
    {
        var changes = _stores.Select(store => store.Timezone).Distinct().SelectMany(ChangesOf)
            .OrderBy(change => change.At.ToInstant()).ToList();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < changes.Count; i++)
        {
            var (at, by) = changes[i];
            var isAlone = !(Near(changes, i - 1, at) || Near(changes, i + 1, at) || IsNear(closed, at.Date));
            var offsets = _stores.Select(store => store.Timezone.GetUtcOffset(at.ToInstant()).Seconds);
            var dates = _space.Received.Select(received => received.Date.AtomOf(at.Date));
            var (time, change) = (at.TimeOfDay.NanosecondOfDay, by.Seconds);
            var likeness = $"{string.Join(' ', dates)} {(int)at.DayOfWeek} {time} {change} "
                + $"{string.Join(' ', offsets)}";
            if (seen.Add(likeness) || !isAlone)
            {
                yield return at.Date;
            }
        }
    }

    private static IEnumerable<Change> ChangesOf(DateTimeZone zone)
    {
        var first = Space.FirstDate.AtMidnight().InUtc().ToInstant();
        var last = Space.LastDate.PlusDays(1).AtMidnight().InUtc().ToInstant();
        ZoneInterval? before = null;
        foreach (var interval in zone.GetZoneIntervals(first, last))
        {
            if (before is not null)
            {
                yield return new(interval.Start.InZone(zone), interval.WallOffset - before.WallOffset);
            }

            before = interval;
        }
    }

    private static bool Near(List<Change> changes, int index, ZonedDateTime at) =>
        index >= 0 && index < changes.Count
        && Math.Abs((changes[index].At.ToInstant() - at.ToInstant()).Days) < Alone;

    private static bool IsNear(ImmutableSortedSet<LocalDate> closed, LocalDate date)
    {
        var next = closed.IndexOf(date) is >= 0 and var exact ? exact : ~closed.IndexOf(date);
        return Enumerable.Range(next - 1, 2).Any(i =>
            i >= 0 && i < closed.Count && Math.Abs(Period.DaysBetween(closed[i], date)) < Alone);
    }

    private static bool IsReal(LocalDate date) => date >= Space.FirstDate && date <= Space.LastDate;

    private sealed record Change(ZonedDateTime At, Offset By);
}
