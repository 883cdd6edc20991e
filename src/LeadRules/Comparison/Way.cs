using LeadRules.Policies;

namespace LeadRules.Comparison;

/// <summary>
/// Where a lead goes under a policy, whatever the state: nobody's turn and no shift takes part.
/// </summary>
/// <param name="Kind">What becomes of it.</param>
/// <param name="Rule">
/// The rule that takes it, as its policy has it; null unless <paramref name="Kind"/> says one does.
/// </param>
public sealed record Way(WayKind Kind, Rule? Rule = null);

/// <summary>What becomes of a lead.</summary>
public enum WayKind
{
    /// <summary>It is not accepted (P17).</summary>
    Rejected,

    /// <summary>
    /// It is another lead's duplicate, and closed or routed as one (R3, R4); only leads of a feed are.
    /// </summary>
    Duplicate,

    /// <summary>Its channel is ignored (R5).</summary>
    Ignored,

    /// <summary>It belongs to who took it, by its channel (R5).</summary>
    Taken,

    /// <summary>A rule takes it (R6).</summary>
    Rule,

    /// <summary>No rule takes it (R6).</summary>
    Unrouted,
}
