using System.CommandLine;
using LeadRules.Analysis;
using LeadRules.Cli.Input;
using LeadRules.Cli.Output;
using LeadRules.Cli.Output.Validations;
using LeadRules.Diagnostics;
using LeadRules.Policies;

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
            strict,
        };
        command.SetAction(parsed => (int)Run(
            parsed.GetRequiredValue(policies),
            parsed.GetRequiredValue(format),
            parsed.GetValue(strict),
            terminal));
        return command;
    }

    private static ExitCode Run(string[] paths, string format, bool strict, Terminal terminal)
    {
        var policies = new List<(string Path, PolicyOnDisk Policy)>();
        foreach (var path in paths)
        {
            var read = PolicySource.Read(path, terminal);
            var policy = read with { Reading = PolicyAnalysis.Of(read.Reading, read.Files) };
            policies.Add((path, policy));
            if (format == "text")
            {
                ValidationText.Write(path, policy, terminal);
            }
        }

        terminal.Output.Write(format switch
        {
            "json" => ValidationJson.Of(policies),
            "sarif" => ValidationSarif.Of(policies),
            "github" => ValidationAnnotations.Of(policies),
            _ => "",
        });
        return policies.Exists(each => Fails(each.Policy.Reading, strict)) ? ExitCode.Found : ExitCode.Well;
    }

    /// <summary>Whether what was found makes the command fail.</summary>
    internal static bool Fails(PolicyReading reading, bool strict) =>
        reading.Policy is null
        || (strict && reading.Diagnostics.Any(finding => finding.Severity == Severity.Warning));
}
