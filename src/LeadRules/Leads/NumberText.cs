using System.Globalization;

namespace LeadRules.Leads;

/// <summary>Numbers as a feed writes them (P16).</summary>
internal static class NumberText
{
    // So many fit in a long.
    private const int MostPlainDigits = 18;

    /// <summary>
    /// The number that <paramref name="text"/> is, without white space, <c>$</c> and <c>€</c>; null where it
    /// is none or too large for a <see cref="decimal"/>.
    /// </summary>
    public static decimal? Read(ReadOnlySpan<char> text)
    {
        Span<char> kept = text.Length <= 64 ? stackalloc char[64] : new char[text.Length];
        var number = kept[..Keep(text, kept)];
        if (number.Length <= MostPlainDigits && IsDigits(number))
        {
            return long.Parse(number, NumberStyles.None, CultureInfo.InvariantCulture);
        }

        var digits = number is ['-', ..] ? number[1..] : number;
        var mark = DecimalMark(digits);
        var whole = mark < 0 ? digits : digits[..mark];
        if (!IsWhole(whole) || (mark >= 0 && !IsDigits(digits[(mark + 1)..])))
        {
            return null;
        }

        if (mark >= 0)
        {
            digits[mark] = '.';
        }

        const NumberStyles style =
            NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowThousands;
        return decimal.TryParse(number, style, CultureInfo.InvariantCulture, out var value) ? value : null;
    }

    /// <summary>
    /// The number that a text of few digits is, without ASCII white space and <c>$</c>; false where it holds
    /// anything else.
    /// </summary>
    public static bool TryDigits(ReadOnlySpan<byte> text, out long number)
    {
        number = 0;
        var digits = 0;
        unchecked
        {
            foreach (var b in text)
            {
                var digit = (uint)(b - '0');
                if (digit <= 9)
                {
                    number = (number * 10) + digit;
                    digits++;
                }
                else if (b is not ((byte)'$' or (byte)' ' or (>= (byte)'\t' and <= (byte)'\r')))
                {
                    return false;
                }
            }
        }

        return digits is > 0 and <= MostPlainDigits;
    }

    private static int Keep(ReadOnlySpan<char> text, Span<char> kept)
    {
        var count = 0;
        foreach (var c in text)
        {
            if (c is not ('$' or '€') && !char.IsWhiteSpace(c))
            {
                kept[count++] = c;
            }
        }

        return count;
    }

    // A comma is a decimal comma when one or two digits, the last ones, follow it.
    private static int DecimalMark(ReadOnlySpan<char> digits)
    {
        var last = digits.LastIndexOfAny(',', '.');
        return last >= 0 && (digits[last] == '.' || digits.Length - last - 1 is 1 or 2) ? last : -1;
    }

    private static bool IsWhole(ReadOnlySpan<char> digits)
    {
        var first = digits.IndexOf(',');
        return first < 0
            ? IsDigits(digits)
            : first <= 3 && IsDigits(digits[..first]) && IsGroups(digits[first..]);
    }

    private static bool IsGroups(ReadOnlySpan<char> groups)
    {
        for (; groups.Length >= 4 && groups[0] == ',' && IsDigits(groups[1..4]); groups = groups[4..])
        {
        }

        return groups.IsEmpty;
    }

    private static bool IsDigits(ReadOnlySpan<char> text) =>
        !text.IsEmpty && !text.ContainsAnyExceptInRange('0', '9');
}
