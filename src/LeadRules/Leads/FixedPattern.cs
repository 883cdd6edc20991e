namespace LeadRules.Leads;

/// <summary>
/// A pattern of date-times in which each part has one place, since all have one width: reads them straight
/// from bytes.
/// </summary>
internal sealed class FixedPattern
{
    private const byte AnyDigit = 9;

    private readonly byte[] _form;
    private readonly byte[] _room;

    /// <param name="written">The pattern, in ASCII; as long as what it reads.</param>
    /// <param name="digits">
    /// The places where any digit may stand; elsewhere the pattern stands for itself.
    /// </param>
    public FixedPattern(ReadOnlySpan<char> written, IReadOnlySet<int> digits)
    {
        (_form, _room) = (new byte[written.Length], new byte[written.Length]);
        for (var at = 0; at < written.Length; at++)
        {
            _form[at] = digits.Contains(at) ? (byte)'0' : (byte)written[at];
            _room[at] = digits.Contains(at) ? AnyDigit : (byte)0;
        }
    }

    public required (int Place, bool HasCentury) Year { get; init; }

    public required int Month { get; init; }

    public required int Day { get; init; }

    /// <summary>Where the hour is; -1 as for minute and second: nowhere, which is zero.</summary>
    public required int Hour { get; init; }

    public required int Minute { get; init; }

    public required int Second { get; init; }

    /// <summary>Whether hours count from 1 to 12.</summary>
    public required bool CountsHalfDays { get; init; }

    /// <summary>What a text is by this pattern, in seconds since 1970, or null.</summary>
    public long? Read(ReadOnlySpan<byte> text)
    {
        if (!Fits(text))
        {
            return null;
        }

        var hour = At(text, Hour);
        if (CountsHalfDays)
        {
            if (hour is 0 or > 12)
            {
                return null;
            }

            hour %= 12;
        }

        var year = Year.HasCentury
            ? (At(text, Year.Place) * 100) + At(text, Year.Place + 2)
            : 2000 + At(text, Year.Place);
        return Timestamp.ToLocal(
            (year, At(text, Month), At(text, Day)), (hour, At(text, Minute), At(text, Second)));
    }

    // Of all bytes the ten digits alone differ from a zero by nine at most in this way.
    private bool Fits(ReadOnlySpan<byte> text)
    {
        var (form, room) = (_form, _room);
        if (text.Length != form.Length || room.Length != form.Length)
        {
            return false;
        }

        for (var at = 0; at < text.Length; at++)
        {
            if ((text[at] ^ form[at]) > room[at])
            {
                return false;
            }
        }

        return true;
    }

    private static int At(ReadOnlySpan<byte> text, int place) =>
        place < 0 ? 0 : ((text[place] - '0') * 10) + text[place + 1] - '0';
}
