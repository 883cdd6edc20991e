using System.CommandLine;
using LeadRules.Cli.Input;
using LeadRules.Cli.Output;
using LeadRules.Cli.Output.Explanations;
using LeadRules.Explanations;
using LeadRules.Feeds;
using LeadRules.Leads;
using LeadRules.Policies;

namespace LeadRules.Cli.Commands;

/// <summary><c>leadrules explain POLICY</c>: why one lead went where it went.</summary>
internal static class ExplainCommand
{
    /// <summary>Builds the command.</summary>
    public static Command Create(Terminal terminal)
    {
        var policy = PathArgument.Create<string>(
            "POLICY", ArgumentArity.ExactlyOne, "A policy file, a folder of them, or - for standard input.");
        var feed = Named("--feed", "F.csv", "The feed that the lead is in, or - for standard input.");
        var lead = Named("--lead", "ID", "The lead's id; row-5 for the fifth row of a feed without ids.");
        var activity = Named("--activity", "A.csv", "What was done about the leads of the feed.");
        var encoding = Named(
            "--encoding", "NAME", "Of the feed and the activity file, where it is not UTF-8.");
        var set = new Option<string[]>("--set")
        {
            HelpName = "field=value",
            Description = "Describes a lead that is in no feed, before which none came: its fields, as a "
                + "feed would have them.",
            AllowMultipleArgumentsPerToken = true,
        };
        var at = Named("--at", "INSTANT", "When the described lead is received, such as 2026-03-18T10:15, in "
            + "its store's zone unless it has an offset.");
        var whatIf = new Option<bool>("--what-if")
        {
            Description = "Says which smallest single changes would have sent the lead elsewhere.",
        };
        var format = new Option<string>("--format")
        {
            HelpName = "text|json|markdown",
            Description = "How to write it.",
            DefaultValueFactory = _ => "text",
        };
        format.AcceptOnlyFromAmong("text", "json", "markdown");
        var command = new DocumentedCommand(
            "explain",
            "Says why one lead went where it went: each rule, each person, whose turn it was, "
                + "what is due when.",
            "leadrules explain policy.yaml --feed feed.csv --lead D-4354 --activity activity.csv",
            "leadrules explain policy.yaml --feed feed.csv --lead D-4354 --what-if --format markdown",
            "leadrules explain policy.yaml --at 2026-03-18T10:15 --set make=Ford condition=new "
                + "email=a@example.com")
        {
            policy, feed, lead, activity, encoding, set, at, whatIf, format,
        };
        command.SetAction(parsed => (int)Run(
            new ExplainRequest(
                parsed.GetRequiredValue(policy), parsed.GetValue(feed), parsed.GetValue(lead),
                parsed.GetValue(activity), parsed.GetValue(encoding), parsed.GetValue(set) ?? [],
                parsed.GetValue(at)),
            new ExplanationStyle(parsed.GetRequiredValue(format), parsed.GetValue(whatIf)),
            terminal));
        return command;
    }

    private static Option<string> Named(string name, string value, string description) =>
        new(name) { HelpName = value, Description = description };

    private static ExitCode Run(ExplainRequest request, ExplanationStyle style, Terminal terminal)
    {
        request.Check();
        var read = PolicySource.Read(request.Policy, terminal);
        Findings.Write(read, terminal.Error, terminal.ColoursError);
        if (read.Reading.Policy is not { } policy)
        {
            return ExitCode.Found;
        }

        var report = new ExplanationReport(policy, style, terminal);
        if (request.IsSet)
        {
            Describe(request, policy, report);
        }
        else
        {
            Find(request, policy, report, terminal);
        }

        return ExitCode.Well;
    }

    private static void Describe(ExplainRequest request, Policy policy, ExplanationReport report)
    {
        var reading = DescribedLead.Read(request, policy);
        if (reading.Lead is not { } lead)
        {
            report.WriteRejected(DescribedLead.Id, line: null, reading.Rejected!.Value);
            return;
        }

        var router = new LeadRouter(policy);
        var before = router.Save();
        router.Arrive(lead, out var explanation);
        report.Write(explanation, () => new WhatIfs(policy, before, lead));
    }

    private static void Find(
        ExplainRequest request, Policy policy, ExplanationReport report, Terminal terminal)
    {
        var feed = Files.Shown(request.Feed!);
        var found = Read(request, policy, report.KeepsState, terminal);
        if (found.Explanation is { } explanation)
        {
            report.Write(explanation, () => new WhatIfs(policy, found.Before!, found.Lead!));
            report.WriteRepeated(feed, found);
        }
        else if (found.Rejected is { } reason)
        {
            report.WriteRejected(request.Lead!, found.Line, reason);
        }
        else
        {
            var meant = found.Nearest is { } nearest ? $"did you mean '{nearest}'?" : "case counts";
            throw new UsageException($"no row of '{feed}' has the lead id '{request.Lead}'; {meant}");
        }
    }

    private static FeedExplanation Read(
        ExplainRequest request, Policy policy, bool keepsState, Terminal terminal)
    {
        using var progress = new Progress(terminal, TimeProvider.System);
        using var replay = new FeedReplay(policy, Encodings.Find(request.Encoding)) { Progress = progress };
        try
        {
            using var feed = new FeedFile(request.Feed!, terminal);
            if (request.Activity is { } activity)
            {
                using var activities = Files.Open(activity, terminal);
                replay.ReadActivities(activities, Files.Shown(activity));
            }

            return replay.Explain(feed.Open, Files.Shown(request.Feed!), request.Lead!, keepsState);
        }
        catch (FeedException fault)
        {
            throw new UsageException(fault.Message);
        }
    }
}
