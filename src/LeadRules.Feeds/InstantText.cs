using LeadRules.Time;
using NodaTime;

namespace LeadRules.Feeds;

/// <summary>Instants as outputs write them: ISO 8601 to the second, with the offset of one zone.</summary>
internal sealed class InstantText(DateTimeZone zone)
{
    /// <summary>How much room one wants, at the most.</summary>
    public const int Room = 32;

    private const int Length = 26;
    private const int SecondsADay = 24 * 60 * 60;

    private readonly ZoneClock _clock = new(zone);
    private readonly byte[] _text = "yyyy-MM-ddTHH:mm:ss+HH:mm,      "u8.ToArray();
    private long _day;
    private int _offset = int.MinValue;
    private int _second = -1;

    private static readonly byte[] TwoDigits =
        [.. Enumerable.Range(0, 100).SelectMany(number => new[] { (byte)('0' + number / 10), (byte)('0' + number % 10) })];

    /// <summary>Writes an instant with the comma after it, and something that is to be overwritten.</summary>
    /// <returns>Where the next cell goes.</returns>
    public int Write(Span<byte> row, int at, Instant instant)
    {
        Set(instant);
        _text.AsSpan(0, Room).CopyTo(row.Slice(at, Room));
        return at + Length;
    }

    private void Set(Instant at)
    {
        var offset = _clock.OffsetAt(at).Seconds;
        var local = at.ToUnixTimeSeconds() + offset;
        var second = local - (_day * SecondsADay);
        if (second is < 0 or >= SecondsADay || _second < 0)
        {
            var day = Math.DivRem(local, SecondsADay, out second);
            if (second < 0)
            {
                day--;
                second += SecondsADay;
            }

            SetDay(day);
        }

        SetOffset(offset);
        if (second != _second)
        {
            SetSecond((int)second);
        }
    }

    private void SetSecond(int second)
    {
        var (minute, ofMinute) = Math.DivRem(second, 60);
        if (_second < 0 || _second / 60 != minute)
        {
            Two(11, minute / 60);
            Two(14, minute % 60);
        }

        Two(17, ofMinute);
        _second = second;
    }

    private void SetDay(long day)
    {
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

    private void Two(int at, int value) => TwoDigits.AsSpan(2 * value, 2).CopyTo(_text.AsSpan(at, 2));
}
