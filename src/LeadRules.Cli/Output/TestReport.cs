using LeadRules.Cli.Input;
using LeadRules.Diagnostics;
using LeadRules.Testing;
using LeadRules.Testing.Coverage;

namespace LeadRules.Cli.Output;

/// <summary>
/// Writes how tests came out, for people: what failed, what differs, and how to run it again.
/// </summary>
internal static class TestReport
{
    private const string Nothing = "(nothing)";

    /// <summary>Writes all of it.</summary>
    public static void Write(TestSuite suite, TextWriter output)
    {
        foreach (var file in suite.Files)
        {
            foreach (var failed in file.Results.Where(result => !result.Passed))
            {
                WriteFailure(file.File, failed, output);
            }
        }

        WritePolicies(suite, output);
        output.WriteLine(
            $"{Counted(suite.Count, "test")}: {suite.Count - suite.Failed} passed, {suite.Failed} failed");
    }

    /// <summary>Writes what the tests reach and catch of each policy, where that was asked.</summary>
    public static void WritePolicies(TestSuite suite, TextWriter output)
    {
        foreach (var policy in suite.Policies)
        {
            WriteCoverage(policy, output);
            WriteMutation(policy, suite, output);
        }
    }

    /// <summary>What differs, a line or more each.</summary>
    public static IEnumerable<string> Lines(Difference difference)
    {
        yield return TerminalText.Visible($"{Place(difference.Span)}: {difference.What}");
        foreach (var line in Labelled("  expected  ", difference.Expected))
        {
            yield return line;
        }

        foreach (var line in Labelled("  actual    ", difference.Actual))
        {
            yield return line;
        }
    }

    /// <summary>The command that runs one test again.</summary>
    public static string Rerun(ReadTests file, PolicyTest test) =>
        $"leadrules test {ShellText.Quoted(file.Path)} "
            + $"--run {ShellText.Quoted(ShellText.Pattern(test.Name))}";

    /// <summary><c>file:line:column</c>.</summary>
    public static string Place(SourceSpan span) => $"{span.File}:{span.Line}:{span.Column}";

    private static void WriteFailure(ReadTests file, TestResult failed, TextWriter output)
    {
        output.WriteLine(TerminalText.Visible($"failed: {failed.Test.Name}"));
        foreach (var line in failed.Differences.SelectMany(Lines))
        {
            output.WriteLine(line);
        }

        output.WriteLine(TerminalText.Visible($"again: {Rerun(file, failed.Test)}"));
        output.WriteLine();
    }

    private static IEnumerable<string> Labelled(string label, IReadOnlyList<string> lines)
    {
        foreach (var line in lines.DefaultIfEmpty(Nothing))
        {
            yield return TerminalText.Visible(label + line);
            label = new string(' ', label.Length);
        }
    }

    private static void WriteCoverage(TestedPolicyResult policy, TextWriter output)
    {
        if (policy.Points is not { } points)
        {
            return;
        }

        output.WriteLine(TerminalText.Visible($"coverage of {policy.Policy}"));
        foreach (var kind in Enum.GetValues<CoverageKind>())
        {
            var ofKind = points.Where(point => point.Kind == kind).ToList();
            var covered = ofKind.Count(point => point.IsCovered);
            output.WriteLine($"  {Written(kind),-20}{covered,4} of {ofKind.Count}");
        }

        foreach (var missed in points.Where(point => !point.IsCovered))
        {
            output.WriteLine(TerminalText.Visible($"{Before(missed.Span)}{missed.What}: {missed.WhyNot}"));
        }

        output.WriteLine();
    }

    private static void WriteMutation(TestedPolicyResult policy, TestSuite suite, TextWriter output)
    {
        if (policy.Mutation is not { } mutation)
        {
            if (suite.MutationWasAsked)
            {
                output.WriteLine(TerminalText.Visible(
                    $"mutants of {policy.Policy}: none tried, because a test fails already"));
                output.WriteLine();
            }

            return;
        }

        var caught = mutation.Tried - mutation.Survivors.Length;
        var bound = mutation.AreAll ? "" : ", and there are more";
        output.WriteLine(TerminalText.Visible(
            $"mutants of {policy.Policy}: {caught} of {mutation.Tried} caught{bound}"));
        foreach (var survivor in mutation.Survivors)
        {
            output.WriteLine(TerminalText.Visible(
                $"{Before(survivor.Span)}{survivor.Change}: no test fails"));
        }

        output.WriteLine();
    }

    private static string Before(SourceSpan? span) => span is { } place ? $"{Place(place)}: " : "";

    private static string Written(CoverageKind kind) => kind switch
    {
        CoverageKind.Rule => "rules",
        CoverageKind.Criterion => "criteria, each way",
        _ => "escalation steps",
    };

    private static string Counted(int count, string noun) => count == 1 ? $"1 {noun}" : $"{count} {noun}s";
}
