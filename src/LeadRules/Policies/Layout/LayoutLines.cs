using System.Text;
using LeadRules.Policies.Text;

namespace LeadRules.Policies.Layout;

/// <summary>
/// Lines with comments beside them. The comments of short lines stand in one column; those of longer lines
/// that follow one another stand beneath one another.
/// </summary>
internal sealed class LayoutLines
{
    private const int CommentColumn = 33;
    private const int Gap = 2;

    private readonly List<(string Text, string? Beside)> _lines = [];

    public void Add(string text, string? beside = null) => _lines.Add((text, beside));

    /// <summary>A blank line; none where one stands already, and none at the beginning.</summary>
    public void AddBlank()
    {
        if (_lines.Count > 0 && _lines[^1].Text.Length > 0)
        {
            Add("");
        }
    }

    public void Add(Note note, int indent)
    {
        if (note.Text is { } comment)
        {
            Add(new string(' ', indent) + comment);
        }
        else
        {
            AddBlank();
        }
    }

    public string Text(string lineBreak)
    {
        var text = new StringBuilder();
        for (var at = 0; at < _lines.Count;)
        {
            var end = EndOfGroup(at);
            var column = IsShort(at) ? CommentColumn : _lines[at..end].Max(line => line.Text.Length) + Gap;
            for (; at < end; at++)
            {
                var (line, beside) = _lines[at];
                text.Append(beside is null ? line : line.PadRight(column) + beside).Append(lineBreak);
            }
        }

        return text.ToString();
    }

    private bool IsShort(int at) => _lines[at].Text.Length <= CommentColumn - Gap;

    private int EndOfGroup(int at)
    {
        var end = at + 1;
        while (_lines[at].Beside is not null && end < _lines.Count && _lines[end].Beside is not null
            && IsShort(end) == IsShort(at))
        {
            end++;
        }

        return end;
    }
}
