using System.Collections.Immutable;
using LeadRules.Policies;

namespace LeadRules.Analysis;

/// <summary>A rule that is reached, with a lead that reaches it.</summary>
/// <param name="Rule">Its index.</param>
/// <param name="Example">A lead that it matches and no rule above it keeps.</param>
internal sealed record Reached(int Rule, ExampleLead Example);

/// <summary>A rule whose criteria no lead can meet (LR306).</summary>
/// <param name="Rule">Its index.</param>
/// <param name="Because">
/// The fewest of the criteria of its <c>when</c> that exclude one another, in policy order; its dates are a
/// <see cref="ReceivedTest"/> that no policy holds.
/// </param>
internal sealed record NeverMet(int Rule, ImmutableArray<Criterion> Because);

/// <summary>A rule that is never reached (LR401).</summary>
/// <param name="Rule">Its index.</param>
/// <param name="Blocking">
/// The indexes of the fewest rules that together take every lead that it matches, in policy order, always with the
/// largest that sends leads elsewhere; empty: none of its leads reaches the rules, by their channels.
/// </param>
internal sealed record NeverReached(int Rule, ImmutableArray<int> Blocking);

/// <summary>A rule that a wider one above it hides in part (LR402): one that asks fewer fields and goes elsewhere.</summary>
/// <param name="Rule">Its index.</param>
/// <param name="By">The index of the wider rule.</param>
/// <param name="Example">A lead that both match and the wider one takes.</param>
internal sealed record PartlyHidden(int Rule, int By, ExampleLead Example);

/// <summary>Something about a rule, or (null) about all of them, that is not known: too large, or a pattern too rare.</summary>
/// <param name="Code">The finding that it may be, such as <c>LR401</c>.</param>
/// <param name="Rule">The rule's index.</param>
internal sealed record Undecided(string Code, int? Rule);
