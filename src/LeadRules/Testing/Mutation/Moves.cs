using NodaTime;

namespace LeadRules.Testing.Mutation;

/// <summary>
/// Durations moved by one of the largest unit that they are a whole number of, above one: 45m by 1m, 2h by
/// 1h, 1h by 1m.
/// </summary>
internal static class Moves
{
    private static readonly Duration[] Units =
        [Duration.FromDays(1), Duration.FromHours(1), Duration.FromMinutes(1), Duration.FromSeconds(1)];

    /// <summary>Shorter, if that leaves something, and longer, each with what was changed.</summary>
    public static IEnumerable<(Duration Duration, string Change)> Of(Duration duration)
    {
        var unit = Units.FirstOrDefault(unit => duration > unit && IsWhole(duration, unit), Units[^1]);
        var by = DurationText.Of(unit);
        if (duration > unit)
        {
            yield return (duration - unit, $"moved from {DurationText.Of(duration)} down by {by}");
        }

        yield return (duration + unit, $"moved from {DurationText.Of(duration)} up by {by}");
    }

    private static bool IsWhole(Duration duration, Duration unit) =>
        duration.TotalSeconds % unit.TotalSeconds == 0;
}
