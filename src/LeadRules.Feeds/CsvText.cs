using System.Buffers;

namespace LeadRules.Feeds;

/// <summary>
/// Writes CSV as cli.md has it: comma, <c>\n</c>, a cell quoted only where it must be, and a cell that a spreadsheet
/// would run made harmless.
/// </summary>
internal sealed class CsvText(TextWriter to)
{
    private static readonly SearchValues<char> Quoted = SearchValues.Create(",\"\r\n");
    private static readonly SearchValues<char> Run = SearchValues.Create("=+-@\t\r");

    private bool _isFirst = true;

    /// <summary>Writes a row of cells; null is an empty one.</summary>
    public void Row(params ReadOnlySpan<string?> cells)
    {
        foreach (var cell in cells)
        {
            Cell(cell);
        }

        EndRow();
    }

    /// <summary>Writes the next cell of a row.</summary>
    public void Cell(ReadOnlySpan<char> text)
    {
        if (!_isFirst)
        {
            to.Write(',');
        }

        _isFirst = false;
        var isRun = text.Length > 0 && Run.Contains(text[0]);
        if (!text.ContainsAny(Quoted))
        {
            Guard(isRun);
            to.Write(text);
            return;
        }

        to.Write('"');
        Guard(isRun);
        foreach (var part in text.Split('"'))
        {
            to.Write(text[part]);
            if (part.End.Value < text.Length)
            {
                to.Write("\"\"");
            }
        }

        to.Write('"');
    }

    /// <summary>Ends a row.</summary>
    public void EndRow()
    {
        to.Write('\n');
        _isFirst = true;
    }

    private void Guard(bool isRun)
    {
        if (isRun)
        {
            to.Write('\'');
        }
    }
}
