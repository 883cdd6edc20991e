namespace LeadRules.Cli.Output.Explanations;

/// <summary>For a terminal.</summary>
internal sealed class TextMarkup(Terminal terminal) : Markup(terminal.Output)
{
    public override string Words(string words) => TerminalText.Visible(words);

    public override string Code(string code) => TerminalText.Visible(code);

    public override void Title(string words) => Output.WriteLine(Bold(words));

    public override void Paragraph(string words) => Output.WriteLine(words);

    public override void Heading(string words)
    {
        Output.WriteLine();
        Output.WriteLine(Bold(words));
    }

    public override void Line(string words) => Output.WriteLine($"  {words}");

    public override void Table(IReadOnlyList<string[]> rows)
    {
        var columns = rows.Max(row => row.Length);
        var widths = Enumerable.Range(0, columns)
            .Select(column => rows.Max(row => column < row.Length ? TerminalText.Width(row[column]) : 0)).ToList();
        foreach (var row in rows)
        {
            var cells = row.Select((cell, column) => TerminalText.Fit(cell, widths[column]));
            Line(string.Join("  ", cells).TrimEnd());
        }
    }

    private string Bold(string words) => terminal.ColoursOutput ? $"\e[1m{words}\e[0m" : words;
}
