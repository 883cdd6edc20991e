using System.Collections.Immutable;
using LeadRules.Leads;
using LeadRules.Policies;
using NodaTime;

namespace LeadRules.Routing;

/// <summary>What has become of a lead so far: a row of <c>leads.csv</c> (cli.md).</summary>
public sealed record LeadResult
{
    /// <summary>Its id.</summary>
    public required string LeadId { get; init; }

    /// <summary>When it was received.</summary>
    public required Instant ReceivedAt { get; init; }

    /// <summary>Its store; instants of the lead are shown in the store's zone.</summary>
    public required Store Store { get; init; }

    /// <summary>As the feed showed its source, trimmed, or null.</summary>
    public string? Source { get; init; }

    /// <summary>The id of the rule that it is under, or null.</summary>
    public string? Rule { get; init; }

    /// <summary>What routing made of it, whatever its status.</summary>
    public required Outcome Outcome { get; init; }

    /// <summary>The id of its first owner, or null.</summary>
    public string? FirstAssignee { get; init; }

    /// <summary>The id of its owner, or null; a closed lead keeps its owner.</summary>
    public string? Owner { get; init; }

    /// <summary>When it first had an owner, or null.</summary>
    public Instant? AssignedAt { get; init; }

    /// <summary>The id of the lead that it is a duplicate of, or null.</summary>
    public string? DuplicateOf { get; init; }

    /// <summary>Whether nobody answered in time.</summary>
    public bool Late { get; init; }

    /// <summary>The first response or contact, or null.</summary>
    public Instant? RespondedAt { get; init; }

    /// <summary>From receipt to <see cref="RespondedAt"/>, or null.</summary>
    public Duration? Response { get; init; }

    /// <summary>
    /// That part of <see cref="Response"/> in which the store (department) was open, or null.
    /// </summary>
    public Duration? OpenResponse { get; init; }

    /// <summary>How often a step gave it to somebody else.</summary>
    public int Reassignments { get; init; }

    /// <summary>Where it is in its life.</summary>
    public required Status Status { get; init; }
}

/// <summary>What routing made of a lead in the end (cli.md).</summary>
public enum Outcome
{
    /// <summary>It has an owner.</summary>
    Assigned,

    /// <summary>It was closed as a duplicate.</summary>
    Duplicate,

    /// <summary>It waits for its pool.</summary>
    Held,

    /// <summary>Its channel is ignored.</summary>
    Ignored,

    /// <summary>It is offered to its pool.</summary>
    Offered,

    /// <summary>No rule took it.</summary>
    Unrouted,
}

/// <summary>How outcomes are written.</summary>
public static class Outcomes
{
    private static readonly ImmutableArray<string> Names =
        ["assigned", "duplicate", "held", "ignored", "offered", "unrouted"];

    /// <summary>The outcome as outputs write it.</summary>
    public static string Written(this Outcome outcome) => Names[(int)outcome];
}
