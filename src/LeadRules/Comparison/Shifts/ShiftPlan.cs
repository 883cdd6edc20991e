using System.Collections.Immutable;
using LeadRules.Policies;
using NodaTime;

namespace LeadRules.Comparison;

/// <summary>
/// When a person is on shift, whatever schedules say it: equal plans are the same shifts (P12).
/// </summary>
/// <param name="IsScheduled">
/// Whether a schedule names them; else they are there while their store is open, or the lead's.
/// </param>
/// <param name="Frames">The shifts of enabled schedules, by clock and closed days.</param>
internal sealed record ShiftPlan(bool IsScheduled, ImmutableArray<ShiftFrame> Frames)
{
    /// <summary>The plan of one person.</summary>
    public static ShiftPlan Of(Policy policy, string person)
    {
        var named = policy.Schedules.Where(schedule => schedule.People.Contains(person)).ToList();
        var frames = named.Where(schedule => schedule.Enabled)
            .GroupBy(schedule => KeyOf(schedule, policy), schedule => ScheduleTurn.Of(schedule, policy))
            .OrderBy(group => group.Key.ToString(), StringComparer.Ordinal)
            .Select(group => new ShiftFrame(group.Key, [.. group]));
        return new(named.Count > 0, [.. frames]);
    }

    private static FrameKey KeyOf(Schedule schedule, Policy policy)
    {
        var store = policy.Stores.FirstOrDefault(store => store.Id == schedule.Store);
        return new((store?.Timezone ?? policy.Timezone).Id, schedule.WorksClosedDays ? null : store?.Id);
    }
}

/// <summary>By what clock shifts begin, and on whose closed days none does.</summary>
/// <param name="Zone">The id of the zone.</param>
/// <param name="ClosedDaysOf">The id of the store; null: shifts begin on closed days too.</param>
internal sealed record FrameKey(string Zone, string? ClosedDaysOf);

/// <summary>Shifts by one clock.</summary>
internal sealed record ShiftFrame(FrameKey Key, ImmutableArray<ScheduleTurn> Turns);

/// <summary>Weeks of hours that repeat between two dates, both inclusive.</summary>
internal sealed record ScheduleTurn(
    LocalDate First, LocalDate Last, ImmutableArray<ImmutableArray<DayHours>> Weeks)
{
    /// <summary>A date after every shift.</summary>
    public static LocalDate Never { get; } = new(9999, 1, 1);

    /// <summary>The turn of a schedule.</summary>
    public static ScheduleTurn Of(Schedule schedule, Policy policy)
    {
        var store = policy.Stores.FirstOrDefault(store => store.Id == schedule.Store);
        var hours = schedule.HoursOf?.Department is { } department
            ? store?.Departments.GetValueOrDefault(department)
            : store?.Hours;
        ImmutableArray<Hours?> weeks = schedule.Weeks is { } own ? [.. own] : [hours];
        return new(schedule.Starts, schedule.Ends ?? Never, [.. weeks.Select(DayHours.OfWeek)]);
    }

    /// <summary>Whether it goes on all the time between two dates.</summary>
    public bool Spans(LocalDate first, LocalDate last) => First <= first && Last >= last;

    /// <summary>The hours that begin on a date.</summary>
    public DayHours On(LocalDate date)
    {
        var week = Period.DaysBetween(MondayOf(First), MondayOf(date)) / 7;
        return Weeks[week % Weeks.Length][(int)date.DayOfWeek - 1];
    }

    /// <summary>The Monday of a date's week.</summary>
    public static LocalDate MondayOf(LocalDate date) => date.PlusDays(1 - (int)date.DayOfWeek);
}
