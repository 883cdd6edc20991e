using LeadRules.Policies;
using LeadRules.Routing.Pools;

namespace LeadRules.Explanations;

/// <summary>
/// One single change that would have sent a lead elsewhere, and where: the router was run on the changed lead
/// or policy.
/// </summary>
/// <param name="Goes">Where the lead would have gone.</param>
public abstract record WhatIf(Destination Goes);

/// <summary>Another value of one field of the lead.</summary>
/// <param name="Goes">Where the lead would have gone.</param>
/// <param name="Field">The field.</param>
/// <param name="From">The lead's value as it is compared; null: missing.</param>
/// <param name="To">The value that would have done it; null: missing.</param>
/// <param name="Share">How much of the value changes, from 0 to 1.</param>
public sealed record OtherValue(Destination Goes, string Field, string? From, string? To, double Share)
    : WhatIf(Goes);

/// <summary>Somebody passed over would have been eligible, or who got the lead would not.</summary>
/// <param name="Goes">Where the lead would have gone.</param>
/// <param name="Person">Their id.</param>
/// <param name="Lifted">
/// The reason against them that would not have held; <see cref="Ineligible.No"/>: nothing was against them,
/// and they would have been on time off.
/// </param>
public sealed record OtherPresence(Destination Goes, string Person, Ineligible Lifted) : WhatIf(Goes)
{
    /// <summary>The language or skill that they would have had, or null.</summary>
    public string? Lacks { get; init; }
}
