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
    private const int SecondsADay = 86_400;
    private static readonly int FirstDay = new DateOnly(1970, 1, 1).DayNumber;

    // Zero says that there is no offset: no offset is a whole day.
    private readonly int _offsetAndADay = Offset is { } offset ? offset.Seconds + SecondsADay : 0;

    /// <summary>To the second, in a year of 1900 to 2200.</summary>
    public LocalDateTime Local
    {
        get => Instant.FromUnixTimeSeconds(LocalSeconds).WithOffset(NodaTime.Offset.Zero).LocalDateTime;
        init => LocalSeconds = SecondsOf(value);
    }

    /// <summary>At most 18 hours either way; null: the reader's zone has to say.</summary>
    public Offset? Offset
    {
        get => HasOffset ? NodaTime.Offset.FromSeconds(OffsetSeconds) : null;
        init => _offsetAndADay = value is { } offset ? offset.Seconds + SecondsADay : 0;
    }

    /// <summary>Seconds from the beginning of 1970 to the local date-time.</summary>
    internal long LocalSeconds { get; private init; } = SecondsOf(Local);

    internal bool HasOffset => _offsetAndADay != 0;

    /// <summary>The offset, if there is one.</summary>
    internal int OffsetSeconds
    {
        get => _offsetAndADay - SecondsADay;
        private init => _offsetAndADay = value + SecondsADay;
    }

    /// <summary>A local time, without an offset.</summary>
    internal static Timestamp OfLocal(long seconds) => default(Timestamp) with { LocalSeconds = seconds };

    /// <summary>A local time with its offset.</summary>
    internal static Timestamp Of(long localSeconds, int offsetSeconds) =>
        default(Timestamp) with { LocalSeconds = localSeconds, OffsetSeconds = offsetSeconds };

    /// <summary>
    /// Reads ISO 8601 as P16 has it, or else the first of <paramref name="patterns"/> that fits; white space
    /// around it is trimmed. Null where nothing fits or there is no such date or time.
    /// </summary>
    public static Timestamp? Read(ReadOnlySpan<char> text, ImmutableArray<DatePattern> patterns)
    {
        text = text.Trim();
        if (IsoTime.Read(text) is { } iso)
        {
            return iso;
        }

        foreach (var pattern in patterns)
        {
            if (pattern.Read(text) is { } local)
            {
                return OfLocal(local);
            }
        }

        return null;
    }

    /// <summary>
    /// The instant of it; without an offset it is local to <paramref name="zone"/>: the earlier of two, the
    /// first after a gap (P13).
    /// </summary>
    public Instant In(DateTimeZone zone) =>
        HasOffset
            ? Instant.FromUnixTimeSeconds(LocalSeconds - OffsetSeconds)
            : new ZoneClock(zone).Start(Local);

    /// <summary>
    /// The local seconds of those parts, or null where calendar and clock do not know them.
    /// </summary>
    internal static long? ToLocal(
        (int Year, int Month, int Day) date, (int Hour, int Minute, int Second) time) =>
        Midnight(date.Year, date.Month, date.Day) is { } midnight
        && time is { Hour: <= 23, Minute: <= 59, Second: <= 59 }
            ? midnight + (((time.Hour * 60) + time.Minute) * 60) + time.Second
            : null;

    /// <summary>The local seconds of the beginning of a day, or null where there is no such day.</summary>
    internal static long? Midnight(int year, int month, int day) =>
        year is >= FirstYear and <= LastYear && month is >= 1 and <= 12
        && day >= 1 && day <= DateTime.DaysInMonth(year, month)
            ? (new DateOnly(year, month, day).DayNumber - FirstDay) * (long)SecondsADay
            : null;

    private static long SecondsOf(LocalDateTime local) =>
        local.WithOffset(NodaTime.Offset.Zero).ToInstant().ToUnixTimeSeconds();
}
