using System.CommandLine;
using LeadRules.Cli.Input;
using LeadRules.Cli.Output;
using LeadRules.Cli.Output.Differences;
using LeadRules.Comparison;
using LeadRules.Feeds;
using LeadRules.Policies;

namespace LeadRules.Cli.Commands;

/// <summary><c>leadrules diff BEFORE AFTER</c>: what two policies decide differently.</summary>
internal static class DiffCommand
{
    /// <summary>Builds the command.</summary>
    public static Command Create(Terminal terminal)
    {
        var before = PathArgument.Create<string>(
            "BEFORE", ArgumentArity.ExactlyOne, "A policy file, a folder of them, or - for standard input.");
        var after = PathArgument.Create<string>(
            "AFTER", ArgumentArity.ExactlyOne, "The same, as it is to be.");
        var feed = Named("--feed", "F.csv", "Counts the leads of a feed that take each change.");
        var activity = Named(
            "--activity", "A.csv", "What was done about those leads, which decides what is a duplicate.");
        var encoding = Named(
            "--encoding", "NAME", "Of the feed and the activity file, where it is not UTF-8.");
        var format = new Option<string>("--format")
        {
            HelpName = "text|json|markdown",
            Description = "How to write it; markdown for a pull request.",
            DefaultValueFactory = _ => "text",
        };
        format.AcceptOnlyFromAmong("text", "json", "markdown");
        var fail = new Option<bool>("--fail-on-difference")
        {
            Description = "Exits with 1 if there is any difference."
        };
        var command = new DocumentedCommand(
            "diff",
            "Says what two policies decide differently: which leads go another way, each with an example, "
                + "and what changes for people, shifts, duplicates and escalations. "
                + "All else is proved to be the same.",
            "leadrules diff before/policy.yaml after/policy.yaml",
            "git show main:policy.yaml | leadrules diff - policy.yaml --format markdown",
            "leadrules diff old new --feed march.csv --activity march-activity.csv --fail-on-difference")
        {
            before, after, feed, activity, encoding, format, fail,
        };
        command.SetAction(parsed => (int)Run(
            new DiffRequest(
                parsed.GetRequiredValue(before),
                parsed.GetRequiredValue(after),
                parsed.GetValue(feed),
                parsed.GetValue(activity),
                parsed.GetValue(encoding)),
            parsed.GetRequiredValue(format),
            parsed.GetValue(fail),
            terminal));
        return command;
    }

    private static Option<string> Named(string name, string value, string description) =>
        new(name) { HelpName = value, Description = description };

    private static ExitCode Run(DiffRequest request, string format, bool fail, Terminal terminal)
    {
        request.Check();
        var before = Read(request.Before, terminal);
        var after = Read(request.After, terminal);
        if (before is null || after is null)
        {
            return ExitCode.Found;
        }

        var counted = request.Feed is null ? null : Count(request, before, after, terminal);
        var diff = PolicyDiff.Between(before, after);
        var found = new FoundDifferences(Files.Shown(request.Before), Files.Shown(request.After), diff)
        {
            Feed = request.Feed is { } feed ? Files.Shown(feed) : null,
            Counted = counted,
        };
        if (format == "json")
        {
            terminal.Output.Write(DiffJson.Of(found));
        }
        else
        {
            new DiffPage(found, format == "markdown" ? new MarkdownLeads(terminal) : new TextLeads(terminal))
                .Write();
        }

        return fail && found.Any ? ExitCode.Found : ExitCode.Well;
    }

    private static Policy? Read(string path, Terminal terminal)
    {
        var read = PolicySource.Read(path, terminal);
        Findings.Write(read, terminal.Error, terminal.ColoursError);
        return read.Reading.Policy;
    }

    private static FeedDifferences Count(DiffRequest request, Policy before, Policy after, Terminal terminal)
    {
        using var feed = new FeedFile(request.Feed!, terminal);
        using var activity = request.Activity is { } path ? new FeedFile(path, terminal) : null;
        try
        {
            var counted = new FeedDiff(before, after, Encodings.Find(request.Encoding)).Count(
                feed.Open, Files.Shown(request.Feed!),
                activity is null ? null : activity.Open, Files.Shown(request.Activity ?? ""));
            return counted.Rows > 0
                ? counted
                : throw new UsageException(
                    $"'{Files.Shown(request.Feed!)}' has no rows under its header: nothing to count");
        }
        catch (FeedException fault)
        {
            throw new UsageException(fault.Message);
        }
    }
}
