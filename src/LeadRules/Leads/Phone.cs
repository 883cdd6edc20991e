using LeadRules.Policies;

namespace LeadRules.Leads;

/// <summary>Telephone numbers (P16).</summary>
internal static class Phone
{
    private const int FewestDigits = 7;

    /// <summary>
    /// The number that <paramref name="text"/> is to somebody in <paramref name="country"/>: digits, after a
    /// <c>+</c> where the country code is known; null where it has too few of them.
    /// </summary>
    public static string? Read(ReadOnlySpan<char> text, Country country)
    {
        var first = text.IndexOfAnyInRange('0', '9');
        if (first < 0)
        {
            return null;
        }

        var international = text[..first].Contains('+');
        Span<char> kept = text.Length <= 64 ? stackalloc char[64] : new char[text.Length];
        var digits = (ReadOnlySpan<char>)kept[..KeepDigits(WithoutExtension(text[first..]), kept)];
        if (!international && digits is ['0', '0', ..])
        {
            international = true;
            digits = digits[2..];
        }

        var written = international ? string.Concat("+", digits) : InCountry(digits, country);
        var count = written.StartsWith('+') ? written.Length - 1 : written.Length;
        return count < FewestDigits ? null : written;
    }

    private static string InCountry(ReadOnlySpan<char> digits, Country country) =>
        (country, digits.Length, digits[0]) switch
        {
            (Country.CA or Country.US, 10, _) => string.Concat("+1", digits),
            (Country.CA or Country.US, 11, '1') => string.Concat("+", digits),
            (Country.FR, 10, '0') => string.Concat("+33", digits[1..]),
            (Country.BE, 9 or 10, '0') => string.Concat("+32", digits[1..]),
            _ => digits.ToString(),
        };

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
