using System.Globalization;
using LeadRules.Cli.Input;
using LeadRules.Feeds;
using LeadRules.Leads;
using LeadRules.Policies;
using LeadRules.Simulation;

namespace LeadRules.Cli.Output;

/// <summary>What a replay came to, on about one screen.</summary>
internal sealed class ReplayReport(Policy policy, FeedReplay replay, Terminal terminal)
{
    /// <summary>Writes it.</summary>
    /// <param name="summary">The counts.</param>
    /// <param name="request">What was asked: it says where to look for what was rejected.</param>
    public void Write(ReplaySummary summary, ReplayRequest request)
    {
        WriteTitle(summary);
        WriteResponses(summary);
        WriteLeads("Outcomes", "", summary.Outcome, []);
        WriteLeads("Rules", "(no rule)", WithIdleRules(summary.Rule), policy.Rules.ToDictionary(r => r.Id, r => r.Name));
        WriteLeads("People", "(nobody)", summary.Person, policy.People.ToDictionary(p => p.Id, p => p.Name));
        WriteRejected(request);
        WriteWarnings(replay.Warnings);
        if (replay.Accepted == 0)
        {
            terminal.Output.Flush();
            terminal.Error.WriteLine(
                $"leadrules: no row of '{Files.Shown(request.Feed)}' could be used; is it a CSV file, with a column "
                + "received_at or one that the policy's feed.columns maps to it?");
        }
    }

    private void WriteTitle(ReplaySummary summary)
    {
        var name = TerminalText.Visible(summary.Policy);
        var title = name.Length == 0 ? "" : terminal.ColoursOutput ? $"\e[1m{name}\e[0m: " : $"{name}: ";
        var leftOut = replay.Accepted - summary.Leads;
        terminal.Output.Write($"{title}{Counted(summary.Leads, "lead")} of {Counted(replay.Rows, "row")}");
        terminal.Output.WriteLine(leftOut == 0 ? "" : $", {Counted(leftOut, "lead")} received after the end");
    }

    private void WriteResponses(ReplaySummary summary)
    {
        var times = summary.ResponseMinutes(50) is { } median && summary.ResponseMinutes(90) is { } most
            ? $", half of them within {Minutes.Written(median)}, nine in ten within {Minutes.Written(most)}"
            : "";
        var table = new CountTable("Responses");
        table.Add("answered", "", summary.Answered, Share(summary.Answered, summary.Leads) + times);
        table.Add("late", "", summary.Late, Share(summary.Late, summary.Leads));
        table.Write(terminal);
    }

    // The most first, those of one size by id; those of nobody last.
    private void WriteLeads(
        string title, string none, IEnumerable<KeyValuePair<string, int>> counts, Dictionary<string, string> names)
    {
        var leads = counts.Sum(row => row.Value);
        var table = new CountTable(title);
        foreach (var (id, count) in counts.OrderBy(row => row.Key.Length == 0)
            .ThenByDescending(row => row.Value).ThenBy(row => row.Key, StringComparer.Ordinal))
        {
            table.Add(id.Length == 0 ? none : id, names.GetValueOrDefault(id, ""), count, Share(count, leads));
        }

        table.Write(terminal);
    }

    // A rule that took nothing is worth a look.
    private Dictionary<string, int> WithIdleRules(IReadOnlyDictionary<string, int> counts)
    {
        var all = new Dictionary<string, int>(counts, StringComparer.Ordinal);
        foreach (var rule in policy.Rules.Where(rule => rule.Enabled))
        {
            all.TryAdd(rule.Id, 0);
        }

        return all;
    }

    private void WriteRejected(ReplayRequest request)
    {
        var where = request.Folder is { } folder ? Path.Join(folder, "rejects.csv") : "rejects.csv with --out FOLDER";
        var table = new CountTable($"Rejected rows (all in {where})");
        foreach (var rejected in replay.Rejected.GroupBy(rejected => rejected.Reason)
            .OrderByDescending(group => group.Count()).ThenBy(group => group.Key))
        {
            var first = rejected.First().Row;
            var file = first.File == InputFile.Feed ? request.Feed : request.Activity!;
            table.Add(rejected.Key.Written(), "", rejected.Count(), Text($"first: {Files.Shown(file)}:{first.Line}"));
        }

        table.Write(terminal);
    }

    private void WriteWarnings(Warnings warnings)
    {
        var table = new CountTable("Unreadable values, taken as missing");
        foreach (var (kind, count) in new[]
        {
            ("number", warnings.Number), ("boolean", warnings.Boolean), ("time", warnings.Time),
        }.Where(warning => warning.Item2 > 0))
        {
            table.Add(kind, "", count, "");
        }

        table.Write(terminal);
    }

    private static string Share(int count, int outOf) =>
        outOf == 0 ? "" : Text($"{Math.Round(100m * count / outOf, 1),5:0.0} %");

    private static string Counted(int count, string noun) => count == 1 ? $"1 {noun}" : Text($"{count:N0} {noun}s");

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
