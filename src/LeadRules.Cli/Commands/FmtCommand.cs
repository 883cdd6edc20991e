using System.CommandLine;
using LeadRules.Cli.Input;
using LeadRules.Cli.Output;
using LeadRules.Policies;

namespace LeadRules.Cli.Commands;

/// <summary><c>leadrules fmt POLICY…</c>: policies in their canonical layout.</summary>
internal static class FmtCommand
{
    /// <summary>Builds the command.</summary>
    public static Command Create(Terminal terminal)
    {
        var policies = PathArgument.Create<string[]>(
            "POLICY",
            ArgumentArity.OneOrMore,
            "A policy file, a folder of them, or - to read standard input and write to standard output.");
        var check = new Option<bool>("--check")
        {
            Description = "Writes nothing; names the files that would change, and fails if there are any.",
        };
        var diff = new Option<bool>("--diff")
        {
            Description = "Writes nothing; shows what would change as a unified diff.",
        };
        var command = new DocumentedCommand(
            "fmt",
            "Lays policies out in one way, comments and order kept, and names the files that it changed.",
            "leadrules fmt policy.yaml",
            "leadrules fmt --check stores/north stores/south",
            "leadrules fmt --diff policy.yaml",
            "leadrules fmt - < policy.yaml")
        {
            policies,
            check,
            diff,
        };
        command.SetAction(parsed => (int)Run(
            parsed.GetRequiredValue(policies), parsed.GetValue(check), parsed.GetValue(diff), terminal));
        return command;
    }

    private static ExitCode Run(string[] policies, bool checks, bool diffs, Terminal terminal)
    {
        var worst = ExitCode.Well;
        foreach (var path in policies)
        {
            if (LayOut(path, terminal) is not { } files)
            {
                worst = ExitCode.Found;
                continue;
            }

            foreach (var file in files.Where(file => file.IsChanged || IsPiped(path, checks, diffs)))
            {
                worst = checks ? ExitCode.Found : worst;
                Write(file, path, checks, diffs, terminal.Output);
            }
        }

        return worst;
    }

    // All files of a policy before any of them is written; null, and its findings, if it has errors.
    private static List<LaidOut>? LayOut(string path, Terminal terminal)
    {
        var policy = PolicySource.Read(path, terminal);
        if (policy.Reading.Policy is null)
        {
            Findings.Write(policy, terminal.Error, terminal.ColoursError);
            return null;
        }

        var layouts = policy.Files.Select(file => (File: file, Layout: PolicyLayout.Of(file))).ToList();
        var found = layouts.SelectMany(laid => laid.Layout.Diagnostics).ToList();
        if (found.Count > 0)
        {
            var reading = policy.Reading with { Diagnostics = [.. found] };
            Findings.Write(policy with { Reading = reading }, terminal.Error, terminal.ColoursError);
            return null;
        }

        return layouts.ConvertAll(laid => new LaidOut(laid.File, laid.Layout.Text!));
    }

    private static void Write(LaidOut file, string path, bool checks, bool diffs, TextWriter output)
    {
        if (diffs)
        {
            output.Write(UnifiedDiff.Of(file.Before.Text, file.Text, file.Before.Name));
        }
        else if (IsPiped(path, checks, diffs))
        {
            output.Write(file.Text);
        }
        else
        {
            if (!checks)
            {
                WholeFile.Replace(file.Before.Name, file.Text);
            }

            output.WriteLine(file.Before.Name);
        }
    }

    private static bool IsPiped(string path, bool checks, bool diffs) => path == "-" && !checks && !diffs;

    private sealed record LaidOut(PolicyFile Before, string Text)
    {
        public bool IsChanged => Before.Text != Text;
    }
}
