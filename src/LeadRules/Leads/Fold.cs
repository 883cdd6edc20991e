using System.Buffers;
using System.Globalization;
using System.Text;

namespace LeadRules.Leads;

/// <summary>Folding: the form in which text is compared (P8).</summary>
public static class Fold
{
    private const int OnStack = 256;
    private const int LongestPiece = 256;
    private const char Noncharacter = '\uFFFE';

    /// <summary>
    /// Unicode NFKD without marks (Mn), in invariant lower case letter by letter, white space trimmed and
    /// each run of it one space. Text that is folded already is returned itself.
    /// </summary>
    public static string Text(string text) => IsFoldedAscii(text) ? text : Folded(text);

    /// <summary>The same of a part of a text.</summary>
    public static string Text(ReadOnlySpan<char> text) =>
        IsFoldedAscii(text) ? text.ToString() : Folded(text);

    /// <summary>
    /// Makes each run of white space in ASCII that neither begins nor ends with any one space; how long it is then.
    /// </summary>
    internal static int CloseGaps(Span<byte> text)
    {
        var length = text.IndexOfAnyInRange((byte)'\t', (byte)' ');
        if (length < 0)
        {
            return text.Length;
        }

        foreach (var c in text[length..])
        {
            if (!char.IsWhiteSpace((char)c))
            {
                text[length++] = c;
            }
            else if (text[length - 1] != ' ')
            {
                text[length++] = (byte)' ';
            }
        }

        return length;
    }

    private static string Folded(ReadOnlySpan<char> text)
    {
        if (!Ascii.IsValid(text))
        {
            if (text.Length > LongestPiece)
            {
                return FoldedByPieces(text);
            }

            text = Decomposed(text);
        }

        var rented = text.Length > OnStack ? ArrayPool<char>.Shared.Rent(text.Length) : null;
        var folded = rented ?? stackalloc char[OnStack];
        var length = Write(text, folded, 0);
        var result = folded[..length].TrimEnd(' ').ToString();
        if (rented is not null)
        {
            ArrayPool<char>.Shared.Return(rented);
        }

        return result;
    }

    // Decomposed, a text can be eighteen times as long, and a million marks in a row would be put in order
    // for minutes. A piece begins with no mark, so that what it decomposes to is what it is in the whole;
    // where hundreds of marks stand in a row, most of which go anyway, it may begin with one.
    private static string FoldedByPieces(ReadOnlySpan<char> text)
    {
        var whole = new StringBuilder(text.Length);
        while (!text.IsEmpty)
        {
            var length = LengthOfPiece(text);
            var piece = Decomposed(text[..length]);
            text = text[length..];
            var folded = ArrayPool<char>.Shared.Rent(piece.Length + 1);
            var before = Math.Min(1, whole.Length);
            folded[0] = before == 1 ? whole[^1] : default;
            whole.Append(folded.AsSpan(before..Write(piece, folded, before)));
            ArrayPool<char>.Shared.Return(folded);
        }

        whole.Length -= whole is [.., ' '] ? 1 : 0;
        return whole.ToString();
    }

    private static int LengthOfPiece(ReadOnlySpan<char> text)
    {
        if (text.Length <= LongestPiece)
        {
            return text.Length;
        }

        for (var end = LongestPiece; end > 0; end--)
        {
            if (Rune.DecodeFromUtf16(text[end..], out var next, out _) == OperationStatus.Done && !IsMark(next))
            {
                return end;
            }
        }

        return LongestPiece - (char.IsHighSurrogate(text[LongestPiece - 1]) ? 1 : 0);
    }

    private static bool IsMark(Rune rune) => Rune.GetUnicodeCategory(rune)
        is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark;

    // After what stands before `length`; how long that is then.
    private static int Write(ReadOnlySpan<char> text, Span<char> folded, int length)
    {
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

        return length;
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
