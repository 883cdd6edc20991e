using System.Collections.Immutable;
using LeadRules.Diagnostics;

namespace LeadRules.Policies;

/// <summary>One file of a policy, already in memory: the library does no I/O.</summary>
/// <param name="Name">As diagnostics name it.</param>
/// <param name="Text">Its text.</param>
public sealed record PolicyFile(string Name, string Text);

/// <summary>What reading a policy gave: the policy, or every error that was found.</summary>
/// <param name="Policy">Null if any diagnostic is an error.</param>
/// <param name="Diagnostics">All findings, in order of file, line and column.</param>
/// <param name="Sources">Where the parts of the policy stand.</param>
public sealed record PolicyReading(Policy? Policy, ImmutableArray<Diagnostic> Diagnostics, SourceMap Sources);

/// <summary>Where the parts of a policy stand, by identity of the part.</summary>
public sealed class SourceMap
{
    private readonly Dictionary<object, SourceSpan> _spans = new(ReferenceEqualityComparer.Instance);

    /// <summary>
    /// Where <paramref name="part"/> (a rule, a person, a step, a criterion) stands, or null if unknown; of
    /// the policy itself where its rules do.
    /// </summary>
    public SourceSpan? Of(object part) => _spans.TryGetValue(part, out var span) ? span : null;

    internal void Add(object part, SourceSpan span) => _spans[part] = span;
}
