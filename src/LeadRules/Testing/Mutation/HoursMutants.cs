using System.Collections.Immutable;
using LeadRules.Policies;
using NodaTime;

namespace LeadRules.Testing.Mutation;

/// <summary>Weeks of hours with one thing changed.</summary>
/// <param name="Weeks">The changed weeks.</param>
/// <param name="Change">What was changed: <c>begin earlier</c>, <c>without 09:00-17:00 in week 2</c>.</param>
internal sealed record HoursMutant(ImmutableArray<Hours> Weeks, string Change);

/// <summary>
/// Hours whose beginnings or ends have all moved, or that lack one of their intervals on all days of a week.
/// What opens at the same times as before is no mutant.
/// </summary>
internal static class HoursMutants
{
    private const int Day = 24 * 60;

    private static readonly int[] Units = [60, 30, 15, 5];

    /// <summary>The mutants of weeks that repeat.</summary>
    public static IEnumerable<HoursMutant> Of(ImmutableArray<Hours> weeks) => Changed(weeks)
        .Where(mutant => !mutant.Weeks.SequenceEqual(weeks, SameHours.Instance));

    private static IEnumerable<HoursMutant> Changed(ImmutableArray<Hours> weeks)
    {
        yield return new(Each(weeks, interval => WithStart(interval, -1)), "begin earlier");
        yield return new(Each(weeks, interval => WithStart(interval, 1)), "begin later");
        yield return new(Each(weeks, interval => WithEnd(interval, -1)), "end earlier");
        yield return new(Each(weeks, interval => WithEnd(interval, 1)), "end later");
        for (var week = 0; week < weeks.Length; week++)
        {
            var which = weeks.Length == 1 ? "" : $" in week {week + 1}";
            foreach (var interval in weeks[week].Days.SelectMany(day => day).Distinct())
            {
                var without = new Hours([.. weeks[week].Days.Select(day => day.Remove(interval))]);
                yield return new(weeks.SetItem(week, without), $"without {Written(interval)}{which}");
            }
        }
    }

    private static ImmutableArray<Hours> Each(
        ImmutableArray<Hours> weeks, Func<HourInterval, HourInterval> change) =>
        [.. weeks.Select(week => new Hours(
            [.. week.Days.Select(day => day.Select(change).ToImmutableArray())]))];

    // A beginning stays on its day.
    private static HourInterval WithStart(HourInterval interval, int times)
    {
        var by = times * UnitOf(interval.Start, interval);
        var start = Minutes(interval.Start) + by;
        var stays = start is < 0 or >= Day || Length(interval) - by > Day;
        return stays ? interval : interval with { Start = Time(start) };
    }

    private static HourInterval WithEnd(HourInterval interval, int times)
    {
        var length = Length(interval) + times * UnitOf(interval.End, interval);
        return length > Day ? interval : interval with { End = Time(Minutes(interval.Start) + length) };
    }

    // The largest unit on which the time falls that leaves more than half of the interval.
    private static int UnitOf(LocalTime time, HourInterval interval) =>
        Units.FirstOrDefault(unit => Minutes(time) % unit == 0 && 2 * unit < Length(interval), 1);

    private static int Minutes(LocalTime time) => time.Hour * 60 + time.Minute;

    private static int Length(HourInterval interval) =>
        Minutes(interval.End) - Minutes(interval.Start) + (interval.EndsNextDay ? Day : 0);

    private static LocalTime Time(int minutes) => LocalTime.FromMinutesSinceMidnight(minutes % Day);

    private static string Written(HourInterval interval) =>
        FormattableString.Invariant($"{interval.Start:HH:mm}-")
        + (interval.End == LocalTime.Midnight
            ? "24:00"
            : FormattableString.Invariant($"{interval.End:HH:mm}"));

    /// <summary>Compares what is open on each day, however it is divided.</summary>
    private sealed class SameHours : IEqualityComparer<Hours>
    {
        public static SameHours Instance { get; } = new();

        public bool Equals(Hours? one, Hours? other) =>
            one!.Days.Zip(other!.Days).All(days => Merged(days.First).SequenceEqual(Merged(days.Second)));

        public int GetHashCode(Hours hours) => 0;

        // Minutes of the day on which they begin, some past its end.
        private static List<int> Merged(ImmutableArray<HourInterval> day)
        {
            var minutes = new SortedSet<int>();
            foreach (var interval in day)
            {
                minutes.UnionWith(Enumerable.Range(Minutes(interval.Start), Length(interval)));
            }

            return [.. minutes];
        }
    }
}
