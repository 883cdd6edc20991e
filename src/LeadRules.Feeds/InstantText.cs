using LeadRules.Time;
using NodaTime;

namespace LeadRules.Feeds;

/// <summary>Instants as outputs write them: ISO 8601 to the second, with the offset of one zone.</summary>
internal sealed class InstantText(DateTimeZone zone)
{
    private const int SecondsADay = 24 * 60 * 60;

    private readonly ZoneClock _clock = new(zone);
    private readonly byte[] _text = "yyyy-MM-ddTHH:mm:ss+HH:mm"u8.ToArray();
    private long _day = long.MinValue;
    private int _offset = int.MinValue;

    /// <summary>The text of an instant; good until the next call.</summary>
    public ReadOnlySpan<byte> Of(Instant at)
    {
        var offset = _clock.OffsetAt(at).Seconds;
        var local = at.ToUnixTimeSeconds() + offset;
        var day = Math.DivRem(local, SecondsADay, out var ofDay);
        if (ofDay < 0)
        {
            day--;
            ofDay += SecondsADay;
        }

        SetDay(day);
        SetOffset(offset);
        var second = (int)ofDay;
        Two(11, second / 3600);
        Two(14, second / 60 % 60);
        Two(17, second % 60);
        return _text;
    }

    private void SetDay(long day)
    {
        if (day == _day)
        {
            return;
        }

        _day = day;
        var date = new LocalDate(1970, 1, 1).PlusDays((int)day);
        Two(0, date.Year / 100);
        Two(2, date.Year % 100);
        Two(5, date.Month);
        Two(8, date.Day);
    }

    private void SetOffset(int offset)
    {
        if (offset == _offset)
        {
            return;
        }

        _offset = offset;
        _text[19] = (byte)(offset < 0 ? '-' : '+');
        var minutes = Math.Abs(offset) / 60;
        Two(20, minutes / 60);
        Two(23, minutes % 60);
    }

    private void Two(int at, int value)
    {
        _text[at] = (byte)('0' + value / 10);
        _text[at + 1] = (byte)('0' + value % 10);
    }
}
