using LeadRules.Policies.Text;

namespace LeadRules.Policies.Layout;

/// <summary>
/// A file in its canonical layout. What its author wrote in brackets stays so where it fits on a line; the
/// sections of the top level stand in lines of their own, with a blank line between them.
/// </summary>
internal sealed class LayoutWriter
{
    private const int Width = 110;
    private const int Indent = 2;

    // A longer key is none to YAML unless a question mark says so.
    private const int LongestKey = 1000;

    private readonly LayoutLines _lines = new();
    private readonly List<Note> _notes = [];
    private int _notesIndent;
    private bool _isAfterSection;

    public static string Write(WrittenFile file, string lineBreak)
    {
        var writer = new LayoutWriter();
        writer.WriteRoot(file.Root);
        writer.WriteNotes(file.After, 0);
        return writer._lines.Text(lineBreak);
    }

    private void WriteRoot(WrittenPart root)
    {
        WriteNotes(root.Before, 0);
        if (root.Value is WrittenList { Parts.Count: > 0 } list)
        {
            WriteNotes([.. root.Beside.Select(OwnLine)], 0);
            WriteParts(list, 0, lead: null, isTop: true);
        }
        else if (root.Value is WrittenText { IsNothing: true })
        {
            WriteNotes([.. root.Beside.Select(OwnLine)], 0);
        }
        else
        {
            WriteValue(root, "", 0, isTop: false);
        }
    }

    // The first part of a list that begins on the line of a dash stands after that lead.
    private void WriteParts(WrittenList list, int indent, string? lead, bool isTop = false)
    {
        var isFirst = true;
        foreach (var part in list.Parts)
        {
            var isLed = isFirst && lead is not null;
            _notesIndent = isLed ? _notesIndent : indent;
            _notes.AddRange(isFirst ? WithoutFirstBlanks(part.Before, isLed) : part.Before);
            var head = Head(part, indent, isLed ? lead! : new string(' ', indent));
            WriteValue(part, head, indent, isTop);
            isFirst = false;
        }

        WriteNotes(list.After, indent);
    }

    private static IEnumerable<Note> WithoutFirstBlanks(List<Note> notes, bool isLed) =>
        isLed ? notes.Where(note => !note.IsBlank) : notes.SkipWhile(note => note.IsBlank);

    private string Head(WrittenPart part, int indent, string start)
    {
        if (part.Key is null)
        {
            return start + "-";
        }

        var key = part.Key is WrittenText text
            ? AnchorOf(text) + InlineText.Of(text.Text, isInBrackets: false)
            : $"*{((WrittenAlias)part.Key).Name} ";
        if (key.Length <= LongestKey)
        {
            return start + key + ":";
        }

        WriteLine(start + "? " + key);
        return new string(' ', indent) + ":";
    }

    private void WriteValue(WrittenPart part, string head, int indent, bool isTop)
    {
        switch (part.Value)
        {
            case WrittenText text:
                WriteText(part, text, head, indent, isTop);
                break;
            case WrittenList list when FlowOf(list, Width - head.Length - 1, isTop) is { } flow:
                WriteSection(isSection: false, isTop);
                WriteLine(Joined(head, flow), TakeBeside(part));
                break;
            case WrittenList list:
                WriteSection(isSection: true, isTop);
                WriteBlock(part, list, head, indent);
                break;
            case WrittenAlias alias:
                WriteSection(isSection: false, isTop);
                WriteLine(Joined(head, $"*{alias.Name}"), TakeBeside(part));
                break;
        }
    }

    private static string? FlowOf(WrittenList list, int room, bool isTop) =>
        list.Parts.Count == 0 || (list.IsFlow && !isTop) ? FlowText.Of(list, room) : null;

    private void WriteText(WrittenPart part, WrittenText text, string head, int indent, bool isTop)
    {
        var inline = text.IsNothing ? "" : InlineText.Of(text.Text, isInBrackets: false);
        var whole = (AnchorOf(text) + inline).TrimEnd();
        var style = BlockText.StyleOf(text, inline, Width - head.Length - 1);
        WriteSection(style != TextStyle.Line, isTop);
        if (style == TextStyle.Line)
        {
            WriteLine(Joined(head, whole), TakeBeside(part));
            return;
        }

        WriteLine(Joined(head, AnchorOf(text) + BlockText.Sign(text.Text, style)), TakeBeside(part));
        var start = new string(' ', indent + Indent);
        foreach (var line in BlockText.Lines(text.Text, style, Math.Max(Width - start.Length, Width / 2)))
        {
            _lines.Add(line.Length == 0 ? "" : start + line);
        }
    }

    private void WriteBlock(WrittenPart part, WrittenList list, string head, int indent)
    {
        if (part.Key is null && list.Anchor is null)
        {
            _notes.AddRange(part.Beside.Select(OwnLine));
            WriteParts(list, indent + Indent, head + " ");
        }
        else
        {
            WriteLine(Joined(head, AnchorOf(list).TrimEnd()), TakeBeside(part));
            WriteParts(list, indent + Indent, lead: null);
        }
    }

    // Blank lines stand around what is more than a line at the top.
    private void WriteSection(bool isSection, bool isTop)
    {
        if (isTop && (isSection || _isAfterSection))
        {
            _notes.Insert(0, Note.Blank);
        }

        _isAfterSection = isTop ? isSection : _isAfterSection;
    }

    // There is room for one comment beside a line; those before it go above.
    private string? TakeBeside(WrittenPart part)
    {
        _notes.AddRange(part.Beside.SkipLast(1).Select(OwnLine));
        return part.Beside.LastOrDefault();
    }

    private void WriteLine(string text, string? beside = null)
    {
        WriteNotes(_notes, _notesIndent);
        _notes.Clear();
        _lines.Add(text, beside);
    }

    private void WriteNotes(IEnumerable<Note> notes, int indent)
    {
        foreach (var note in notes)
        {
            _lines.Add(note, indent);
        }
    }

    private static Note OwnLine(string comment) => new(comment, 0);

    private static string Joined(string head, string value) =>
        head.Length == 0 || value.Length == 0 ? head + value : head + " " + value;

    private static string AnchorOf(Written node) => node.Anchor is { } anchor ? $"&{anchor} " : "";
}
