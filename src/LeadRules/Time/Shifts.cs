using System.Collections.Immutable;
using LeadRules.Policies;

namespace LeadRules.Time;

/// <summary>When people are on shift (P12).</summary>
internal static class Shifts
{
    /// <summary>
    /// For each person of <paramref name="policy"/> when they are on shift; those whom no schedule names
    /// while their store is open, and null for those who have none: while the lead's store is. People of the
    /// same schedules share a timeline.
    /// </summary>
    public static Timeline?[] Of(Policy policy, Timeline[] open)
    {
        var stores = policy.Stores.Select((store, index) => (store.Id, index))
            .ToDictionary(pair => pair.Id, pair => pair.index, StringComparer.Ordinal);
        var shared = new Dictionary<string, Timeline>(StringComparer.Ordinal);
        var schedules = SchedulesByPerson(policy);
        return [.. policy.People.Select(OfPerson)];

        Timeline? OfPerson(Person person)
        {
            if (!schedules.TryGetValue(person.Id, out var named))
            {
                return person.Store is { } store ? open[stores[store]] : null;
            }

            var key = string.Join(' ', named.Select(schedule => schedule.Id));
            if (!shared.TryGetValue(key, out var shifts))
            {
                shifts = Of(policy, named);
                shared.Add(key, shifts);
            }

            return shifts;
        }
    }

    private static Dictionary<string, List<Schedule>> SchedulesByPerson(Policy policy)
    {
        var named = new Dictionary<string, List<Schedule>>(StringComparer.Ordinal);
        foreach (var schedule in policy.Schedules)
        {
            foreach (var person in schedule.People)
            {
                if (!named.TryGetValue(person, out var list))
                {
                    named.Add(person, list = []);
                }

                list.Add(schedule);
            }
        }

        return named;
    }

    /// <summary>When any enabled one of <paramref name="schedules"/> has a shift.</summary>
    public static Timeline Of(Policy policy, IEnumerable<Schedule> schedules)
    {
        var days = new List<Stretch>();
        var weekly = new List<WeeklyHours>();
        foreach (var schedule in schedules.Where(schedule => schedule.Enabled))
        {
            var store = policy.Stores.FirstOrDefault(store => store.Id == schedule.Store);
            var zone = store?.Timezone ?? policy.Timezone;
            var closed = schedule.WorksClosedDays || store is null ? [] : store.Closed;
            var last = schedule.Ends ?? Horizon.Last;
            if (WeeksOf(schedule, store) is { } weeks)
            {
                weekly.Add(new(zone, weeks, schedule.Starts, last, closed));
            }
            else
            {
                days.AddRange(Stretches.Without(
                    [.. LocalDays.Between(zone, schedule.Starts, last.PlusDays(1))],
                    closed.IsEmpty ? [] : OpenHours.ClosedDays(store!)));
            }
        }

        return new(days, weekly);
    }

    // Null: every day, all day (P12).
    private static ImmutableArray<Hours>? WeeksOf(Schedule schedule, Store? store)
    {
        if (schedule.Weeks is { } weeks)
        {
            return weeks;
        }

        var department = schedule.HoursOf?.Department;
        var hours = department is null ? store?.Hours : store?.Departments.GetValueOrDefault(department);
        return hours is null ? null : [hours];
    }
}
