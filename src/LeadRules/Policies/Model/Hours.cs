using System.Collections.Immutable;
using NodaTime;

namespace LeadRules.Policies;

/// <summary>
/// A week of hours (P4): for each day the intervals that begin on it. A day without intervals is closed.
/// </summary>
/// <param name="Days">Seven lists, Monday first.</param>
public sealed record Hours(ImmutableArray<ImmutableArray<HourInterval>> Days)
{
    /// <summary>The intervals that begin on <paramref name="day"/>, as the policy lists them.</summary>
    public ImmutableArray<HourInterval> On(IsoDayOfWeek day) => Days[(int)day - 1];
}

/// <summary>
/// Local times of day, half-open: the end is not inside (P4). An end at or before the start, midnight
/// included, falls on the next day; <c>24:00</c> is written as midnight.
/// </summary>
/// <param name="Start">The first time inside.</param>
/// <param name="End">The first time after.</param>
public readonly record struct HourInterval(LocalTime Start, LocalTime End)
{
    /// <summary>Whether the end falls on the day after the start.</summary>
    public bool EndsNextDay => End <= Start;

    /// <summary>
    /// Whether a wall clock that shows <paramref name="time"/> is inside, on either side of midnight (P11).
    /// </summary>
    public bool Holds(LocalTime time) =>
        EndsNextDay ? time >= Start || time < End : time >= Start && time < End;
}

/// <summary>Some days of the week (P3): bit 0 is Monday, bit 6 Sunday.</summary>
/// <param name="Bits">One bit a day.</param>
public readonly record struct DaySet(byte Bits)
{
    /// <summary>Whether <paramref name="day"/> is one of them.</summary>
    public bool Contains(IsoDayOfWeek day) => (Bits & 1 << (int)day - 1) != 0;
}
