using LeadRules.Diagnostics;
using LeadRules.Policies;
using NodaTime;

namespace LeadRules.Analysis;

/// <summary>
/// What is odd about a policy that can be used: rules that no lead meets or reaches, leads that no rule
/// takes, parts that nothing uses (LR306, LR401 to LR406). Exact, without any feed; what cannot be decided is
/// said in a note.
/// </summary>
public static class PolicyAnalysis
{
    /// <summary>A reading with these findings among its own; one with errors stays as it is.</summary>
    /// <param name="reading">What reading the policy gave.</param>
    /// <param name="files">
    /// The files that were read. A comment <c># leadrules: ignore LR402 reason</c> in them, at the end of the
    /// line of a finding or on a line of its own above it, leaves out warnings and notes of that code there.
    /// </param>
    /// <param name="from">
    /// The local date from which 53 weeks of shifts are looked at (LR404); null: the latest <c>starts</c> of
    /// a schedule, or 2026-01-05 where there is none.
    /// </param>
    /// <exception cref="InvalidOperationException">
    /// A defect: an example does not do what it is to show.
    /// </exception>
    public static PolicyReading Of(
        PolicyReading reading, IReadOnlyList<PolicyFile> files, LocalDate? from = null)
    {
        ArgumentNullException.ThrowIfNull(reading);
        ArgumentNullException.ThrowIfNull(files);
        return reading.Policy is { } policy
            ? Of(reading, files, RuleAnalysis.Of(policy, from: from))
            : reading;
    }

    internal static PolicyReading Of(
        PolicyReading reading, IReadOnlyList<PolicyFile> files, RuleAnalysis rules)
    {
        var policy = reading.Policy!;
        var report = new Report(files.Select(file => file.Name));
        report.AddRange(reading.Diagnostics);
        var ignores = new Ignores(files);
        new RuleReport(policy, reading.Sources, report, ignores).Add(rules);
        new UnusedParts(policy, reading.Sources, report).Add();
        IdleSteps.Add(policy, reading.Sources, report);
        return reading with { Diagnostics = ignores.Apply(report.InOrder()) };
    }
}
