using System.Globalization;
using LeadRules.Feeds;
using LeadRules.Simulation;

namespace LeadRules.Cli.Output;

/// <summary>What a replay came to, on one screen.</summary>
internal static class ReplayReport
{
    /// <summary>Writes it.</summary>
    public static void Write(ReplaySummary summary, FeedReplay replay, TextWriter output)
    {
        output.WriteLine(Text($"{Counted(summary.Leads, "lead")} of {Counted(replay.Rows, "row")}"));
        WriteResponses(summary, output);
        WriteCounts("Outcome", summary.Outcome, summary.Leads, output);
        WriteCounts("Rule", summary.Rule, summary.Leads, output);
        WriteCounts("Person", summary.Person, summary.Leads, output);
        WriteCounts("Rejected", replay.RejectedByReason(), 0, output);
        var warnings = replay.Warnings;
        WriteCounts("Unreadable values", Named(warnings.Number, warnings.Boolean, warnings.Time), 0, output);
    }

    private static IEnumerable<KeyValuePair<string, int>> Named(int number, int boolean, int time) =>
        new KeyValuePair<string, int>[] { new("number", number), new("boolean", boolean), new("time", time) }
            .Where(count => count.Value > 0);

    private static void WriteResponses(ReplaySummary summary, TextWriter output)
    {
        output.Write(Text($"{summary.Answered} answered{Share(summary.Answered, summary.Leads)}"));
        if (summary.ResponseMinutes(50) is { } median)
        {
            output.Write(Text($", half of them within {median} minutes, nine in ten within {summary.ResponseMinutes(90)}"));
        }

        output.WriteLine();
        output.WriteLine(Text($"{summary.Late} late{Share(summary.Late, summary.Leads)}"));
    }

    // The most first; those of one size in ordinal order. A share of what they are out of, where that is not 0.
    private static void WriteCounts(
        string title, IEnumerable<KeyValuePair<string, int>> counts, int outOf, TextWriter output)
    {
        var rows = counts.OrderByDescending(row => row.Value).ThenBy(row => row.Key, StringComparer.Ordinal)
            .Select(row => (Name: row.Key.Length == 0 ? "(none)" : row.Key, Count: row.Value)).ToList();
        if (rows.Count == 0)
        {
            return;
        }

        output.WriteLine();
        output.WriteLine(title);
        var width = rows.Max(row => row.Name.Length);
        foreach (var (name, count) in rows)
        {
            output.WriteLine(Text($"  {name.PadRight(width)}  {count,7}{Share(count, outOf)}"));
        }
    }

    private static string Share(int count, int outOf) =>
        outOf == 0 ? "" : Text($" ({Math.Round(100m * count / outOf, 1):0.0} %)");

    private static string Counted(int count, string noun) => count == 1 ? Text($"1 {noun}") : Text($"{count} {noun}s");

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
