using System.Collections.Immutable;
using LeadRules.Cli.Input;
using LeadRules.Diagnostics;
using LeadRules.Policies;

namespace LeadRules.Cli.Output;

/// <summary>Writes what was found about a policy, for people.</summary>
internal static class Findings
{
    /// <summary>Writes each finding: where and what, the line of the policy, and a caret.</summary>
    public static void Write(PolicyOnDisk policy, TextWriter output, bool colours) =>
        Write(policy.Files, policy.Reading.Diagnostics, output, colours);

    /// <summary>Writes each finding about those files.</summary>
    public static void Write(
        IEnumerable<PolicyFile> files, ImmutableArray<Diagnostic> findings, TextWriter output, bool colours)
    {
        var text = new DiagnosticText(files);
        foreach (var finding in findings)
        {
            var headline = DiagnosticText.Headline(finding);
            output.WriteLine(colours ? Coloured(headline, finding) : headline);
            if (text.Excerpt(finding) is { } excerpt)
            {
                output.WriteLine(excerpt);
            }
        }
    }

    /// <summary>How many of each severity: <c>2 errors, 1 warning</c>, or <c>no errors</c>.</summary>
    public static string Count(ImmutableArray<Diagnostic> findings)
    {
        var counts = findings.CountBy(finding => finding.Severity).OrderBy(count => count.Key)
            .Select(count => Counted(count.Value, Written(count.Key)));
        return findings.IsEmpty ? "no errors" : string.Join(", ", counts);
    }

    private static string Counted(int count, string noun) => count == 1 ? $"1 {noun}" : $"{count} {noun}s";

    /// <summary>A severity as it is written.</summary>
    public static string Written(Severity severity) =>
        severity switch { Severity.Error => "error", Severity.Warning => "warning", _ => "note" };

    /// <summary>What a finding says, with the way out.</summary>
    public static string Said(Diagnostic finding) =>
        finding.Help is null ? finding.Message : $"{finding.Message}; {finding.Help}";

    private static string Coloured(string headline, Diagnostic finding)
    {
        var label = $"{Written(finding.Severity)} {finding.Code}:";
        var at = headline.IndexOf(label, StringComparison.Ordinal);
        var colour = finding.Severity switch { Severity.Error => "31", Severity.Warning => "33", _ => "36" };
        return at < 0
            ? headline
            : $"\e[1m{headline[..at]}\e[{colour}m{label}\e[0m{headline[(at + label.Length)..]}";
    }
}
