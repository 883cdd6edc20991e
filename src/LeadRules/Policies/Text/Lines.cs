namespace LeadRules.Policies.Text;

/// <summary>The lines of a text, broken wherever YAML breaks them.</summary>
internal sealed class Lines
{
    private readonly List<int> _starts = [0];

    public Lines(string text)
    {
        Text = text;
        for (var at = 0; at < text.Length; at++)
        {
            if (IsBreak(text[at]))
            {
                at += text[at] == '\r' && at + 1 < text.Length && text[at + 1] == '\n' ? 1 : 0;
                _starts.Add(at + 1);
            }
        }
    }

    public string Text { get; }

    public static bool IsBreak(char c) => c is '\n' or '\r' or '\u0085' or '\u2028' or '\u2029';

    /// <summary>The line that the character at <paramref name="index"/> stands in, from 0.</summary>
    public int LineOf(int index)
    {
        var found = _starts.BinarySearch(index);
        return found >= 0 ? found : ~found - 1;
    }

    /// <summary>Where the line begins.</summary>
    public int StartOf(int line) => _starts[line];

    /// <summary>Whether the line holds white space alone.</summary>
    public bool IsBlank(int line) =>
        IsBlank(_starts[line], line + 1 < _starts.Count ? _starts[line + 1] : Text.Length);

    /// <summary>
    /// Whether there is white space alone from <paramref name="start"/> to before <paramref name="end"/>.
    /// </summary>
    public bool IsBlank(int start, int end) => Text.AsSpan(start, end - start).IsWhiteSpace();
}
