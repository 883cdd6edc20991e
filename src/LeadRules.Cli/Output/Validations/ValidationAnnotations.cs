using System.Globalization;
using LeadRules.Cli.Input;
using LeadRules.Diagnostics;

namespace LeadRules.Cli.Output.Validations;

/// <summary>Findings as GitHub Actions shows them beside the lines of a pull request.</summary>
internal static class ValidationAnnotations
{
    /// <summary>One workflow command a finding.</summary>
    public static string Of(IReadOnlyList<(string Path, PolicyOnDisk Policy)> policies) =>
        string.Concat(policies
            .SelectMany(each => each.Policy.Reading.Diagnostics)
            .Select(finding => Of(finding) + "\n"));

    private static string Of(Diagnostic finding)
    {
        var span = finding.Span;
        var level = finding.Severity == Severity.Note ? "notice" : Findings.Written(finding.Severity);
        return string.Create(
            CultureInfo.InvariantCulture,
            $"::{level} file={Property(span.File)},line={span.Line},col={span.Column},"
            + $"endColumn={span.Column + span.Length},title={finding.Code}::{Data(Findings.Said(finding))}");
    }

    private static string Data(string text) => text
        .Replace("%", "%25", StringComparison.Ordinal)
        .Replace("\r", "%0D", StringComparison.Ordinal)
        .Replace("\n", "%0A", StringComparison.Ordinal);

    private static string Property(string text) => Data(text)
        .Replace(":", "%3A", StringComparison.Ordinal)
        .Replace(",", "%2C", StringComparison.Ordinal);
}
