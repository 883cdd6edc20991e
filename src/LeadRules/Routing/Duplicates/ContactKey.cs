using LeadRules.Policies;

namespace LeadRules.Routing.Duplicates;

/// <summary>
/// What two leads share that makes one a duplicate but for the window (R3): what was matched, and what the
/// scope and the <c>same</c> fields ask, so that one look-up answers all three.
/// </summary>
/// <param name="Match">What was matched.</param>
/// <param name="Value">Its value; the parts of a name and postal code are on lines of their own.</param>
/// <param name="Shared">The store's id where it counts, then the <c>same</c> values, a line each.</param>
internal readonly record struct ContactKey(MatchKey Match, string Value, string Shared);
