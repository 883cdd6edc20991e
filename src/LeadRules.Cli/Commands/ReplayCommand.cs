using System.CommandLine;
using System.Globalization;
using LeadRules.Cli.Input;
using LeadRules.Cli.Output;
using LeadRules.Feeds;
using NodaTime;

namespace LeadRules.Cli.Commands;

/// <summary><c>leadrules replay POLICY FEED.csv</c>: who would have got which lead, when and why.</summary>
internal static class ReplayCommand
{
    private const string Timeline = "timeline.csv";
    private const string Leads = "leads.csv";
    private const string Rejects = "rejects.csv";
    private const string Summary = "summary.json";

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
            Description = "The last instant that happens, such as 2026-03-31T18:00, in the policy's zone "
                + "unless it has an offset. By default 14 days after the last lead or activity.",
        };
        var encoding = new Option<string>("--encoding")
        {
            HelpName = "NAME",
            Description = "Of the feed and the activity file, where it is not UTF-8: windows-1252, …",
        };
        var threads = Threads();
        var command = new DocumentedCommand(
            "replay",
            "Routes the leads of a feed by a policy, as they would have been, and says who got which.",
            "leadrules replay policy.yaml feed.csv",
            "leadrules replay policy.yaml feed.csv --activity activity.csv --out result",
            "leadrules replay dealership/ march.csv --until 2026-04-01T00:00 --encoding windows-1252")
        {
            policy, feed, activity, folder, until, encoding, threads,
        };
        command.SetAction(parsed => (int)Run(
            new ReplayRequest(
                parsed.GetRequiredValue(policy), parsed.GetRequiredValue(feed), parsed.GetValue(activity),
                parsed.GetValue(folder), parsed.GetValue(until), parsed.GetValue(encoding))
            {
                Threads = parsed.GetResult(threads) is null
                    ? Environment.ProcessorCount
                    : parsed.GetValue(threads),
            },
            terminal));
        return command;
    }

    private static Option<int> Threads() => new("--threads")
    {
        HelpName = "N",
        Description = "On how many threads to run, by default as many as there are cores. "
            + "It changes no result.",
        CustomParser = parsed =>
        {
            if (!int.TryParse(parsed.Tokens[0].Value, CultureInfo.InvariantCulture, out var threads)
                || threads < 1)
            {
                parsed.AddError($"--threads takes a number from 1 on, not '{parsed.Tokens[0].Value}'");
            }

            return threads;
        },
    };

    private static ExitCode Run(ReplayRequest request, Terminal terminal)
    {
        request.Check([Timeline, Leads, Rejects, Summary]);
        var read = PolicySource.Read(request.Policy, terminal);
        Findings.Write(read, terminal.Error, terminal.ColoursError);
        if (read.Reading.Policy is not { } policy)
        {
            return ExitCode.Found;
        }

        var until = Until.Read(request.Until, policy);
        using var progress = new Progress(terminal, TimeProvider.System);
        using var replay = new FeedReplay(policy, Encodings.Find(request.Encoding))
        {
            Threads = request.Threads,
            Progress = progress,
        };
        try
        {
            using var feed = new FeedFile(request.Feed, terminal);
            Read(request, replay, feed, terminal);
            Replay(request, replay, feed, until);
        }
        catch (FeedException fault)
        {
            throw new UsageException(fault.Message);
        }

        progress.Dispose();
        new ReplayReport(policy, replay, terminal).Write(request);
        return ExitCode.Well;
    }

    private static void Read(ReplayRequest request, FeedReplay replay, FeedFile feed, Terminal terminal)
    {
        var name = Files.Shown(request.Feed);
        using (var stream = feed.Open())
        {
            if (!replay.HasRows(stream, name))
            {
                throw new UsageException($"'{name}' has no rows under its header: nothing to replay");
            }
        }

        if (request.Activity is { } activity)
        {
            using var activities = Files.Open(activity, terminal);
            replay.ReadActivities(activities, Files.Shown(activity));
        }
    }

    private static void Replay(
        ReplayRequest request, FeedReplay replay, FeedFile feed, Instant? until)
    {
        if (request.Folder is null)
        {
            replay.Run(feed.Open, Files.Shown(request.Feed), files: null, until);
            return;
        }

        using var folder = OutputFolder.Open(request.Folder);
        using (var files = new ReplayFiles(folder.Create(Timeline), folder.Create(Leads)))
        {
            replay.Run(feed.Open, Files.Shown(request.Feed), files, until);
        }

        ReplayFiles.WriteRejects(
            folder.Create(Rejects),
            replay.Rejected,
            Files.Name(request.Feed),
            Files.Name(request.Activity ?? ""));
        ReplayFiles.WriteSummary(
            folder.Create(Summary), replay.Summary, replay.RejectedByReason(), replay.Warnings);
        folder.Complete();
    }
}
