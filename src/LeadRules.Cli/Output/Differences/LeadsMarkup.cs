using System.Globalization;
using LeadRules.Cli.Output.Explanations;

namespace LeadRules.Cli.Output.Differences;

/// <summary>A change of leads, each part in words; empty: there is nothing to say.</summary>
internal readonly record struct LeadsLine(
    string Before, string After, string Decisions, string Example, string Counted);

/// <summary>How changes of leads look.</summary>
internal abstract class LeadsMarkup(Markup markup)
{
    /// <summary>How all else looks.</summary>
    public Markup Markup => markup;

    /// <summary>Writes changes; <paramref name="feed"/> is where leads were counted, or empty.</summary>
    public abstract void Write(IReadOnlyList<LeadsLine> lines, string feed);

    /// <summary>How many leads of a feed take a change, and the id of the first.</summary>
    public abstract string Counted(long leads, string? leadId, string feed);
}

/// <summary>For a terminal: a change, and an example under it.</summary>
internal sealed class TextLeads(Terminal terminal) : LeadsMarkup(new TextMarkup(terminal))
{
    public override void Write(IReadOnlyList<LeadsLine> lines, string feed)
    {
        foreach (var line in lines)
        {
            Markup.Line(
                $"{line.Before} → {line.After}{(line.Decisions.Length > 0 ? $", {line.Decisions}" : "")}");
            string[] details = [line.Example.Length > 0 ? $"such as {line.Example}" : "", line.Counted];
            foreach (var detail in details.Where(text => text.Length > 0))
            {
                Markup.Line($"    {detail}");
            }
        }
    }

    public override string Counted(long leads, string? leadId, string feed) => leadId is null
        ? $"no lead of {feed}"
        : $"{Said.Count(leads, "lead")} of {feed}, such as {Markup.Words(leadId)}";
}

/// <summary>For a pull request: a table.</summary>
internal sealed class MarkdownLeads(Terminal terminal) : LeadsMarkup(new MarkdownMarkup(terminal.Output))
{
    public override void Write(IReadOnlyList<LeadsLine> lines, string feed)
    {
        (string Name, Func<LeadsLine, string> Cell)[] columns =
        [
            ("before", line => line.Before),
            ("after", line => line.Decisions.Length > 0 ? $"{line.After}, {line.Decisions}" : line.After),
            ("such as", line => line.Example),
            ($"leads of {feed}", line => line.Counted),
        ];
        var shown = columns.Where(column => lines.Any(line => column.Cell(line).Length > 0)).ToList();
        Markup.Table(
            [.. shown.Select(column => column.Name)],
            [.. lines.Select(line => shown.Select(column => column.Cell(line)).ToArray())]);
    }

    public override string Counted(long leads, string? leadId, string feed) => leadId is null
        ? "0"
        : string.Create(CultureInfo.InvariantCulture, $"{leads}, such as {Markup.Words(leadId)}");
}
