using System.Runtime.InteropServices;
using LeadRules.Time;
using NodaTime;

namespace LeadRules.Feeds;

/// <summary>Instants as outputs write them: ISO 8601 to the second, with the offset of one zone.</summary>
internal sealed class InstantText
{
    /// <summary>How much room one wants, at the most.</summary>
    public const int Room = 32;

    private const int Length = 26;
    private const int SecondsADay = 24 * 60 * 60;
    private const int Days = 64;

    private static readonly ushort[] TwoDigits =
        [.. Enumerable.Range(0, 100).Select(number => MemoryMarshal.Read<ushort>([Digit(number / 10), Digit(number % 10)]))];

    private readonly ZoneClock _clock;

    // Texts of whole days by offset, each in the place of its date: what is written is mostly of the last few, or of the
    // same few long ago.
    private readonly (long Day, int Offset)[] _days = new (long, int)[Days];
    private readonly byte[] _texts = new byte[Days * Room];

    public InstantText(DateTimeZone zone)
    {
        _clock = new ZoneClock(zone);
        Array.Fill(_days, (long.MinValue, 0));
    }

    /// <summary>Writes an instant with the comma after it, and something that is to be overwritten.</summary>
    /// <returns>Where the next cell goes.</returns>
    public int Write(Span<byte> row, int at, Instant instant)
    {
        var offset = _clock.OffsetAt(instant).Seconds;
        var local = instant.ToUnixTimeSeconds() + offset;
        var day = local >= 0 ? local / SecondsADay : ((local + 1) / SecondsADay) - 1;
        var second = (uint)(local - (day * SecondsADay));
        var place = (int)(day & (Days - 1));
        if (_days[place] != (day, offset))
        {
            Learn(place, day, offset);
        }

        var text = row.Slice(at, Room);
        _texts.AsSpan(place * Room, Room).CopyTo(text);
        var minute = second / 60;
        MemoryMarshal.Write(text[11..], TwoDigits[minute / 60]);
        MemoryMarshal.Write(text[14..], TwoDigits[minute % 60]);
        MemoryMarshal.Write(text[17..], TwoDigits[second - (minute * 60)]);
        return at + Length;
    }

    private void Learn(int place, long day, int offset)
    {
        _days[place] = (day, offset);
        var text = _texts.AsSpan(place * Room, Room);
        "yyyy-MM-ddTHH:mm:ss+HH:mm,"u8.CopyTo(text);
        var date = new LocalDate(1970, 1, 1).PlusDays((int)day);
        Two(text, date.Year / 100);
        Two(text[2..], date.Year % 100);
        Two(text[5..], date.Month);
        Two(text[8..], date.Day);
        text[19] = (byte)(offset < 0 ? '-' : '+');
        var minutes = Math.Abs(offset) / 60;
        Two(text[20..], minutes / 60);
        Two(text[23..], minutes % 60);
    }

    private static void Two(Span<byte> text, int value) => MemoryMarshal.Write(text, TwoDigits[value]);

    private static byte Digit(int digit) => (byte)('0' + digit);
}
