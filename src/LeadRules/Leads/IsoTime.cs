namespace LeadRules.Leads;

/// <summary>Timestamps of ISO 8601, as much of it as P16 takes.</summary>
internal static class IsoTime
{
    private const int MostOffsetHours = 18;

    /// <summary>What <paramref name="text"/>, trimmed, says, or null.</summary>
    public static Timestamp? Read(ReadOnlySpan<char> text)
    {
        var at = new TextCursor(text);
        return at.Digits(4, out var year) && at.Take('-')
            && at.Digits(2, out var month) && at.Take('-')
            && at.Digits(2, out var day) && (at.Take('T') || at.Take(' '))
            && at.Digits(2, out var hour) && at.Take(':')
            && at.Digits(2, out var minute)
            && TakeSecond(ref at, out var second) && TakeOffset(ref at, out var offset) && at.AtEnd
            && Timestamp.ToLocal((year, month, day), (hour, minute, second)) is { } local
                ? offset is { } seconds ? Timestamp.Of(local, seconds) : Timestamp.OfLocal(local)
                : null;
    }

    private static bool TakeSecond(ref TextCursor at, out int second)
    {
        second = 0;
        return !at.Take(':')
            || (at.Digits(2, out second) && (!(at.Take('.') || at.Take(',')) || at.SkipDigits()));
    }

    private static bool TakeOffset(ref TextCursor at, out int? offset)
    {
        offset = null;
        if (at.Take('Z'))
        {
            offset = 0;
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

        offset = OffsetOf(hours, minutes) * (west ? -1 : 1);
        return offset is not null;
    }

    /// <summary>In seconds, or null where it is none that P16 takes.</summary>
    internal static int? OffsetOf(int hours, int minutes) =>
        minutes < 60 && (hours * 60) + minutes is var total and <= MostOffsetHours * 60 ? total * 60 : null;
}
