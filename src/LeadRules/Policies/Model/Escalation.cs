using System.Collections.Immutable;
using NodaTime;

namespace LeadRules.Policies;

/// <summary>What happens while nobody answers (R13 to R15).</summary>
public sealed record Escalation
{
    /// <summary>Unique among escalations.</summary>
    public required string Id { get; init; }

    /// <summary>Whether the clock runs always or while the store is open.</summary>
    public EscalationClock Clock { get; init; } = EscalationClock.StoreHours;

    /// <summary>When the clock starts.</summary>
    public ClockStart From { get; init; } = ClockStart.Received;

    /// <summary>What counts as an answer.</summary>
    public Answer StopsOn { get; init; } = Answer.Response;

    /// <summary>After how long the lead is late; null: never.</summary>
    public Duration? LateAfter { get; init; }

    /// <summary>What is done, in the order of <see cref="Step.After"/>, which rises strictly.</summary>
    public ImmutableArray<Step> Steps { get; init; } = [];
}

/// <summary>Something done once, at a time on the escalation's clock.</summary>
public sealed record Step
{
    /// <summary>How long the clock has run by then.</summary>
    public required Duration After { get; init; }

    /// <summary>What is done.</summary>
    public required StepAction Do { get; init; }

    /// <summary>
    /// A person or a team: whom to tell, or where to reassign (null: to the rule's own pool). Always given
    /// for <see cref="StepAction.Notify"/>.
    /// </summary>
    public Target? To { get; init; }
}

/// <summary>What a step does (R14).</summary>
public enum StepAction
{
    /// <summary>Tells the owner's manager.</summary>
    NotifyManager,

    /// <summary>Tells a person, or a team's manager.</summary>
    Notify,

    /// <summary>Gives the lead to somebody else.</summary>
    Reassign,
}

/// <summary>When an escalation's clock runs (R13).</summary>
public enum EscalationClock
{
    /// <summary>All the time.</summary>
    Always,

    /// <summary>While the lead's store, or its department for the lead's category, is open.</summary>
    StoreHours,
}

/// <summary>When an escalation's clock starts (R13).</summary>
public enum ClockStart
{
    /// <summary>At the lead's receipt.</summary>
    Received,

    /// <summary>At its first assignment or offer.</summary>
    Assigned,
}

/// <summary>What answers a lead (R15).</summary>
public enum Answer
{
    /// <summary>A response or a contact.</summary>
    Response,

    /// <summary>Two-way communication only.</summary>
    Contact,
}
