using System.Collections.Immutable;
using LeadRules.Diagnostics;
using LeadRules.Leads;
using LeadRules.Policies;
using NodaTime;

namespace LeadRules.Testing;

/// <summary>A file of policy tests (docs/testing.md).</summary>
/// <param name="Name">As diagnostics name it.</param>
/// <param name="Policy">The policy that it tests, and where that was found.</param>
/// <param name="Tests">In order.</param>
public sealed record TestFile(string Name, TestedPolicy Policy, ImmutableArray<PolicyTest> Tests);

/// <summary>The policy that a file of tests names, as its host found it.</summary>
/// <param name="Policy">The policy; null if it has errors or there is none.</param>
/// <param name="Fault">
/// Why there is none, such as <c>'north.yaml' does not exist</c>; null if it was found.
/// </param>
public sealed record TestedPolicy(Policy? Policy, string? Fault = null);

/// <summary>What reading a file of tests gave.</summary>
/// <param name="Tests">Null if any diagnostic is an error.</param>
/// <param name="Diagnostics">
/// All findings about the file, by line and column; not those about its policy.
/// </param>
public sealed record TestReading(TestFile? Tests, ImmutableArray<Diagnostic> Diagnostics);

/// <summary>Leads and activities in time, and what is expected of the policy.</summary>
public sealed record PolicyTest
{
    /// <summary>As reports and <c>--run</c> name it; no two tests of a file have the same.</summary>
    public required string Name { get; init; }

    /// <summary>Where its name stands.</summary>
    public required SourceSpan Span { get; init; }

    /// <summary>People who are on time off throughout.</summary>
    internal ImmutableArray<string> Absent { get; init; } = [];

    /// <summary>
    /// How many open leads people have before the first lead arrives, in the order written.
    /// </summary>
    internal ImmutableArray<(string Person, int Count)> OpenLeads { get; init; } = [];

    /// <summary>In the order written, which is that of R1 among leads of one instant.</summary>
    internal ImmutableArray<TestLead> Leads { get; init; } = [];

    /// <summary>In the order written.</summary>
    internal ImmutableArray<TestActivity> Activities { get; init; } = [];

    /// <summary>The last instant that happens; null: the latest that the test names.</summary>
    internal TestTime? Until { get; init; }
}

/// <summary>A lead of a test.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Span">Where it stands.</param>
/// <param name="At">When it is received.</param>
/// <param name="Values">What a feed would say of it, by field.</param>
internal sealed record TestLead(
    string Id, SourceSpan Span, TestTime At, ImmutableSortedDictionary<string, string> Values)
{
    /// <summary>What is to become of it, in the order written.</summary>
    public ImmutableArray<Expectation> Expect { get; init; } = [];

    /// <summary>Why it should be rejected (P17); null: it should not.</summary>
    public RejectReason? Rejected { get; init; }
}

/// <summary>An activity of a test.</summary>
/// <param name="Span">Where it stands.</param>
/// <param name="At">When; relative to the receipt of its lead.</param>
/// <param name="Activity">All of it but its instant.</param>
/// <param name="Rejected">Why it should change nothing (R16); null: it should change something.</param>
internal sealed record TestActivity(SourceSpan Span, TestTime At, Activity Activity, RejectReason? Rejected);

/// <summary>A time of a test: a timestamp, or so long after what it is relative to.</summary>
/// <param name="Timestamp">Local to a store unless it has an offset; null: the time is relative.</param>
/// <param name="After">Elapsed time (P13), if relative.</param>
internal readonly record struct TestTime(Timestamp? Timestamp, Duration After);
