using LeadRules.Diagnostics;
using LeadRules.Policies.Checks;
using LeadRules.Policies.Reading;

namespace LeadRules.Policies;

/// <summary>
/// Reads policies: YAML text into the immutable model, or everything that is wrong with it, LR001 to LR305,
/// each with file, line and column (policy.md, cli.md). Whatever the text is, reading it throws nothing.
/// </summary>
public static class PolicyReader
{
    /// <summary>Reads a policy of several files as one (P1).</summary>
    /// <param name="files">
    /// The files of the policy, in ordinal order of their names; lists of one section are joined in that
    /// order.
    /// </param>
    /// <exception cref="ArgumentException">There is no file.</exception>
    public static PolicyReading Read(IReadOnlyList<PolicyFile> files)
    {
        ArgumentNullException.ThrowIfNull(files);
        if (files.Count == 0)
        {
            throw new ArgumentException("A policy is at least one file.", nameof(files));
        }

        var report = new Report(files.Select(file => file.Name));
        var text = PolicyText.Read(files, report);
        var draft = new Draft(report, text.IsWhole);
        var policy = new RootReader(text.Root(draft)).Read();
        foreach (var check in AllChecks.InOrder)
        {
            check(draft);
        }

        return new PolicyReading(report.HasErrors ? null : policy, report.InOrder(), draft.Sources);
    }

    /// <summary>Reads a policy of one file.</summary>
    /// <param name="text">Its text.</param>
    /// <param name="name">Its name, for diagnostics.</param>
    public static PolicyReading Read(string text, string name = "policy.yaml")
    {
        ArgumentNullException.ThrowIfNull(text);
        return Read([new PolicyFile(name, text)]);
    }
}
