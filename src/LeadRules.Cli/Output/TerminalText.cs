using System.Globalization;
using System.Text;

namespace LeadRules.Cli.Output;

/// <summary>Text as a terminal shows it.</summary>
internal static class TerminalText
{
    private const char Ellipsis = '…';

    /// <summary>The text without anything that would move a cursor or turn the writing.</summary>
    public static string Visible(string text)
    {
        var visible = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            visible.Append(Moves(rune) ? Rune.ReplacementChar : rune);
        }

        return visible.ToString();
    }

    /// <summary>How many columns it takes: marks none, letters one, ideographs two.</summary>
    public static int Width(string text)
    {
        var width = 0;
        foreach (var rune in text.EnumerateRunes())
        {
            width += Width(rune);
        }

        return width;
    }

    /// <summary>The text in exactly so many columns: filled with spaces, or cut with an ellipsis.</summary>
    public static string Fit(string text, int width)
    {
        var fits = Width(text) <= width ? text : Cut(text, width - 1);
        return fits + new string(' ', width - Width(fits));
    }

    private static string Cut(string text, int width)
    {
        var cut = new StringBuilder();
        foreach (var rune in text.EnumerateRunes())
        {
            width -= Width(rune);
            if (width < 0)
            {
                break;
            }

            cut.Append(rune);
        }

        return cut.Append(Ellipsis).ToString();
    }

    private static bool Moves(Rune rune) => Rune.GetUnicodeCategory(rune) is UnicodeCategory.Control
        or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator;

    private static int Width(Rune rune) => Rune.GetUnicodeCategory(rune) switch
    {
        UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark => 0,
        _ => IsWide(rune.Value) ? 2 : 1,
    };

    // Unicode's East Asian Width W and F, by block.
    private static bool IsWide(int value) => value
        is (>= 0x1100 and <= 0x115F) or (>= 0x2E80 and <= 0x303E) or (>= 0x3041 and <= 0xA4CF)
        or (>= 0xAC00 and <= 0xD7A3) or (>= 0xF900 and <= 0xFAFF) or (>= 0xFE30 and <= 0xFE6F)
        or (>= 0xFF00 and <= 0xFF60) or (>= 0xFFE0 and <= 0xFFE6) or (>= 0x1F300 and <= 0x1F64F)
        or (>= 0x1F900 and <= 0x1F9FF) or (>= 0x20000 and <= 0x3FFFD);
}
