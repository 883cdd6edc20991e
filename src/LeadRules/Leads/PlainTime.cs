using System.Buffers.Binary;
using System.Collections.Immutable;

namespace LeadRules.Leads;

/// <summary>
/// Reads times straight from their bytes: <c>yyyy-MM-ddTHH:mm</c>, perhaps <c>:ss</c>, perhaps <c>Z</c> or
/// <c>±HH:mm</c>, or by patterns whose parts have one width each. It remembers the day of the last one,
/// since most rows come one after the other.
/// </summary>
internal sealed class PlainTime(ImmutableArray<DatePattern> patterns)
{
    private const int ToMinutes = 16;
    private const int ToSeconds = 19;

    private readonly FixedPattern?[] _patterns = [.. patterns.Select(pattern => pattern.Fixed)];

    private ulong _yearAndMonth;
    private ushort _day;
    private long _midnight;

    /// <summary>
    /// What <paramref name="cell"/> says; false where it has to be read otherwise, or says no time.
    /// </summary>
    public bool Read(ReadOnlySpan<byte> cell, out Timestamp time) =>
        cell.Length >= 5 && cell[4] == '-' ? ReadIso(cell, out time) : ReadPattern(cell, out time);

    private bool ReadIso(ReadOnlySpan<byte> cell, out Timestamp time)
    {
        time = default;
        if (cell.Length < ToMinutes || !MoveToDay(cell) || !Clock(cell, out var seconds))
        {
            return false;
        }

        var at = ToMinutes;
        if (cell.Length >= ToSeconds && cell[ToMinutes] == ':')
        {
            if (!TwoDigits(cell[(ToMinutes + 1)..], out var second) || second > 59)
            {
                return false;
            }

            seconds += second;
            at = ToSeconds;
        }

        var local = _midnight + seconds;
        if (at == cell.Length)
        {
            time = Timestamp.OfLocal(local);
            return true;
        }

        if (!Offset(cell[at..], out var offset))
        {
            return false;
        }

        time = Timestamp.Of(local, offset);
        return true;
    }

    private bool MoveToDay(ReadOnlySpan<byte> cell)
    {
        var yearAndMonth = BinaryPrimitives.ReadUInt64LittleEndian(cell);
        var day = BinaryPrimitives.ReadUInt16LittleEndian(cell[8..]);
        if (yearAndMonth == _yearAndMonth && day == _day)
        {
            return true;
        }

        if (!TwoDigits(cell, out var century) || !TwoDigits(cell[2..], out var year) || cell[4] != '-'
            || !TwoDigits(cell[5..], out var month) || cell[7] != '-' || !TwoDigits(cell[8..], out var date)
            || Timestamp.Midnight((century * 100) + year, month, date) is not { } midnight)
        {
            return false;
        }

        (_yearAndMonth, _day, _midnight) = (yearAndMonth, day, midnight);
        return true;
    }

    private static bool Clock(ReadOnlySpan<byte> cell, out int seconds)
    {
        unchecked
        {
            // Five bytes at once: what each differs by from `00:00`, which is nine at most, or nothing for
            // the colon.
            var clock = (BinaryPrimitives.ReadUInt64LittleEndian(cell[8..]) >> 24) ^ 0x30_30_3A_30_30;
            var isClock = (((clock + 0x76_76_7F_76_76) | clock) & 0x80_80_80_80_80) == 0;
            var hour = (int)(((clock & 15) * 10) + ((clock >> 8) & 15));
            var minute = (int)((((clock >> 24) & 15) * 10) + (clock >> 32));
            seconds = ((hour * 60) + minute) * 60;
            return isClock && hour <= 23 && minute <= 59 && cell[10] is (byte)'T' or (byte)' ';
        }
    }

    private static bool Offset(ReadOnlySpan<byte> text, out int seconds)
    {
        seconds = 0;
        if (text.Length == 1)
        {
            return text[0] == 'Z';
        }

        if (text.Length != 6 || text[0] is not ((byte)'+' or (byte)'-') || text[3] != ':'
            || !TwoDigits(text[1..], out var hours) || !TwoDigits(text[4..], out var minutes)
            || IsoTime.OffsetOf(hours, minutes) is not { } offset)
        {
            return false;
        }

        seconds = text[0] == '-' ? -offset : offset;
        return true;
    }

    /// <summary>The number that a text begins with.</summary>
    internal static bool TwoDigits(ReadOnlySpan<byte> text, out int value)
    {
        unchecked
        {
            var (tens, ones) = ((uint)(text[0] - '0'), (uint)(text[1] - '0'));
            value = (int)((tens * 10) + ones);
            return tens <= 9 && ones <= 9;
        }
    }

    // A pattern may take what is ISO 8601 too, which goes before it, but not without a dash after the year;
    // nor does it take white space that is to be trimmed, or what is not ASCII.
    private bool ReadPattern(ReadOnlySpan<byte> cell, out Timestamp time)
    {
        time = default;
        if (cell[0] <= ' ' || cell[^1] <= ' ')
        {
            return false;
        }

        foreach (var pattern in _patterns)
        {
            if (pattern is null)
            {
                return false;
            }

            if (pattern.Read(cell) is { } local)
            {
                time = Timestamp.OfLocal(local);
                return true;
            }
        }

        return false;
    }
}
