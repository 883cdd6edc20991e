using System.Collections.Immutable;
using LeadRules.Diagnostics;
using LeadRules.Policies.Reading;
using NodaTime;

namespace LeadRules.Policies.Checks;

/// <summary>LR302: an enabled schedule that never has a shift, from its first day to its last.</summary>
internal static class IdleSchedules
{
    private static readonly Hours EveryDay =
        new([.. Enumerable.Repeat<ImmutableArray<HourInterval>>([default(HourInterval)], 7)]);

    public static void Check(Draft draft)
    {
        foreach (var (schedule, form) in draft.Schedules)
        {
            if (schedule.Enabled && form.IsAllSound && WhyIdle(schedule, draft) is { } why)
            {
                draft.Report.Add(
                    DiagnosticCodes.IdleSchedule, form.SpanOf("id"), $"{form.Name} never has a shift: {why}");
            }
        }
    }

    // Null also where the schedule's store could not be read.
    private static string? WhyIdle(Schedule schedule, Draft draft)
    {
        var store = draft.Stores.Find(part => part.Value.Id == schedule.Store);
        if (schedule.Store is not null && store is not { Form.IsAllSound: true })
        {
            return null;
        }

        if (schedule.Ends < schedule.Starts)
        {
            return "it ends before it starts";
        }

        var weeks = WeeksOf(schedule, store?.Value);
        if (weeks.All(week => week.Days.All(day => day.IsEmpty)))
        {
            return weeks.IsEmpty ? null : "none of its days has hours";
        }

        var closed = schedule.WorksClosedDays || store is null ? [] : store.Value.Closed;
        return HasShift(schedule, weeks, closed)
            ? null
            : "no day with hours lies between its start and its end";
    }

    // The hours of an unknown department are no weeks at all; a store without hours is open every day (P12).
    private static ImmutableArray<Hours> WeeksOf(Schedule schedule, Store? store) => schedule switch
    {
        { Weeks: { } weeks } => weeks,
        { HoursOf.Department: { } department } =>
            store!.Departments.TryGetValue(department, out var hours) ? [hours] : [],
        _ => [store!.Hours ?? EveryDay],
    };

    // Closed days are listed one by one, so a schedule without an end outlasts them.
    private static bool HasShift(
        Schedule schedule, ImmutableArray<Hours> weeks, ImmutableHashSet<LocalDate> closed)
    {
        var monday = schedule.Starts.PlusDays(1 - (int)schedule.Starts.DayOfWeek);
        for (var date = schedule.Starts; date <= schedule.Ends; date = date.PlusDays(1))
        {
            var week = Period.DaysBetween(monday, date) / 7 % weeks.Length;
            if (!weeks[week].On(date.DayOfWeek).IsEmpty && !closed.Contains(date))
            {
                return true;
            }
        }

        return schedule.Ends is null;
    }
}
