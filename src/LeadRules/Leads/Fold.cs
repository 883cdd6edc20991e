using System.Buffers;
using System.Globalization;
using System.Text;

namespace LeadRules.Leads;

/// <summary>Folding: the form in which text is compared (P8).</summary>
public static class Fold
{
    private const int OnStack = 256;
    private const char Noncharacter = '\uFFFE';

    /// <summary>
    /// Unicode NFKD without marks (Mn), in invariant lower case letter by letter, white space trimmed and
    /// each run of it one space. Text that is folded already is returned itself.
    /// </summary>
    public static string Text(string text) => IsFoldedAscii(text) ? text : Folded(text);

    /// <summary>The same of a part of a text.</summary>
    public static string Text(ReadOnlySpan<char> text) =>
        IsFoldedAscii(text) ? text.ToString() : Folded(text);

    private static string Folded(ReadOnlySpan<char> text)
    {
        if (!Ascii.IsValid(text))
        {
            text = Decomposed(text);
        }

        var rented = text.Length > OnStack ? ArrayPool<char>.Shared.Rent(text.Length) : null;
        var folded = rented ?? stackalloc char[OnStack];
        var length = 0;
        foreach (var rune in text.EnumerateRunes())
        {
            if (Rune.IsWhiteSpace(rune))
            {
                if (length > 0 && folded[length - 1] != ' ')
                {
                    folded[length++] = ' ';
                }
            }
            else if (Rune.GetUnicodeCategory(rune) != UnicodeCategory.NonSpacingMark)
            {
                length += Rune.ToLowerInvariant(rune).EncodeToUtf16(folded[length..]);
            }
        }

        var result = folded[..length].TrimEnd(' ').ToString();
        if (rented is not null)
        {
            ArrayPool<char>.Shared.Return(rented);
        }

        return result;
    }

    private static bool IsFoldedAscii(ReadOnlySpan<char> text)
    {
        var afterSpace = true;
        foreach (var c in text)
        {
            if (c is > '~' or < ' ' or (>= 'A' and <= 'Z') || (c == ' ' && afterSpace))
            {
                return false;
            }

            afterSpace = c == ' ';
        }

        return text.IsEmpty || !afterSpace;
    }

    // Normalize refuses two things that a feed or a host may well bring: a surrogate without its other half,
    // which becomes U+FFFD as in any decoding, and the character U+FFFE, which decomposes to itself.
    private static string Decomposed(ReadOnlySpan<char> text)
    {
        if (text.IndexOfAnyInRange('\uD800', '\uDFFF') < 0 && !text.Contains(Noncharacter))
        {
            return text.ToString().Normalize(NormalizationForm.FormKD);
        }

        var whole = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            whole.Append(rune.ToString());
        }

        var parts = whole.ToString().Split(Noncharacter);
        return string.Join(Noncharacter, parts.Select(part => part.Normalize(NormalizationForm.FormKD)));
    }
}
