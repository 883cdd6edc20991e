using LeadRules.Time;
using NodaTime;

namespace LeadRules.Feeds;

/// <summary>Instants as outputs write them: ISO 8601 to the second, with the offset of one zone.</summary>
internal sealed class InstantText
{
    private const int Length = 26;
    private const int SecondsADay = 24 * 60 * 60;
    private const int Days = 64;
    private const long Unknown = long.MaxValue;

    private readonly ZoneClock _clock;

    // Whole days by offset, each in the place of its date: what is written is mostly of the last few, or of
    // the same few long ago.
    private readonly Day[] _days = new Day[Days];

    // The latest instant, since much happens at one, as when a shift begins; and its day.
    private ShortText _text;
    private long _latest = long.MinValue;
    private long _midnight = Unknown;
    private Stretch _sameOffset;
    private int _offset;

    public InstantText(DateTimeZone zone)
    {
        _clock = new ZoneClock(zone);
        Array.Fill(_days, new Day { Midnight = Unknown });
    }

    /// <summary>Writes an instant with the comma after it, and something that is to be overwritten.</summary>
    /// <returns>Where the next cell goes.</returns>
    public int Write(Span<byte> row, int at, Moment instant)
    {
        var second = instant.UnixSecond;
        if (second == _latest)
        {
            _text.Write(row, at);
        }
        else
        {
            _latest = second;
            Spell(row, at, instant, second);
        }

        return at + Length;
    }

    private void Spell(Span<byte> row, int at, Moment instant, long second)
    {
        if (!_sameOffset.Holds(instant))
        {
            _sameOffset = _clock.SameOffset(instant);
            _offset = _clock.OffsetAt(instant).Seconds;
            _midnight = Unknown;
        }

        var local = second + _offset;
        if (local < _midnight || local - _midnight >= SecondsADay)
        {
            MoveToDay(local);
        }

        unchecked
        {
            var ofDay = (uint)(local - _midnight);
            var minute = ofDay / 60;
            var time = ShortText.Time(minute / 60, minute % 60, ofDay - (minute * 60));

            // A part that was just set takes time to be had with the whole: so it is set twice.
            ref var written = ref ShortText.At(row, at);
            written = _text;
            written.Set(11, time);
            _text.Set(11, time);
        }
    }

    private void MoveToDay(long local)
    {
        var day = Math.DivRem(local, SecondsADay, out var ofDay);
        day -= ofDay < 0 ? 1 : 0;
        _midnight = day * SecondsADay;
        ref var known = ref _days[day & (Days - 1)];
        if (known.Midnight != _midnight || known.Offset != _offset)
        {
            known = Learn(day);
        }

        _text = known.Text;
    }

    private Day Learn(long day)
    {
        var text = new ShortText("yyyy-MM-ddTHH:mm:ss+HH:mm,"u8);
        var date = new LocalDate(1970, 1, 1).PlusDays((int)day);
        text.Two(0, (uint)date.Year / 100);
        text.Two(2, (uint)date.Year % 100);
        text.Two(5, (uint)date.Month);
        text.Two(8, (uint)date.Day);
        text[19] = (byte)(_offset < 0 ? '-' : '+');
        var minutes = (uint)Math.Abs(_offset) / 60;
        text.Two(20, minutes / 60);
        text.Two(23, minutes % 60);
        return new Day { Midnight = day * SecondsADay, Offset = _offset, Text = text };
    }

    private struct Day
    {
        public long Midnight;
        public int Offset;
        public ShortText Text;
    }
}
