using System.Text;
using LeadRules.Policies;

namespace LeadRules.Leads;

/// <summary>Telephone numbers (P16).</summary>
internal static class Phone
{
    // What comes to stand before the digits of a text: a plus and two digits of a country.
    private const int MostBefore = 3;

    private const int FewestDigits = 7;

    // What a byte of a number is: bits, so that one look says what all of them are.
    private const byte Digit = 1;
    private const byte Plus = 2;
    private const byte Word = 4;

    private static readonly byte[] Kinds = [.. Enumerable.Range(0, 256).Select(c => c switch
    {
        >= '0' and <= '9' => Digit,
        '+' => Plus,
        > '9' => Word,
        _ => (byte)0,
    })];

    /// <summary>How much room a number takes while a text of that length is read.</summary>
    public static int RoomFor(int length) => MostBefore + length;

    /// <summary>
    /// The number that <paramref name="text"/>, in UTF-8, is to somebody in <paramref name="country"/>:
    /// digits, after a <c>+</c> where the country code is known. It is the part of <paramref name="room"/>
    /// where it stands then; empty where it has too few digits.
    /// </summary>
    public static (int Start, int Length) Read(ReadOnlySpan<byte> text, Country country, Span<byte> room)
    {
        var isInternational = text is [(byte)'+', ..];
        var rest = isInternational ? text[1..] : text;
        var kept = room.Slice(MostBefore, rest.Length);
        var kinds = Kinds.AsSpan();
        var (count, all) = (0, 0);
        unchecked
        {
            foreach (var c in rest)
            {
                int kind = kinds[c];
                kept[count] = c;
                count += kind & Digit;
                all |= kind;
            }
        }

        return (all & (Plus | Word)) != 0 ? ReadWithWords(text, country, room)
            : count == 0 ? default
            : Complete(room, count, isInternational, country);
    }

    private static (int Start, int Length) ReadWithWords(
        ReadOnlySpan<byte> text, Country country, Span<byte> room)
    {
        var isInternational = false;
        var end = MostBefore;
        for (var at = 0; at < text.Length; at++)
        {
            var c = text[at];
            if (char.IsAsciiDigit((char)c))
            {
                room[end++] = c;
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

        return end == MostBefore ? default : Complete(room, end - MostBefore, isInternational, country);
    }

    // `ext` holds no digit before its x.
    private static bool BeginsExtension(ReadOnlySpan<byte> text) => (text[0] | 0x20) switch
    {
        'x' => true,
        'p' => text.Length >= 5 && Ascii.EqualsIgnoreCase(text[..5], "poste"u8),
        _ => false,
    };

    // The digits, of which there is one at least, stand where they leave room for what comes before them.
    private static (int Start, int Length) Complete(
        Span<byte> room, int count, bool isInternational, Country country)
    {
        var start = MostBefore;
        if (!isInternational && count >= 2 && room[start] == '0' && room[start + 1] == '0')
        {
            isInternational = true;
            (start, count) = (start + 2, count - 2);
        }

        var dropped = 0;
        var before = isInternational ? "+"u8 : Before(room[start], count, country, out dropped);
        (start, count) = (start + dropped, count - dropped);
        before.CopyTo(room[(start - before.Length)..]);
        var digits = count + Math.Max(0, before.Length - 1);
        return digits < FewestDigits ? default : (start - before.Length, count + before.Length);
    }

    private static ReadOnlySpan<byte> Before(byte first, int count, Country country, out int dropped)
    {
        dropped = country is Country.FR or Country.BE ? 1 : 0;
        switch (country, count, first)
        {
            case (Country.CA or Country.US, 10, _):
                return "+1"u8;
            case (Country.CA or Country.US, 11, (byte)'1'):
                return "+"u8;
            case (Country.FR, 10, (byte)'0'):
                return "+33"u8;
            case (Country.BE, 9 or 10, (byte)'0'):
                return "+32"u8;
            default:
                dropped = 0;
                return [];
        }
    }
}
