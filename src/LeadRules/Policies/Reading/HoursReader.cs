using System.Collections.Immutable;
using LeadRules.Diagnostics;
using LeadRules.Policies.Shapes;
using LeadRules.Policies.Text;
using NodaTime;

namespace LeadRules.Policies.Reading;

/// <summary>Hours: a mapping from day sets to intervals (P4).</summary>
internal static class HoursReader
{
    private const int MostIntervals = 100;
    private const string Expected = "hours such as { mon-fri: 09:00-17:00 }";

    public static MapShape Shape { get; } = new(
        HourUnits.DaysPattern,
        new EitherShape(
            new TextShape(HourUnits.IntervalsPattern),
            new ListShape(HourUnits.Interval.Shape) { MayBeNothing = false }))
    {
        Name = "hours",
    };

    public static Hours? Read(Value value)
    {
        if (value.Entries(Expected) is not { } entries)
        {
            return null;
        }

        var named = new Dictionary<IsoDayOfWeek, SourceSpan>();
        var days = new ImmutableArray<HourInterval>[7];
        Array.Fill(days, []);
        foreach (var entry in entries)
        {
            var intervals = Intervals(Value.Of(value.Draft, entry, value.What));
            foreach (var day in DaysOf(entry, value))
            {
                if (IsNamedOnce(day, entry, named, value.Draft.Report))
                {
                    days[(int)day - 1] = intervals;
                }
            }
        }

        return new Hours([.. days]);
    }

    private static ImmutableArray<IsoDayOfWeek> DaysOf(MappingEntry entry, Value hours)
    {
        var days = HourUnits.DaysNamed(entry.Key.Text);
        if (days.IsEmpty)
        {
            hours.Draft.Report.Add(
                DiagnosticCodes.UnreadableValue,
                entry.Key.Span,
                $"a key of {hours.What} is {HourUnits.ExpectedDays}, not {Wording.Quote(entry.Key.Text)}");
        }

        return days;
    }

    private static bool IsNamedOnce(
        IsoDayOfWeek day, MappingEntry entry, Dictionary<IsoDayOfWeek, SourceSpan> named, Report report)
    {
        if (named.TryAdd(day, entry.Key.Span))
        {
            return true;
        }

        report.Add(
            DiagnosticCodes.RepeatedKey,
            entry.Key.Span,
            $"{HourUnits.Written(day)} is named twice in one week of hours",
            $"line {named[day].Line} names it too; write all of a day's intervals in one list");
        return false;
    }

    // More would be joined anew for every week that is looked at, and no day needs them.
    private static ImmutableArray<HourInterval> Intervals(Value value)
    {
        var intervals = AnyNumber(value);
        if (intervals.Length <= MostIntervals)
        {
            return intervals;
        }

        value.Unreadable($"at most {MostIntervals} intervals");
        return [];
    }

    private static ImmutableArray<HourInterval> AnyNumber(Value value)
    {
        if (value.Node is SequenceNode)
        {
            return value.List(HourUnits.Interval);
        }

        if (value.Node is not ScalarNode { Text: var text })
        {
            value.Unreadable("intervals such as 09:00-17:00, or closed");
            return [];
        }

        return text == "closed" ? [] : IntervalsOf(text, value);
    }

    private static ImmutableArray<HourInterval> IntervalsOf(string text, Value value)
    {
        var intervals = ImmutableArray.CreateBuilder<HourInterval>();
        foreach (var part in text.Split(','))
        {
            if (!HourUnits.Interval.TryRead(part.Trim(), out var interval))
            {
                value.Unreadable("intervals such as 09:00-17:00, joined by commas, or closed");
                return [];
            }

            intervals.Add(interval);
        }

        return intervals.ToImmutable();
    }
}
