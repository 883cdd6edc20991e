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

    private readonly ZoneClock _clock;

    // Texts of whole days by offset, each in the place of its date: what is written is mostly of the last few, or of the
    // same few long ago.
    private readonly (long Day, int Offset)[] _days = new (long, int)[Days];
    private readonly byte[] _texts = new byte[Days * Room];

    // Much happens at one instant, as when a shift begins.
    private readonly byte[] _textOfLatest = new byte[Room];
    private Instant _latest;

    public InstantText(DateTimeZone zone)
    {
        _clock = new ZoneClock(zone);
        Array.Fill(_days, (long.MinValue, 0));
        Write(_textOfLatest, _latest);
    }

    /// <summary>Writes an instant with the comma after it, and something that is to be overwritten.</summary>
    /// <returns>Where the next cell goes.</returns>
    public int Write(Span<byte> row, int at, Instant instant)
    {
        var text = row.Slice(at, Room);
        if (instant == _latest)
        {
            _textOfLatest.AsSpan(0, Room).CopyTo(text);
            return at + Length;
        }

        _latest = instant;
        Write(text, instant);
        text.CopyTo(_textOfLatest);
        return at + Length;
    }

    private void Write(Span<byte> text, Instant instant)
    {
        var offset = _clock.OffsetAt(instant).Seconds;
        var local = instant.ToUnixTimeSeconds() + offset;
        var day = local >= 0 ? local / SecondsADay : ((local + 1) / SecondsADay) - 1;
        var place = (int)(day & (Days - 1));
        ref readonly var known = ref _days[place];
        if (known.Day != day || known.Offset != offset)
        {
            Learn(place, day, offset);
        }

        _texts.AsSpan(place * Room, Room).CopyTo(text);
        var second = (int)(local - (day * SecondsADay));
        var minute = second / 60;
        Two(text[11..], minute / 60);
        Two(text[14..], minute % 60);
        Two(text[17..], second - (minute * 60));
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

    private static void Two(Span<byte> text, int value)
    {
        var tens = value / 10;
        text[1] = (byte)('0' + value - (tens * 10));
        text[0] = (byte)('0' + tens);
    }
}
