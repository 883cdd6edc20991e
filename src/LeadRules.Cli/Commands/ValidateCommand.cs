using System.CommandLine;
using LeadRules.Analysis;
using LeadRules.Cli.Input;
using LeadRules.Cli.Output;
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
        var strict = new Option<bool>("--strict") { Description = "Warnings fail too." };
        var command = new DocumentedCommand(
            "validate",
            "Checks policies and reports all that is wrong, each with its line and a way out.",
            "leadrules validate policy.yaml",
            "leadrules validate --strict stores/north stores/south")
        {
            policies,
            strict,
        };
        command.SetAction(parsed =>
            (int)Run(parsed.GetRequiredValue(policies), parsed.GetValue(strict), terminal));
        return command;
    }

    private static ExitCode Run(string[] policies, bool strict, Terminal terminal)
    {
        var worst = ExitCode.Well;
        foreach (var path in policies)
        {
            var read = PolicySource.Read(path, terminal);
            var policy = read with { Reading = PolicyAnalysis.Of(read.Reading, read.Files) };
            Findings.Write(policy, terminal.Output, terminal.ColoursOutput);
            terminal.Output.WriteLine($"{path}: {Findings.Count(policy.Reading.Diagnostics)}");
            worst = Fails(policy.Reading, strict) ? ExitCode.Found : worst;
        }

        return worst;
    }

    /// <summary>Whether what was found makes the command fail.</summary>
    internal static bool Fails(PolicyReading reading, bool strict) =>
        reading.Policy is null
        || (strict && reading.Diagnostics.Any(finding => finding.Severity == Severity.Warning));
}
