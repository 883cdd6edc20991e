using System.Collections.Immutable;
using LeadRules.Policies;
using LeadRules.Time;

namespace LeadRules.Analysis;

/// <summary>A rule that is reached, with a lead that reaches it.</summary>
/// <param name="Rule">Its index.</param>
/// <param name="Lead">A lead that it matches and no rule above it keeps.</param>
internal sealed record Reached(int Rule, Lazy<ExampleLead> Lead)
{
    /// <summary>The lead, made when it is first asked for.</summary>
    public ExampleLead Example => Lead.Value;
}

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
/// The indexes of the fewest rules that together take every lead that it matches, in policy order, always
/// with the largest that sends leads elsewhere; empty: none of its leads reaches the rules, by their
/// channels.
/// </param>
internal sealed record NeverReached(int Rule, ImmutableArray<int> Blocking);

/// <summary>
/// A rule that a wider one above it hides in part (LR402): one that asks fewer fields and goes elsewhere.
/// </summary>
/// <param name="Rule">Its index.</param>
/// <param name="By">The index of the wider rule.</param>
/// <param name="Lead">A lead that both match and the wider one takes.</param>
internal sealed record PartlyHidden(int Rule, int By, Lazy<ExampleLead> Lead)
{
    /// <summary>The lead, made when it is first asked for.</summary>
    public ExampleLead Example => Lead.Value;
}

/// <summary>
/// A time at which nobody is there to whom a rule could give a lead, while the lead's store is open (LR404).
/// </summary>
/// <param name="Rule">Its index.</param>
/// <param name="Department">What is open then.</param>
/// <param name="Time">The first such time, as far as nobody is there and it is open.</param>
/// <param name="Lead">A lead received at its start, that the rule holds then.</param>
internal sealed record Unattended(int Rule, Department Department, Stretch Time, Lazy<ExampleLead> Lead)
{
    /// <summary>The lead, made when it is first asked for.</summary>
    public ExampleLead Example => Lead.Value;
}

/// <summary>A store or a department of it, with hours of its own.</summary>
/// <param name="Store">The store's index.</param>
/// <param name="Category">The folded category that names the department; null: the store itself.</param>
internal readonly record struct Department(int Store, string? Category);

/// <summary>
/// Something about a rule, or (null) about all of them, that is not known: too large, or a pattern too rare.
/// </summary>
/// <param name="Code">The finding that it may be, such as <c>LR401</c>.</param>
/// <param name="Rule">The rule's index.</param>
internal sealed record Undecided(string Code, int? Rule);
