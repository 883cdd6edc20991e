using System.Text;
using LeadRules.Policies;

namespace LeadRules.Leads;

/// <summary>Telephone numbers (P16).</summary>
internal static class Phone
{
    // What comes to stand before the digits of a text: a plus and two digits of a country.
    private const int MostBefore = 3;

    private const int FewestDigits = 7;

    /// <summary>How much room a number takes while a text of that length is read.</summary>
    public static int RoomFor(int length) => MostBefore + length;

    /// <summary>
    /// The number that <paramref name="text"/> is to somebody in <paramref name="country"/>: digits, after a
    /// <c>+</c> where the country code is known; null where it has too few of them.
    /// </summary>
    public static string? Read(ReadOnlySpan<char> text, Country country)
    {
        Span<char> room = text.Length <= 64 ? stackalloc char[RoomFor(64)] : new char[RoomFor(text.Length)];
        var (start, length) = Read(text, country, room);
        return length == 0 ? null : room.Slice(start, length).ToString();
    }

    /// <summary>
    /// The same, as the part of <paramref name="room"/> where it stands then; empty where it has too few.
    /// </summary>
    public static (int Start, int Length) Read(ReadOnlySpan<char> text, Country country, Span<char> room)
    {
        var first = text.IndexOfAnyInRange('0', '9');
        if (first < 0)
        {
            return default;
        }

        var isInternational = text[..first].Contains('+');
        var digits = KeepDigits(WithoutExtension(text[first..]), room[MostBefore..]);
        return Complete(room, digits, isInternational, country);
    }

    /// <summary>The same of a text in ASCII; null where it is not.</summary>
    public static (int Start, int Length)? Read(ReadOnlySpan<byte> text, Country country, Span<char> room)
    {
        var kept = room.Slice(MostBefore, text.Length);
        var count = 0;
        var isPlain = true;
        for (var at = 0; at < text.Length; at++)
        {
            var c = text[at];
            kept[count] = (char)c;
            unchecked
            {
                count += (uint)(c - '0') <= 9 ? 1 : 0;
            }

            isPlain &= c <= '9' & (c != '+' | at == 0);
        }

        return !isPlain ? ReadWithWords(text, country, room)
            : count == 0 ? default((int, int))
            : Complete(room, count, text[0] == '+', country);
    }

    private static (int Start, int Length)? ReadWithWords(
        ReadOnlySpan<byte> text, Country country, Span<char> room)
    {
        var isInternational = false;
        var end = MostBefore;
        for (var at = 0; at < text.Length; at++)
        {
            var c = text[at];
            if (char.IsAsciiDigit((char)c))
            {
                room[end++] = (char)c;
            }
            else if (c > 0x7F)
            {
                return null;
            }
            else if (end == MostBefore)
            {
                isInternational |= c == '+';
            }
            else if (BeginsExtension(text[at..]))
            {
                break;
            }
        }

        return end == MostBefore ? default((int, int)) : Complete(room, end - MostBefore, isInternational, country);
    }

    private static bool BeginsExtension(ReadOnlySpan<byte> text) => (text[0] | 0x20) switch
    {
        'x' => true,
        'p' => text.Length >= 5 && Ascii.EqualsIgnoreCase(text[..5], "poste"u8),
        _ => false,
    };

    // The digits, of which there is one at least, stand where they leave room for what comes before them.
    private static (int Start, int Length) Complete(
        Span<char> room, int count, bool isInternational, Country country)
    {
        var start = MostBefore;
        if (!isInternational && count >= 2 && room[start] == '0' && room[start + 1] == '0')
        {
            isInternational = true;
            (start, count) = (start + 2, count - 2);
        }

        var dropped = 0;
        var before = isInternational ? "+" : Before(room[start], count, country, out dropped);
        (start, count) = (start + dropped, count - dropped);
        before.CopyTo(room[(start - before.Length)..]);
        var digits = count + Math.Max(0, before.Length - 1);
        return digits < FewestDigits ? default : (start - before.Length, count + before.Length);
    }

    private static string Before(char first, int count, Country country, out int dropped)
    {
        dropped = country is Country.FR or Country.BE ? 1 : 0;
        switch (country, count, first)
        {
            case (Country.CA or Country.US, 10, _):
                return "+1";
            case (Country.CA or Country.US, 11, '1'):
                return "+";
            case (Country.FR, 10, '0'):
                return "+33";
            case (Country.BE, 9 or 10, '0'):
                return "+32";
            default:
                dropped = 0;
                return "";
        }
    }

    // `ext` holds no digit before its x.
    private static ReadOnlySpan<char> WithoutExtension(ReadOnlySpan<char> text)
    {
        var x = text.IndexOfAny('x', 'X');
        text = x < 0 ? text : text[..x];
        var poste = text.IndexOf("poste", StringComparison.OrdinalIgnoreCase);
        return poste < 0 ? text : text[..poste];
    }

    private static int KeepDigits(ReadOnlySpan<char> text, Span<char> kept)
    {
        var count = 0;
        foreach (var c in text)
        {
            if (char.IsAsciiDigit(c))
            {
                kept[count++] = c;
            }
        }

        return count;
    }
}
