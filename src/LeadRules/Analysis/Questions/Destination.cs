namespace LeadRules.Analysis;

/// <summary>Where a lead goes: what the router does before the rules, a rule, or none.</summary>
internal enum DestinationKind
{
    /// <summary>It is not accepted (P17).</summary>
    Rejected,

    /// <summary>
    /// It is another lead's duplicate, and goes where that one went (R3, R4); no way that rules can tell.
    /// </summary>
    Duplicate,

    /// <summary>Its channel is ignored (R5).</summary>
    Ignored,

    /// <summary>Its channel gives it to who took it (R5).</summary>
    Taken,

    /// <summary>A rule takes it (R6).</summary>
    Rule,

    /// <summary>No rule does.</summary>
    Unrouted,
}

/// <summary>Where a lead goes.</summary>
/// <param name="Kind">What becomes of it.</param>
/// <param name="Rule">The index of the rule in its policy, where one takes it; else -1.</param>
internal readonly record struct Destination(DestinationKind Kind, int Rule = -1);
