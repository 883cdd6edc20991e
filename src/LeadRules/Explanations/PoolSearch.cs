using System.Collections.Immutable;
using LeadRules.Policies;
using LeadRules.Routing.Pools;
using NodaTime;

namespace LeadRules.Explanations;

/// <summary>
/// One search for somebody to give or offer a lead to: everybody who was asked about, and whose turn it was.
/// </summary>
public sealed record PoolSearch
{
    /// <summary>When.</summary>
    public required Instant At { get; init; }

    /// <summary>The id of the rule by whose requirements and order it went.</summary>
    public required string Rule { get; init; }

    /// <summary>What led to it.</summary>
    public required SearchFor For { get; init; }

    /// <summary>
    /// The id of the team whose members were asked about; null: people whom the policy lists.
    /// </summary>
    public string? Team { get; init; }

    /// <summary>Everybody of the pool, in its order.</summary>
    public required ImmutableArray<Candidate> Candidates { get; init; }

    /// <summary>Whose turn it was; null: nobody was eligible, or no rotation was asked.</summary>
    public Turn? Turn { get; init; }
}

/// <summary>What led to a search for people.</summary>
public enum SearchFor
{
    /// <summary>The rule's own pool, when it took the lead (R7).</summary>
    Rule,

    /// <summary>
    /// Nobody was eligible, and the pool was asked again without shifts (<c>anyway</c>, R10).
    /// </summary>
    Anyway,

    /// <summary>Nobody was eligible, and another team was asked (R10).</summary>
    OtherTeam,

    /// <summary>
    /// Nobody was eligible, and the lead goes to one person unless they are inactive (R10).
    /// </summary>
    OnePerson,

    /// <summary>The lead was held, and somebody became eligible (R11).</summary>
    Held,

    /// <summary>A step reassigns it (R14).</summary>
    Step,
}

/// <summary>Somebody who was asked about.</summary>
/// <param name="Person">Their id.</param>
/// <param name="Reason">
/// The first thing that keeps them from getting the lead, or that nothing does (R7).
/// </param>
public sealed record Candidate(string Person, Ineligible Reason)
{
    /// <summary>The language or the first skill that they lack, or null.</summary>
    public string? Lacks { get; init; }

    /// <summary>
    /// How many open leads they own, or were given today, where there are too many; else null.
    /// </summary>
    public int? Count { get; init; }

    /// <summary>How many they may, where <see cref="Count"/> is given.</summary>
    public int? Limit { get; init; }

    /// <summary>
    /// When they are next on shift and not on time off, where they are not now; null: never, or they are.
    /// </summary>
    public Instant? Back { get; init; }
}

/// <summary>Whose turn it was in a pool (R8).</summary>
/// <param name="Order">How that is decided.</param>
/// <param name="Chosen">The id of whose turn it was.</param>
/// <param name="LastAssigned">The id of who was assigned last through this rotation before, or null.</param>
/// <param name="Standings">Where each eligible person stood, in the pool's order.</param>
public sealed record Turn(
    Order Order, string Chosen, string? LastAssigned, ImmutableArray<Standing> Standings);

/// <summary>Where an eligible person stood when the choice was made.</summary>
/// <param name="Person">Their id.</param>
/// <param name="Value">
/// For <c>fewest_open</c> their open leads; for <c>weighted</c> their credit, grown by their weight; for
/// <c>longest_waiting</c> how many assignments the rotation has made since theirs, null for never; else null.
/// </param>
public sealed record Standing(string Person, long? Value);
