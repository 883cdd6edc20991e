namespace LeadRules.Cli.Output.Explanations;

/// <summary>For a terminal.</summary>
internal sealed class TextMarkup(Terminal terminal) : Markup(terminal.Output)
{
    public override string Words(string words) => TerminalText.Visible(words);

    public override string Code(string code) => TerminalText.Visible(code);

    public override string Value(string value) => $"'{TerminalText.Visible(value)}'";

    public override void Title(string words) => Output.WriteLine(Bold(words));

    public override void Paragraph(string words) => Output.WriteLine(words);

    public override void Heading(string words)
    {
        Output.WriteLine();
        Output.WriteLine(Bold(words));
    }

    public override void Line(string words) => Output.WriteLine($"  {words}");

    public override void Table(string[] columns, IReadOnlyList<string[]> rows)
    {
        var widths = columns.Select((_, column) => rows.Max(row => TerminalText.Width(row[column]))).ToList();
        foreach (var row in rows)
        {
            var cells = row.Select((cell, column) => TerminalText.Fit(cell, widths[column]));
            Line(string.Join("  ", cells).TrimEnd());
        }
    }

    private string Bold(string words) => terminal.ColoursOutput ? $"\e[1m{words}\e[0m" : words;
}
