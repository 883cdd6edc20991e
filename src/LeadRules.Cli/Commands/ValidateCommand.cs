using System.CommandLine;
using LeadRules.Analysis;
using LeadRules.Cli.Input;
using LeadRules.Cli.Output;
using LeadRules.Cli.Output.Validations;
using LeadRules.Diagnostics;
using LeadRules.Policies;
using NodaTime;

namespace LeadRules.Cli.Commands;

/// <summary><c>leadrules validate POLICY…</c>: every finding about each policy is its result.</summary>
internal static class ValidateCommand
{
    /// <summary>Builds the command.</summary>
    public static Command Create(Terminal terminal)
    {
        var policies = PathArgument.Create<string[]>(
            "POLICY", ArgumentArity.OneOrMore, "A policy file, a folder of them, or - for standard input.");
        var format = new Option<string>("--format")
        {
            Description = "How findings are written; sarif for code scanning, github for GitHub Actions.",
            DefaultValueFactory = _ => "text",
        };
        format.AcceptOnlyFromAmong("text", "json", "sarif", "github");
        var from = new Option<string?>("--from")
        {
            Description = "The first day of the 53 weeks in which somebody has to be on shift (LR404). "
                + "Default: the latest start of a schedule.",
            HelpName = "DATE",
        };
        var strict = new Option<bool>("--strict") { Description = "Warnings fail too." };
        var command = new DocumentedCommand(
            "validate",
            "Checks policies and reports all that is wrong, each with its line and a way out.",
            "leadrules validate policy.yaml",
            "leadrules validate --strict stores/north stores/south",
            "leadrules validate stores/north --format sarif > leadrules.sarif")
        {
            policies,
            format,
            from,
            strict,
        };
        command.SetAction(parsed => (int)Run(
            new(
                parsed.GetRequiredValue(policies),
                parsed.GetRequiredValue(format),
                Date.Read("--from", parsed.GetValue(from)),
                parsed.GetValue(strict)),
            terminal));
        return command;
    }

    private static ExitCode Run(Request request, Terminal terminal)
    {
        var policies = new List<(string Path, PolicyOnDisk Policy)>();
        foreach (var path in request.Policies)
        {
            var read = PolicySource.Read(path, terminal);
            var policy = read with { Reading = PolicyAnalysis.Of(read.Reading, read.Files, request.From) };
            policies.Add((path, policy));
            if (request.Format == "text")
            {
                ValidationText.Write(path, policy, terminal);
            }
        }

        terminal.Output.Write(request.Format switch
        {
            "json" => ValidationJson.Of(policies),
            "sarif" => ValidationSarif.Of(policies),
            "github" => ValidationAnnotations.Of(policies),
            _ => "",
        });
        return policies.Exists(each => Fails(each.Policy.Reading, request.Strict))
            ? ExitCode.Found
            : ExitCode.Well;
    }

    /// <summary>Whether what was found makes the command fail.</summary>
    internal static bool Fails(PolicyReading reading, bool strict) =>
        reading.Policy is null
        || (strict && reading.Diagnostics.Any(finding => finding.Severity == Severity.Warning));

    private sealed record Request(string[] Policies, string Format, LocalDate? From, bool Strict);
}
