using System.Text;

namespace LeadRules.Cli.Output.Explanations;

/// <summary>For a pull request or a wiki.</summary>
internal sealed class MarkdownMarkup(TextWriter output) : Markup(output)
{
    private const string Marks = "\\`*_{}[]<>#|~&";

    private bool _isAfterTable;

    public override string Words(string words)
    {
        var escaped = new StringBuilder(words.Length);
        foreach (var c in TerminalText.Visible(words))
        {
            if (Marks.Contains(c, StringComparison.Ordinal))
            {
                escaped.Append('\\');
            }

            escaped.Append(c);
        }

        return escaped.ToString();
    }

    // A fence longer than any run of backticks inside.
    public override string Code(string code)
    {
        var visible = TerminalText.Visible(code);
        var longest = 0;
        for (int at = 0, run = 0; at < visible.Length; at++)
        {
            run = visible[at] == '`' ? run + 1 : 0;
            longest = Math.Max(longest, run);
        }

        var fence = new string('`', longest + 1);
        return longest == 0 ? $"{fence}{visible}{fence}" : $"{fence} {visible} {fence}";
    }

    public override string Value(string value) => Code(value);

    public override void Title(string words) => Output.WriteLine($"# {words}");

    public override void Paragraph(string words)
    {
        Output.WriteLine();
        Output.WriteLine(words);
    }

    public override void Heading(string words)
    {
        _isAfterTable = false;
        Output.WriteLine();
        Output.WriteLine($"## {words}");
        Output.WriteLine();
    }

    public override void Line(string words)
    {
        if (_isAfterTable)
        {
            Output.WriteLine();
            _isAfterTable = false;
        }

        Output.WriteLine($"- {words}");
    }

    public override void Table(string[] columns, IReadOnlyList<string[]> rows)
    {
        Output.WriteLine($"| {string.Join(" | ", columns)} |");
        Output.WriteLine($"|{string.Concat(Enumerable.Repeat(" --- |", columns.Length))}");
        foreach (var row in rows)
        {
            Output.WriteLine($"| {string.Join(" | ", row.Select(Cell))} |");
        }

        _isAfterTable = true;
    }

    // A bar ends a cell even inside code, unless a backslash stands before it.
    private static string Cell(string words)
    {
        var cell = new StringBuilder(words.Length);
        for (var at = 0; at < words.Length; at++)
        {
            cell.Append(words[at] == '|' && (at == 0 || words[at - 1] != '\\') ? "\\|" : words[at]);
        }

        return cell.ToString();
    }
}
