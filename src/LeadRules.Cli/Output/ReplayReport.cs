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
    /// <param name="request">What was asked: it says where to look for what was rejected.</param>
    public void Write(ReplayRequest request)
    {
        var summary = replay.Summary;
        WriteTitle(summary);
        WriteResponses(summary);
        WriteLeads("Outcomes", "", summary.Outcome, new Dictionary<string, string>());
        var rules = policy.Rules.ToDictionary(rule => rule.Id, rule => rule.Name);
        WriteLeads("Rules", "(no rule)", WithIdleRules(summary.Rule), rules);
        var people = policy.People.ToDictionary(person => person.Id, person => person.Name);
        WriteLeads("People", "(nobody)", summary.Person, people);
        WriteRejected(request);
        WriteWarnings(replay.Warnings);
        if (replay.Accepted == 0)
        {
            terminal.Output.Flush();
            terminal.Error.WriteLine(
                $"leadrules: no row of '{Files.Shown(request.Feed)}' could be used; is it CSV, in UTF-8 or "
                + "as --encoding says, with a column received_at, by that name or mapped in feed.columns?");
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
        string title,
        string none,
        IEnumerable<KeyValuePair<string, int>> counts,
        IReadOnlyDictionary<string, string> names)
    {
        var table = new CountTable(title);
        foreach (var (id, count) in counts.OrderBy(row => row.Key.Length == 0)
            .ThenByDescending(row => row.Value).ThenBy(row => row.Key, StringComparer.Ordinal))
        {
            var name = names.GetValueOrDefault(id, "");
            table.Add(id.Length == 0 ? none : id, name, count, Share(count, replay.Summary.Leads));
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
        var where = request.Folder is { } folder ? Path.Join(folder, "rejects.csv") : "rejects.csv of --out";
        var table = new CountTable($"Rejected rows (all in {where})");
        foreach (var (reason, count, first) in replay.Rejected.ByReason
            .OrderByDescending(rejected => rejected.Count).ThenBy(rejected => rejected.Reason))
        {
            var file = first.Row.File == InputFile.Feed ? request.Feed : request.Activity!;
            var place = Text($"first: {Files.Shown(file)}:{first.Row.Line}");
            table.Add(reason.Written(), "", count, place);
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
        outOf == 0 ? "" : Text($"{100m * count / outOf,5:0.0} %");

    private static string Counted(int count, string noun) =>
        count == 1 ? $"1 {noun}" : Text($"{count:N0} {noun}s");

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
