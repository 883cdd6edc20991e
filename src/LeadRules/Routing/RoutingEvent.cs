using System.Collections.Immutable;
using LeadRules.Policies;
using NodaTime;

namespace LeadRules.Routing;

/// <summary>Something that happened to a lead (R18).</summary>
/// <param name="At">When.</param>
/// <param name="LeadId">To which lead.</param>
/// <param name="Kind">What.</param>
/// <param name="Rule">The id of the rule that the lead is under then, or null.</param>
/// <param name="Person">The id of the person that the table of R18 names, or null.</param>
/// <param name="Detail">What the table of R18 says, or null.</param>
public readonly record struct RoutingEvent(
    Instant At, string LeadId, EventKind Kind, string? Rule, string? Person, string? Detail)
{
    /// <summary>The lead's store, in whose zone <see cref="At"/> is shown.</summary>
    public required Store Store { get; init; }
}

/// <summary>What can happen to a lead (R18).</summary>
public enum EventKind
{
    /// <summary>It has an owner now.</summary>
    Assigned,

    /// <summary>A member of its pool took it.</summary>
    Claimed,

    /// <summary>It has another owner now.</summary>
    Reassigned,

    /// <summary>It was offered to people of its pool.</summary>
    Offered,

    /// <summary>A claim was refused.</summary>
    ClaimRefused,

    /// <summary>It is the duplicate of another lead.</summary>
    Duplicate,

    /// <summary>It waits for somebody of its pool.</summary>
    Held,

    /// <summary>No rule took it.</summary>
    Unrouted,

    /// <summary>Its channel is ignored.</summary>
    Ignored,

    /// <summary>The host is to send a reply.</summary>
    AutoReply,

    /// <summary>Nobody answered in time.</summary>
    Late,

    /// <summary>It expired.</summary>
    Expired,

    /// <summary>A step found nobody to give it to.</summary>
    ReassignFailed,

    /// <summary>A manager is to be told.</summary>
    ManagerNotified,

    /// <summary>Somebody is to be told.</summary>
    Notified,

    /// <summary>An answer was sent.</summary>
    Response,

    /// <summary>There was two-way communication.</summary>
    Contact,

    /// <summary>An activity changed its status.</summary>
    Status,
}

/// <summary>How events are written.</summary>
public static class EventKinds
{
    private static readonly ImmutableArray<string> Names =
    [
        "assigned", "claimed", "reassigned", "offered", "claim_refused", "duplicate", "held", "unrouted",
        "ignored", "auto_reply", "late", "expired", "reassign_failed", "manager_notified", "notified",
        "response", "contact", "status",
    ];

    /// <summary>The event as the specification and the timeline write it.</summary>
    public static string Written(this EventKind kind) => Names[(int)kind];
}
