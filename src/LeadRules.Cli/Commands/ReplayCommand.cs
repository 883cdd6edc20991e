using System.CommandLine;
using LeadRules.Cli.Input;
using LeadRules.Cli.Output;
using LeadRules.Feeds;
using LeadRules.Policies;
using LeadRules.Simulation;
using NodaTime;

namespace LeadRules.Cli.Commands;

/// <summary><c>leadrules replay POLICY FEED.csv</c>: who would have got which lead, when and why.</summary>
internal static class ReplayCommand
{
    /// <summary>Builds the command.</summary>
    public static Command Create(Terminal terminal)
    {
        var policy = PathArgument.Create<string>(
            "POLICY", ArgumentArity.ExactlyOne, "A policy file, a folder of them, or - for standard input.");
        var feed = PathArgument.Create<string>(
            "FEED.csv", ArgumentArity.ExactlyOne, "The leads, or - for standard input.");
        var activity = new Option<string>("--activity")
        {
            HelpName = "A.csv",
            Description = "What was done about the leads: at, lead_id, person, kind, value.",
        };
        var folder = new Option<string>("--out")
        {
            HelpName = "FOLDER",
            Description = "Writes leads.csv, timeline.csv, rejects.csv and summary.json there.",
        };
        var until = new Option<string>("--until")
        {
            HelpName = "INSTANT",
            Description = "The last instant that happens, such as 2026-03-31T18:00, in the policy's zone unless it has an "
                + "offset. By default 14 days after the last lead or activity.",
        };
        var encoding = new Option<string>("--encoding")
        {
            HelpName = "NAME",
            Description = "The encoding of the feed and the activity file where it is not UTF-8, such as windows-1252.",
        };
        var command = new DocumentedCommand(
            "replay",
            "Routes the leads of a feed by a policy, as they would have been, and says who got which.",
            "leadrules replay policy.yaml feed.csv",
            "leadrules replay policy.yaml feed.csv --activity activity.csv --out result",
            "leadrules replay dealership/ march.csv --until 2026-04-01T00:00 --encoding windows-1252")
        {
            policy, feed, activity, folder, until, encoding,
        };
        command.SetAction(parsed => (int)Run(
            new ReplayRequest(
                parsed.GetRequiredValue(policy),
                parsed.GetRequiredValue(feed),
                parsed.GetValue(activity),
                parsed.GetValue(folder),
                parsed.GetValue(until),
                parsed.GetValue(encoding)),
            terminal));
        return command;
    }

    private static ExitCode Run(ReplayRequest request, Terminal terminal)
    {
        var read = PolicySource.Read(request.Policy, terminal);
        Findings.Write(read, terminal.Error, terminal.ColoursError);
        if (read.Reading.Policy is not { } policy)
        {
            return ExitCode.Found;
        }

        var until = Until.Read(request.Until, policy);
        var replay = new FeedReplay(policy, Encodings.Find(request.Encoding));
        Read(request, replay, terminal);
        if (request.Folder is null)
        {
            replay.Run(until, _ => { });
        }
        else
        {
            RunAndWrite(request, policy, replay, until);
        }

        ReplayReport.Write(new ReplaySummary(policy, replay.Router.Leads), replay, terminal.Output);
        return ExitCode.Well;
    }

    private static void Read(ReplayRequest request, FeedReplay replay, Terminal terminal)
    {
        try
        {
            using (var progress = new Progress(terminal))
            using (var feed = Files.Open(request.Feed, terminal))
            {
                replay.ReadFeed(feed, request.Feed, progress.Step);
            }

            if (replay.Rows == 0)
            {
                throw new UsageException($"'{request.Feed}' has no rows: there is nothing to replay");
            }

            if (request.Activity is { } activity)
            {
                using var activities = Files.Open(activity, terminal);
                replay.ReadActivities(activities, activity);
            }
        }
        catch (FeedException fault)
        {
            throw new UsageException(fault.Message);
        }
    }

    private static void RunAndWrite(ReplayRequest request, Policy policy, FeedReplay replay, Instant? until)
    {
        using var folder = OutputFolder.Open(request.Folder!);
        using (var timeline = ReplayFiles.OpenTimeline(folder.Create("timeline.csv")))
        {
            replay.Run(until, happened => timeline.Write(happened));
        }

        ReplayFiles.WriteLeads(folder.Create("leads.csv"), replay.Router.Leads);
        ReplayFiles.WriteRejects(
            folder.Create("rejects.csv"), replay.Rejected, Files.Name(request.Feed), Files.Name(request.Activity ?? ""));
        ReplayFiles.WriteSummary(
            folder.Create("summary.json"),
            new ReplaySummary(policy, replay.Router.Leads),
            replay.RejectedByReason(),
            replay.Warnings);
    }
}

/// <summary>What <c>replay</c> was asked.</summary>
/// <param name="Policy">A file, a folder, or <c>-</c>.</param>
/// <param name="Feed">A file, or <c>-</c>.</param>
/// <param name="Activity">A file, <c>-</c>, or null.</param>
/// <param name="Folder">Where to write files, or null.</param>
/// <param name="Until">As it was typed, or null.</param>
/// <param name="Encoding">As it was typed, or null.</param>
internal sealed record ReplayRequest(
    string Policy, string Feed, string? Activity, string? Folder, string? Until, string? Encoding);
