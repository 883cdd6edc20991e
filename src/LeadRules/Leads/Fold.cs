using System.Buffers;
using System.Text;

namespace LeadRules.Leads;

/// <summary>Folding: the form in which text is compared (P8).</summary>
public static class Fold
{
    private const int LongestOnStack = 256;

    /// <summary>
    /// Unicode NFKD without marks (Mn), in invariant lower case letter by letter, white space trimmed and
    /// each run of it one space. Text that is folded already is returned itself.
    /// </summary>
    public static string Text(string text) => IsFoldedAscii(text) ? text : Folded(text);

    /// <summary>The same of a part of a text.</summary>
    public static string Text(ReadOnlySpan<char> text) =>
        IsFoldedAscii(text) ? text.ToString() : Folded(text);

    /// <summary>
    /// Makes each run of white space in ASCII that neither begins nor ends with any one space; how long it is
    /// then.
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

    /// <summary>In lower case, letter by letter; nothing else is changed.</summary>
    internal static string LowerCase(ReadOnlySpan<char> text)
    {
        var lower = new StringBuilder(text.Length);
        foreach (var character in text.EnumerateRunes())
        {
            lower.Append(Characters.Lower(character));
        }

        return lower.ToString();
    }

    private static string Folded(ReadOnlySpan<char> text)
    {
        text = text.Trim();
        Span<byte> ascii = stackalloc byte[LongestOnStack];
        if (text.Length <= LongestOnStack
            && Ascii.ToLower(text, ascii, out var length) == OperationStatus.Done)
        {
            return Encoding.ASCII.GetString(ascii[..CloseGaps(ascii[..length])]);
        }

        var folded = new Folding(text.Length);
        foreach (var character in text.EnumerateRunes())
        {
            folded.Add(character);
        }

        return folded.ToString();
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
}
