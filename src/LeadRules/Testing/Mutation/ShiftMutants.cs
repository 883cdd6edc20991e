using System.Collections.Immutable;
using LeadRules.Diagnostics;
using LeadRules.Policies;
using NodaTime;

namespace LeadRules.Testing.Mutation;

/// <summary>Hours of stores and schedules that begin or end elsewhere.</summary>
internal sealed class ShiftMutants(Policy policy, SourceMap sources, Uses uses)
{
    /// <summary>Those of the stores, then those of the schedules, in policy order.</summary>
    public IEnumerable<Mutant> InOrder() =>
    [
        .. Enumerable.Range(0, policy.Stores.Length).SelectMany(OfStore),
        .. Enumerable.Range(0, policy.Schedules.Length).SelectMany(OfSchedule),
    ];

    private IEnumerable<Mutant> OfStore(int index)
    {
        var store = policy.Stores[index];
        var name = $"store {Wording.Quote(store.Id)}";
        if (store.Hours is { } own && uses.OfHours(store, null))
        {
            foreach (var (weeks, change) in HoursMutants.Of([own]))
            {
                yield return With(index, store with { Hours = weeks[0] }, $"hours of {name} {change}");
            }
        }

        foreach (var (department, hours) in store.Departments.OrderBy(
            each => each.Key, StringComparer.Ordinal))
        {
            foreach (var (weeks, change) in uses.OfHours(store, department) ? HoursMutants.Of([hours]) : [])
            {
                yield return With(
                    index,
                    store with { Departments = store.Departments.SetItem(department, weeks[0]) },
                    $"hours of {Wording.Quote(department)} of {name} {change}");
            }
        }
    }

    private IEnumerable<Mutant> OfSchedule(int index)
    {
        var schedule = policy.Schedules[index];
        var name = $"schedule {Wording.Quote(schedule.Id)}";
        if (!uses.Of(schedule))
        {
            yield break;
        }

        foreach (var (weeks, change) in schedule.Weeks is { } own ? HoursMutants.Of(own) : [])
        {
            yield return With(index, schedule with { Weeks = weeks }, $"shifts of {name} {change}");
        }

        foreach (var (moved, change) in Moved(schedule))
        {
            yield return With(index, moved, $"{change.Key} of {name} moved {change.By}");
        }
    }

    // Another first week is another order of weeks; else only the day between says whether there is a shift
    // more.
    private IEnumerable<(Schedule Moved, (string Key, string By) Change)> Moved(Schedule schedule)
    {
        foreach (var (days, change) in ((int, string)[])[(-1, "a day earlier"), (1, "a day later")])
        {
            var starts = schedule.Starts.PlusDays(days);
            var between = days < 0 ? starts : schedule.Starts;
            var turns = schedule.Weeks?.Length > 1 && MondayOf(starts) != MondayOf(schedule.Starts);
            if (!(starts > schedule.Ends) && (turns || HasShift(schedule, between)))
            {
                yield return (schedule with { Starts = starts }, ("'starts'", change));
            }

            if (schedule.Ends is { } ends && ends.PlusDays(days) >= schedule.Starts
                && HasShift(schedule, days < 0 ? ends : ends.PlusDays(1)))
            {
                yield return (schedule with { Ends = ends.PlusDays(days) }, ("'ends'", change));
            }
        }
    }

    private bool HasShift(Schedule schedule, LocalDate date)
    {
        var store = policy.Stores.FirstOrDefault(each => each.Id == schedule.Store);
        return (schedule.WorksClosedDays || store?.Closed.Contains(date) != true)
            && HoursOn(schedule, store, date)?.On(date.DayOfWeek).IsEmpty != true;
    }

    // Null: all day (P12).
    private static Hours? HoursOn(Schedule schedule, Store? store, LocalDate date)
    {
        if (schedule.Weeks is { } weeks)
        {
            var passed = Period.DaysBetween(MondayOf(schedule.Starts), date) / 7;
            return weeks[Math.Max(passed, 0) % weeks.Length];
        }

        return schedule.HoursOf!.Department is { } department
            ? store?.Departments.GetValueOrDefault(department)
            : store?.Hours;
    }

    private static LocalDate MondayOf(LocalDate date) => date.PlusDays(1 - (int)date.DayOfWeek);

    private Mutant With(int index, Store store, string change) => new(
        policy with { Stores = policy.Stores.SetItem(index, store) },
        sources.Of(policy.Stores[index]),
        change);

    private Mutant With(int index, Schedule schedule, string change) => new(
        policy with { Schedules = policy.Schedules.SetItem(index, schedule) },
        sources.Of(policy.Schedules[index]),
        change);
}
