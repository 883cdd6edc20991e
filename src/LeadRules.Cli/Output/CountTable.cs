using System.Globalization;

namespace LeadRules.Cli.Output;

/// <summary>Counts, with a title: id, name, count and a note, each in its column.</summary>
internal sealed class CountTable(string title)
{
    private const int Gap = 2;
    private const int NarrowestName = 8;

    private readonly List<Row> _rows = [];

    /// <summary>Adds a row.</summary>
    /// <param name="id">What is counted.</param>
    /// <param name="name">What people call it, perhaps nothing.</param>
    /// <param name="count">How many.</param>
    /// <param name="note">What stands behind the count.</param>
    public void Add(string id, string name, int count, string note)
    {
        var number = count.ToString("N0", CultureInfo.InvariantCulture);
        _rows.Add(new Row(id, TerminalText.Visible(name), number, TerminalText.Visible(note)));
    }

    /// <summary>Writes it after an empty line, or nothing if it has no rows; names are cut to fit.</summary>
    public void Write(Terminal terminal)
    {
        if (_rows.Count == 0)
        {
            return;
        }

        var ids = _rows.Max(row => row.Id.Length);
        var counts = _rows.Max(row => row.Count.Length);
        var notes = _rows.Max(row => TerminalText.Width(row.Note));
        var names = NameWidth(terminal.Columns - (ids + counts + notes + (4 * Gap)));
        terminal.Output.WriteLine();
        terminal.Output.WriteLine(terminal.ColoursOutput ? $"\e[1m{title}\e[0m" : title);
        foreach (var row in _rows)
        {
            var name = names > 0 ? TerminalText.Fit(row.Name, names) + "  " : "";
            var line = $"  {row.Id.PadRight(ids)}  {name}{row.Count.PadLeft(counts)}  {row.Note}";
            terminal.Output.WriteLine(line.TrimEnd());
        }
    }

    private int NameWidth(int? room)
    {
        var widest = _rows.Max(row => TerminalText.Width(row.Name));
        return room is { } columns ? Math.Min(widest, Math.Max(NarrowestName, columns)) : widest;
    }

    private readonly record struct Row(string Id, string Name, string Count, string Note);
}
