using System.Collections.Immutable;
using NodaTime;

namespace LeadRules.Policies;

/// <summary>Which leads go to whom: criteria and a distribution.</summary>
public sealed record Rule
{
    /// <summary>Unique among rules.</summary>
    public required string Id { get; init; }

    /// <summary>What people call it; empty where none is given.</summary>
    public string Name { get; init; } = "";

    /// <summary>Whether it takes leads at all.</summary>
    public bool Enabled { get; init; } = true;

    /// <summary>The first local date of the lead's store on which it takes leads; null: no bound.</summary>
    public LocalDate? From { get; init; }

    /// <summary>The last such date, inclusive; null: no bound.</summary>
    public LocalDate? Until { get; init; }

    /// <summary>
    /// What a lead must be; an absent <c>when</c> is an <see cref="AllOf"/> of nothing (P6).
    /// </summary>
    public Criterion When { get; init; } = AllOf.Nothing;

    /// <summary>Who gets the leads that it takes.</summary>
    public required Distribution Distribute { get; init; }

    /// <summary>The id of what happens if nobody answers, or null.</summary>
    public string? Escalation { get; init; }

    /// <summary>The id of the reply that it may have sent, or null (R12).</summary>
    public string? AutoReply { get; init; }
}

/// <summary>How the leads of a rule reach people (R7 to R10).</summary>
public sealed record Distribution
{
    /// <summary>To one person in turn, or offered to all.</summary>
    public DistributionType Type { get; init; } = DistributionType.Sequential;

    /// <summary>The pool.</summary>
    public required Target To { get; init; }

    /// <summary>Whose turn it is (R8).</summary>
    public Order Order { get; init; } = Order.Rotation;

    /// <summary>What the rule asks of a person beyond R7.</summary>
    public Requirements Require { get; init; } = new();

    /// <summary>What happens when nobody of the pool is eligible (R10).</summary>
    public IfNobody IfNobody { get; init; } = new(IfNobodyAction.Hold);
}

/// <summary>How a lead reaches a pool.</summary>
public enum DistributionType
{
    /// <summary>It is assigned to one person (R8).</summary>
    Sequential,

    /// <summary>It is offered to all, and belongs to who claims it (R9).</summary>
    Broadcast,
}

/// <summary>Whose turn it is (R8).</summary>
public enum Order
{
    /// <summary>The first after the one last assigned.</summary>
    Rotation,

    /// <summary>The one whose last assignment was made longest ago.</summary>
    LongestWaiting,

    /// <summary>The one with the fewest open leads.</summary>
    FewestOpen,

    /// <summary>Smooth weighted round robin by <see cref="Person.Weight"/>.</summary>
    Weighted,
}

/// <summary>A pool, or a person: exactly one of the three is given.</summary>
public sealed record Target
{
    /// <summary>The id of a team, or null.</summary>
    public string? Team { get; init; }

    /// <summary>Ids of people in turn order; empty where a team or one person is named.</summary>
    public ImmutableArray<string> People { get; init; } = [];

    /// <summary>The id of one person, or null.</summary>
    public string? Person { get; init; }
}

/// <summary>What a rule asks of a person (R7).</summary>
public sealed record Requirements
{
    /// <summary>Whether they must speak the lead's language, if it has one.</summary>
    public bool Language { get; init; }

    /// <summary>Skills that they must all have.</summary>
    public ImmutableArray<string> Skills { get; init; } = [];
}

/// <summary>What happens when nobody is eligible (R10).</summary>
/// <param name="Action">What to do.</param>
/// <param name="Person">The id, for <see cref="IfNobodyAction.Person"/>.</param>
/// <param name="Team">The id, for <see cref="IfNobodyAction.Team"/>.</param>
public sealed record IfNobody(IfNobodyAction Action, string? Person = null, string? Team = null);

/// <summary>What to do when nobody is eligible (R10).</summary>
public enum IfNobodyAction
{
    /// <summary>The lead waits for its pool.</summary>
    Hold,

    /// <summary>The rules below are asked.</summary>
    NextRule,

    /// <summary>Eligibility is tried again without shifts.</summary>
    Anyway,

    /// <summary>It goes to one person.</summary>
    Person,

    /// <summary>Another team is tried.</summary>
    Team,
}
