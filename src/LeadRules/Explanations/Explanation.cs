using System.Collections.Immutable;
using LeadRules.Policies;
using LeadRules.Routing;
using NodaTime;

namespace LeadRules.Explanations;

/// <summary>
/// What was decided about one lead as it arrived, and why (R18): the decision's own trace, in the order in
/// which its questions were asked. It holds no e-mail address, telephone number or name of a customer.
/// </summary>
public sealed record Explanation
{
    /// <summary>The lead's id.</summary>
    public required string LeadId { get; init; }

    /// <summary>When it was received.</summary>
    public required Instant ReceivedAt { get; init; }

    /// <summary>Its store, in whose zone instants are shown.</summary>
    public required Store Store { get; init; }

    /// <summary>The earlier lead that it is a duplicate of (R3, R4), or null.</summary>
    public DuplicateFound? Duplicate { get; init; }

    /// <summary>What its channel says (R5); null: a duplicate's way ended before that.</summary>
    public ChannelAsked? Channel { get; init; }

    /// <summary>
    /// The rules that were tried, in policy order, up to the last that took it (R6); empty where none was
    /// asked.
    /// </summary>
    public ImmutableArray<RuleTrial> Rules { get; init; } = [];

    /// <summary>Where people were looked for, in order (R7 to R10).</summary>
    public ImmutableArray<PoolSearch> Searches { get; init; } = [];

    /// <summary>Where it went.</summary>
    public required Destination Destination { get; init; }

    /// <summary>What happened to it on arrival, in order.</summary>
    public ImmutableArray<RoutingEvent> Events { get; init; } = [];

    /// <summary>
    /// What will happen if nobody does anything, in order of time; what has no time yet comes last.
    /// </summary>
    public ImmutableArray<DueLater> Due { get; init; } = [];

    /// <summary>
    /// For a held lead, the earliest instant at which time alone may make somebody eligible (R11); null:
    /// none.
    /// </summary>
    public Instant? NextChance { get; init; }

    /// <summary>What happened to it after its arrival, as far as whoever explains it knows.</summary>
    public ImmutableArray<RoutingEvent> Later { get; init; } = [];

    /// <summary>Where people were looked for after its arrival: held leads, steps.</summary>
    public ImmutableArray<PoolSearch> LaterSearches { get; init; } = [];
}

/// <summary>Where a lead went.</summary>
/// <param name="Outcome">What routing made of it.</param>
/// <param name="Rule">The id of the rule that it is under, or null.</param>
/// <param name="People">
/// The id of its owner, or of those whom it is offered to; empty where nobody has it.
/// </param>
/// <param name="Team">The id of the team that it is held for or offered to, or null.</param>
public sealed record Destination(Outcome Outcome, string? Rule, ImmutableArray<string> People, string? Team)
{
    /// <summary>
    /// Whether other people would have it, or nobody would in another way; the rule does not matter.
    /// </summary>
    public bool IsElsewhere(Destination other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return Outcome != other.Outcome || Team != other.Team
            || !People.SequenceEqual(other.People, StringComparer.Ordinal);
    }
}
