using System.Globalization;
using System.Text;

namespace LeadRules.Leads;

/// <summary>Folding: the form in which text is compared (P8).</summary>
public static class Fold
{
    /// <summary>
    /// Unicode NFKD without marks (Mn), in invariant lower case letter by letter, white space trimmed and each run
    /// of it one space. Folding what is folded changes nothing.
    /// </summary>
    public static string Text(string text)
    {
        if (IsFoldedAscii(text))
        {
            return text;
        }

        var source = Ascii.IsValid(text) ? text : WithoutLoneSurrogates(text).Normalize(NormalizationForm.FormKD);
        var folded = new StringBuilder(source.Length);
        var pendingSpace = false;
        foreach (var rune in source.EnumerateRunes())
        {
            if (Rune.IsWhiteSpace(rune))
            {
                pendingSpace = folded.Length > 0;
            }
            else if (Rune.GetUnicodeCategory(rune) != UnicodeCategory.NonSpacingMark)
            {
                if (pendingSpace)
                {
                    folded.Append(' ');
                    pendingSpace = false;
                }

                folded.Append(Rune.ToLowerInvariant(rune).ToString());
            }
        }

        return folded.ToString();
    }

    private static bool IsFoldedAscii(string text)
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

        return text.Length == 0 || !afterSpace;
    }

    // Normalize refuses a surrogate without its other half; such text can come from a host, never from a UTF-8 feed.
    private static string WithoutLoneSurrogates(string text) =>
        string.Concat(text.EnumerateRunes().Select(rune => rune.ToString()));
}
