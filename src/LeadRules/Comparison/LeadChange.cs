using System.Collections.Immutable;
using LeadRules.Analysis;

namespace LeadRules.Comparison;

/// <summary>Leads that go another way after a change of policy.</summary>
/// <param name="Before">Where they went.</param>
/// <param name="After">Where they go.</param>
/// <param name="Example">One of them, confirmed by the router under both policies.</param>
public sealed record LeadChange(Way Before, Way After, ExampleLead Example)
{
    /// <summary>Whether two rules take them that do the same with them.</summary>
    public bool IsSameDecision { get; init; }

    /// <summary>
    /// What the two rules do differently with leads, their pools apart, a clause each such as <c>order:
    /// weighted instead of rotation</c>; empty where one of the ways is no rule.
    /// </summary>
    public ImmutableArray<string> Decisions { get; init; } = [];
}

/// <summary>
/// Leads of which it is not known whether there are any: the question is too large, or a pattern too rare.
/// </summary>
/// <param name="Before">Where they would have gone.</param>
/// <param name="After">Where they would go.</param>
public sealed record UndecidedChange(Way Before, Way After);
