using System.Collections.Immutable;
using LeadRules.Policies.Shapes;
using NodaTime;

namespace LeadRules.Policies.Reading;

/// <summary>Days of the week and times of day as a policy writes them (P3, P4).</summary>
internal static class HourUnits
{
    private static readonly string[] DayNames = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];

    public const string ExpectedDays =
        "days and ranges of days joined by commas, such as mon-fri, sun, or daily";

    /// <summary>What a day set looks like.</summary>
    public const string DaysPattern = $"^(daily|\\s*{Range}\\s*(,\\s*{Range}\\s*)*)$";

    /// <summary>What the intervals of a day look like.</summary>
    public const string IntervalsPattern = $"^(closed|\\s*{Times}\\s*(,\\s*{Times}\\s*)*)$";

    private const string Day = "(mon|tue|wed|thu|fri|sat|sun)";
    private const string Range = $"{Day}(-{Day})?";
    private const string Time = "([01][0-9]|2[0-3]):[0-5][0-9]";
    private const string Times = $"{Time}-({Time}|24:00)";

    public static Unit<DaySet> Days { get; } = new(ExpectedDays, TryDaySet, new TextShape(DaysPattern));

    public static Unit<HourInterval> Interval { get; } = new(
        "an interval of the day such as 09:00-17:00", TryInterval, new TextShape($"^{Times}$"));

    /// <summary>The name of a day of the week.</summary>
    public static string Written(IsoDayOfWeek day) => DayNames[(int)day - 1];

    /// <summary>
    /// The days that a day set names, twice if more often than once; empty if it is not written as one.
    /// </summary>
    public static ImmutableArray<IsoDayOfWeek> DaysNamed(string text)
    {
        if (text == "daily")
        {
            return [.. Enum.GetValues<IsoDayOfWeek>().Where(day => day != IsoDayOfWeek.None)];
        }

        var days = ImmutableArray.CreateBuilder<IsoDayOfWeek>();
        Span<int> named = stackalloc int[DayNames.Length];
        foreach (var part in text.AsSpan().Split(','))
        {
            if (RangeOf(text.AsSpan()[part].Trim()) is not { } range)
            {
                return [];
            }

            for (var day = range.First; ; day = (day + 1) % DayNames.Length)
            {
                if (named[day]++ < 2)
                {
                    days.Add((IsoDayOfWeek)(day + 1));
                }

                if (day == range.Last)
                {
                    break;
                }
            }
        }

        return days.ToImmutable();
    }

    private static (int First, int Last)? RangeOf(ReadOnlySpan<char> text)
    {
        var dash = text.IndexOf('-');
        var first = PlaceOf(dash < 0 ? text : text[..dash]);
        var last = dash < 0 ? first : PlaceOf(text[(dash + 1)..]);
        return first < 0 || last < 0 ? null : (first, last);
    }

    private static int PlaceOf(ReadOnlySpan<char> name)
    {
        for (var place = 0; place < DayNames.Length; place++)
        {
            if (name.SequenceEqual(DayNames[place]))
            {
                return place;
            }
        }

        return -1;
    }

    private static bool TryDaySet(string text, out DaySet days)
    {
        var named = DaysNamed(text);
        days = new DaySet((byte)named.Aggregate(0, (bits, day) => bits | 1 << (int)day - 1));
        return named.Length > 0;
    }

    private static bool TryInterval(string text, out HourInterval interval)
    {
        interval = default;
        if (text.Length != 11 || text[5] != '-' || !TryTime(text.AsSpan(0, 5), out var start))
        {
            return false;
        }

        var isEndOfDay = text.AsSpan(6) is "24:00";
        var end = LocalTime.Midnight;
        var isRead = isEndOfDay || TryTime(text.AsSpan(6), out end);
        interval = new HourInterval(start, end);
        return isRead;
    }

    /// <summary>A time of day <c>HH:mm</c>, of five characters.</summary>
    public static bool TryTime(ReadOnlySpan<char> text, out LocalTime time)
    {
        var hour = Two(text[..2]);
        var minute = Two(text[3..]);
        var isTime = text[2] == ':' && hour is >= 0 and < 24 && minute is >= 0 and < 60;
        time = isTime ? new LocalTime(hour, minute) : default;
        return isTime;
    }

    private static int Two(ReadOnlySpan<char> text)
    {
        var areDigits = char.IsAsciiDigit(text[0]) && char.IsAsciiDigit(text[1]);
        return areDigits ? (text[0] - '0') * 10 + text[1] - '0' : -1;
    }
}
