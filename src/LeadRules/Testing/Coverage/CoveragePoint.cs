using LeadRules.Diagnostics;

namespace LeadRules.Testing.Coverage;

/// <summary>Something that tests can reach.</summary>
/// <param name="Kind">What it is part of.</param>
/// <param name="Span">Where that stands; null: unknown.</param>
/// <param name="What">What happens when a test reaches it: <c>rule 'trucks' takes a lead</c>.</param>
/// <param name="WhyNot">Why no test did; null: one did.</param>
public sealed record CoveragePoint(CoverageKind Kind, SourceSpan? Span, string What, string? WhyNot)
{
    /// <summary>Whether a test reached it.</summary>
    public bool IsCovered => WhyNot is null;
}

/// <summary>What coverage counts.</summary>
public enum CoverageKind
{
    /// <summary>A rule takes a lead.</summary>
    Rule,

    /// <summary>A criterion holds for a lead that is asked, or does not: two points each.</summary>
    Criterion,

    /// <summary>A step of an escalation, or its <c>late_after</c>, happens.</summary>
    Step,
}
