using System.Collections.Immutable;

namespace LeadRules.Comparison;

/// <summary>How hours of some days change.</summary>
/// <param name="Days">The days, in words.</param>
/// <param name="Before">What is no more; empty: nothing.</param>
/// <param name="After">What is instead; empty: nothing.</param>
internal readonly record struct HourChange(string Days, DayHours Before, DayHours After)
{
    /// <summary><c>works Saturdays 09:00-17:00 as well</c>, by the verb that is given.</summary>
    public Deed Say(string one, string many, bool isNew = false) =>
        After.IsEmpty ? new(NoLonger(one), NoLonger(many), $"{Days} {Before}")
        : Before.IsEmpty ? new(one, many, isNew ? $"{Days} {After}" : $"{Days} {After} as well")
        : new(one, many, $"{Days} {After} instead of {Before}");

    // Someone no longer works; a store is no longer open.
    private static string NoLonger(string verb) =>
        verb.Split(' ', 2) is [var first, var open] ? $"{first} no longer {open}" : $"no longer {verb}";
}

/// <summary>What changes in the hours of a week, days that change alike together.</summary>
internal static class HourChanges
{
    private static readonly ImmutableArray<string> Names =
        ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];

    /// <summary>The changes of seven days, Monday first.</summary>
    public static IEnumerable<HourChange> Between(
        ImmutableArray<DayHours> before, ImmutableArray<DayHours> after)
    {
        var changes = Enumerable.Range(0, 7).Where(day => !before[day].Equals(after[day]))
            .Select(day => (Day: day, Change: Of(before[day], after[day])));
        return changes.GroupBy(each => each.Change, each => each.Day)
            .Select(group => new HourChange(Days([.. group]), group.Key.Before, group.Key.After));
    }

    // Intervals that come or go are told alone; others as the whole day was and is.
    private static (DayHours Before, DayHours After) Of(DayHours before, DayHours after)
    {
        var (gone, added) = (before.Without(after), after.Without(before));
        return gone.IsEmpty || added.IsEmpty ? (gone, added) : (before, after);
    }

    // Three days running are a range.
    private static string Days(ImmutableArray<int> days)
    {
        if (days.Length == 7)
        {
            return "every day";
        }

        var words = new List<string>();
        for (var at = 0; at < days.Length;)
        {
            var last = at;
            while (last + 1 < days.Length && days[last + 1] == days[last] + 1)
            {
                last++;
            }

            words.AddRange(last - at >= 2
                ? [$"{Names[days[at]]} to {Names[days[last]]}"]
                : Enumerable.Range(at, last - at + 1).Select(index => $"{Names[days[index]]}s"));
            at = last + 1;
        }

        return Phrases.And(words);
    }
}
