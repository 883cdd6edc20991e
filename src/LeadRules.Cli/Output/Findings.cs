using System.Collections.Immutable;
using LeadRules.Diagnostics;

namespace LeadRules.Cli.Output;

/// <summary>Writes what was found about a policy, for people.</summary>
internal static class Findings
{
    /// <summary>Writes each finding.</summary>
    public static void Write(ImmutableArray<Diagnostic> findings, TextWriter output)
    {
        foreach (var finding in findings)
        {
            output.WriteLine(finding.ToString());
        }
    }

    /// <summary>How many of each severity: <c>2 errors, 1 warning</c>, or <c>no errors</c>.</summary>
    public static string Count(ImmutableArray<Diagnostic> findings)
    {
        var counts = findings.CountBy(finding => finding.Severity).OrderBy(count => count.Key)
            .Select(count => Counted(count.Value, count.Key.ToString().ToLowerInvariant()));
        return findings.IsEmpty ? "no errors" : string.Join(", ", counts);
    }

    private static string Counted(int count, string noun) => count == 1 ? $"1 {noun}" : $"{count} {noun}s";
}
