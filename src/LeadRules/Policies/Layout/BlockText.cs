using LeadRules.Policies.Text;

namespace LeadRules.Policies.Layout;

/// <summary>
/// Text as a block of lines, without quotes: its own lines, or long ones folded at their spaces.
/// </summary>
internal static class BlockText
{
    /// <summary>How the text stands in lines, which is how it was written wherever it can be so.</summary>
    /// <param name="text">The text.</param>
    /// <param name="inline">The text on one line.</param>
    /// <param name="room">How long a line can be.</param>
    public static TextStyle StyleOf(WrittenText text, string inline, int room)
    {
        var hasBreaks = text.Text.Contains('\n', StringComparison.Ordinal);
        var style = text.Style switch
        {
            TextStyle.Lines when hasBreaks => TextStyle.Literal,
            TextStyle.Lines when inline.Length > room => TextStyle.Folded,
            TextStyle.Literal or TextStyle.Folded => text.Style,
            _ => TextStyle.Line,
        };
        return style switch
        {
            TextStyle.Folded or TextStyle.Literal when !CanBeBlock(text.Text) => TextStyle.Line,
            TextStyle.Folded when !CanBeFolded(text.Text) => TextStyle.Literal,
            _ => style,
        };
    }

    /// <summary>What stands before the lines.</summary>
    public static string Sign(string text, TextStyle style) =>
        (style == TextStyle.Folded ? ">" : "|") + (text.EndsWith('\n') ? "" : "-");

    /// <summary>The lines, of at most that many characters where they are folded and can be.</summary>
    public static IEnumerable<string> Lines(string text, TextStyle style, int room)
    {
        var lines = (text.EndsWith('\n') ? text[..^1] : text).Split('\n');
        return style == TextStyle.Folded ? Folded(lines, room) : lines;
    }

    // A line break of the text is a blank line more than there are.
    private static IEnumerable<string> Folded(string[] lines, int room)
    {
        for (var line = 0; line < lines.Length; line++)
        {
            if (line > 0)
            {
                yield return "";
            }

            var rest = lines[line];
            while (rest.Length > room && LastBreak(rest, room) is var at and > 0)
            {
                yield return rest[..at];
                rest = rest[(at + 1)..];
            }

            if (rest.Length > 0)
            {
                yield return rest;
            }
        }
    }

    // The last single space before which a line has room, or else the first of all; 0 if there is none.
    private static int LastBreak(string text, int room)
    {
        var last = 0;
        for (var at = 1; at < text.Length - 1 && (at <= room || last == 0); at++)
        {
            if (text[at] == ' ' && !char.IsWhiteSpace(text[at - 1]) && !char.IsWhiteSpace(text[at + 1]))
            {
                last = at;
            }
        }

        return last;
    }

    private static bool CanBeBlock(string text) =>
        text.Length > 0 && !char.IsWhiteSpace(text[0]) && !text.EndsWith("\n\n", StringComparison.Ordinal)
        && !text.Any(c => c is not ('\n' or '\t') && InlineText.NeedsEscape(c))
        && Array.TrueForAll(text.Split('\n'), line => line is not ([.., ' ' or '\t'] or ['\t', ..]));

    private static bool CanBeFolded(string text) =>
        !text.Contains("\n ", StringComparison.Ordinal);
}
