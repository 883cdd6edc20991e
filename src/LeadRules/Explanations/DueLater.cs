using LeadRules.Policies;
using NodaTime;

namespace LeadRules.Explanations;

/// <summary>Something that will happen to a lead if nobody does anything (R13, R14, R17).</summary>
/// <param name="What">What.</param>
/// <param name="At">When; null: its clock has not started, or will never have run so long.</param>
/// <param name="After">How long the clock has run by then.</param>
public sealed record DueLater(DueWhat What, Instant? At, Duration After)
{
    /// <summary>The clock that it goes by.</summary>
    public EscalationClock Clock { get; init; } = EscalationClock.Always;

    /// <summary>The id of the team that a step names, or null.</summary>
    public string? Team { get; init; }

    /// <summary>The id of the person whom a step names, or null.</summary>
    public string? Person { get; init; }
}

/// <summary>What can be due.</summary>
public enum DueWhat
{
    /// <summary>The lead is late.</summary>
    Late,

    /// <summary>A manager is told.</summary>
    NotifyManager,

    /// <summary>Somebody is told.</summary>
    Notify,

    /// <summary>It is given to somebody else.</summary>
    Reassign,

    /// <summary>It expires, if its status is one that does.</summary>
    Expire,
}
