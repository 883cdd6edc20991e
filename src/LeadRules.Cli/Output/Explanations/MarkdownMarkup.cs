using System.Text;

namespace LeadRules.Cli.Output.Explanations;

/// <summary>For a pull request or a wiki.</summary>
internal sealed class MarkdownMarkup(TextWriter output) : Markup(output)
{
    private const string Marks = "\\`*_{}[]<>#|~&";

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

    public override void Title(string words) => Output.WriteLine($"# {words}");

    public override void Paragraph(string words)
    {
        Output.WriteLine();
        Output.WriteLine(words);
    }

    public override void Heading(string words)
    {
        Output.WriteLine();
        Output.WriteLine($"## {words}");
        Output.WriteLine();
    }

    public override void Line(string words) => Output.WriteLine($"- {words}");

    public override void Table(IReadOnlyList<string[]> rows)
    {
        var columns = rows.Max(row => row.Length);
        Output.WriteLine($"|{string.Concat(Enumerable.Repeat("  |", columns))}");
        Output.WriteLine($"|{string.Concat(Enumerable.Repeat(" --- |", columns))}");
        foreach (var row in rows)
        {
            var cells = row.Concat(Enumerable.Repeat("", columns - row.Length))
                .Select(cell => cell.Replace("|", "\\|", StringComparison.Ordinal)
                    .Replace("\\\\|", "\\|", StringComparison.Ordinal));
            Output.WriteLine($"| {string.Join(" | ", cells)} |");
        }
    }
}
