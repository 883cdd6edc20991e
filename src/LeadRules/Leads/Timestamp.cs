using System.Collections.Immutable;
using LeadRules.Time;
using NodaTime;

namespace LeadRules.Leads;

/// <summary>
/// An instant as somebody wrote it: a local date-time, and the offset if they gave one (P16).
/// </summary>
/// <param name="Local">To the second, in a year of 1900 to 2200.</param>
/// <param name="Offset">At most 18 hours either way; null: the reader's zone has to say.</param>
public readonly record struct Timestamp(LocalDateTime Local, Offset? Offset)
{
    private const int FirstYear = 1900;
    private const int LastYear = 2200;
    private const int MostOffsetHours = 18;

    /// <summary>
    /// Reads ISO 8601 as P16 has it, or else the first of <paramref name="patterns"/> that fits; white space
    /// around it is trimmed. Null where nothing fits or there is no such date or time.
    /// </summary>
    public static Timestamp? Read(ReadOnlySpan<char> text, ImmutableArray<DatePattern> patterns)
    {
        text = text.Trim();
        if (ReadIso(text) is { } iso)
        {
            return iso;
        }

        foreach (var pattern in patterns)
        {
            if (pattern.Read(text) is { } local)
            {
                return new Timestamp(local, null);
            }
        }

        return null;
    }

    /// <summary>
    /// The instant of it; without an offset it is local to <paramref name="zone"/>: the earlier of two, the first after a
    /// gap (P13).
    /// </summary>
    public Instant In(DateTimeZone zone) =>
        Offset is { } offset ? Local.WithOffset(offset).ToInstant() : new ZoneClock(zone).Start(Local);

    /// <summary>
    /// The local date-time of those parts, or null where calendar and clock do not know it.
    /// </summary>
    internal static LocalDateTime? ToLocal(
        (int Year, int Month, int Day) date, (int Hour, int Minute, int Second) time) =>
        date.Year is >= FirstYear and <= LastYear
        && date.Month is >= 1 and <= 12
        && date.Day >= 1 && date.Day <= DateTime.DaysInMonth(date.Year, date.Month)
        && time is { Hour: <= 23, Minute: <= 59, Second: <= 59 }
            ? new LocalDateTime(date.Year, date.Month, date.Day, time.Hour, time.Minute, time.Second)
            : null;

    private static Timestamp? ReadIso(ReadOnlySpan<char> text)
    {
        var at = new TextCursor(text);
        return at.Digits(4, out var year) && at.Take('-')
            && at.Digits(2, out var month) && at.Take('-')
            && at.Digits(2, out var day) && (at.Take('T') || at.Take(' '))
            && at.Digits(2, out var hour) && at.Take(':')
            && at.Digits(2, out var minute)
            && TakeSecond(ref at, out var second) && TakeOffset(ref at, out var offset) && at.AtEnd
            && ToLocal((year, month, day), (hour, minute, second)) is { } local
                ? new Timestamp(local, offset)
                : null;
    }

    private static bool TakeSecond(ref TextCursor at, out int second)
    {
        second = 0;
        return !at.Take(':')
            || (at.Digits(2, out second) && (!(at.Take('.') || at.Take(',')) || at.SkipDigits()));
    }

    private static bool TakeOffset(ref TextCursor at, out Offset? offset)
    {
        offset = null;
        if (at.Take('Z'))
        {
            offset = NodaTime.Offset.Zero;
            return true;
        }

        var west = at.Take('-');
        if (!west && !at.Take('+'))
        {
            return true;
        }

        if (!at.Digits(2, out var hours) || (at.Take(':') && at.AtEnd))
        {
            return false;
        }

        var minutes = 0;
        if (!at.AtEnd && !at.Digits(2, out minutes))
        {
            return false;
        }

        var total = (hours * 60) + minutes;
        if (minutes >= 60 || total > MostOffsetHours * 60)
        {
            return false;
        }

        offset = NodaTime.Offset.FromSeconds((west ? -total : total) * 60);
        return true;
    }
}
