using System.Collections.Immutable;
using LeadRules.Explanations;
using LeadRules.Policies;
using NodaTime;

namespace LeadRules.Comparison;

/// <summary>
/// The hours that begin on a day, joined where they touch: equal if they are the same hours.
/// </summary>
internal sealed class DayHours : IEquatable<DayHours>
{
    private const int Day = 24 * 60;

    // In minutes from midnight; the end of one may be on the next day.
    private readonly ImmutableArray<(int Start, int End)> _intervals;

    private DayHours(ImmutableArray<(int Start, int End)> intervals) => _intervals = intervals;

    /// <summary>No hours.</summary>
    public static DayHours None { get; } = new([]);

    /// <summary>All day.</summary>
    public static DayHours All { get; } = new([(0, Day)]);

    /// <summary>Whether there are none.</summary>
    public bool IsEmpty => _intervals.IsEmpty;

    /// <summary>Those of a week, Monday first; without hours every day all day.</summary>
    public static ImmutableArray<DayHours> OfWeek(Hours? hours) => hours is null
        ? [.. Enumerable.Repeat(All, 7)]
        : [.. hours.Days.Select(day => Of(day.Select(Minutes)))];

    /// <summary>Those of any of some days.</summary>
    public static DayHours Of(IEnumerable<DayHours> days) => Of(days.SelectMany(day => day._intervals));

    /// <summary>The intervals of this day alone, not those that the other day has too.</summary>
    public DayHours Without(DayHours other) => new(_intervals.RemoveRange(other._intervals));

    /// <inheritdoc/>
    public bool Equals(DayHours? other) => other is not null && _intervals.SequenceEqual(other._intervals);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as DayHours);

    /// <inheritdoc/>
    public override int GetHashCode() =>
        _intervals.Aggregate(0, (hash, each) => unchecked(hash * 31 + each.GetHashCode()));

    /// <summary><c>09:00-12:00, 13:00-17:00</c>; <c>all day</c>, <c>closed</c>.</summary>
    public override string ToString() =>
        IsEmpty ? "closed"
        : Equals(All) ? "all day"
        : string.Join(", ", _intervals.Select(each => $"{Time(each.Start)}-{Time(each.End)}"));

    private static DayHours Of(IEnumerable<(int Start, int End)> intervals)
    {
        var joined = ImmutableArray.CreateBuilder<(int Start, int End)>();
        foreach (var (start, end) in intervals.Order())
        {
            if (joined.Count > 0 && start <= joined[^1].End)
            {
                joined[^1] = (joined[^1].Start, Math.Max(end, joined[^1].End));
            }
            else
            {
                joined.Add((start, end));
            }
        }

        return new(joined.DrainToImmutable());
    }

    private static (int Start, int End) Minutes(HourInterval interval) =>
        (Minutes(interval.Start), Minutes(interval.End) + (interval.EndsNextDay ? Day : 0));

    private static int Minutes(LocalTime time) => time.Hour * 60 + time.Minute;

    private static string Time(int minutes) =>
        minutes == Day ? "24:00" : CriterionText.Time(LocalTime.FromMinutesSinceMidnight(minutes % Day));
}
