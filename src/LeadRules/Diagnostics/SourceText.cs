namespace LeadRules.Diagnostics;

/// <summary>A file's text and where its lines begin. Lines end in LF, CR or both.</summary>
internal sealed class SourceText
{
    private readonly string _file;
    private readonly List<int> _starts = [0];

    public SourceText(string file, string text)
    {
        _file = file;
        Text = text.StartsWith('\uFEFF') ? text[1..] : text;
        for (var at = Text.AsSpan().IndexOfAny('\r', '\n'); at >= 0 && at < Text.Length;)
        {
            at += Text[at] == '\r' && at + 1 < Text.Length && Text[at + 1] == '\n' ? 2 : 1;
            _starts.Add(at);
            var next = Text.AsSpan(at).IndexOfAny('\r', '\n');
            at = next < 0 ? Text.Length : at + next;
        }
    }

    /// <summary>The text without a byte-order mark.</summary>
    public string Text { get; }

    /// <summary>
    /// From <paramref name="start"/> to <paramref name="end"/> or the end of the line, whichever comes first.
    /// Past the last character of a line it is that character.
    /// </summary>
    public SourceSpan Span(long start, long end)
    {
        var from = (int)Math.Clamp(start, 0, Text.Length);
        var line = LineOf(from);
        var lineEnd = EndOf(line);
        from = Math.Max(_starts[line], Math.Min(from, lineEnd - 1));
        var length = (int)Math.Clamp(end - from, 1, Math.Max(1, lineEnd - from));
        return new SourceSpan(_file, line + 1, from - _starts[line] + 1, length);
    }

    /// <summary>Whether there is a line of that number, from 1.</summary>
    public bool HasLine(int number) => number >= 1 && number <= _starts.Count;

    /// <summary>The line of that number, from 1, without its end.</summary>
    public ReadOnlySpan<char> Line(int number) =>
        Text.AsSpan()[_starts[number - 1]..EndOf(number - 1)];

    private int LineOf(int index)
    {
        var found = _starts.BinarySearch(index);
        return found >= 0 ? found : ~found - 1;
    }

    private int EndOf(int line)
    {
        var end = line + 1 < _starts.Count ? _starts[line + 1] : Text.Length;
        while (end > _starts[line] && Text[end - 1] is '\r' or '\n')
        {
            end--;
        }

        return end;
    }
}
