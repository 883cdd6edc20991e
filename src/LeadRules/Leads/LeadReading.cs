namespace LeadRules.Leads;

/// <summary>What reading a lead gave: the lead, or why it is rejected.</summary>
public readonly record struct LeadReading
{
    /// <summary>The lead; null if rejected.</summary>
    public Lead? Lead { get; init; }

    /// <summary>Why there is none; null if there is one.</summary>
    public RejectReason? Rejected { get; init; }

    /// <summary>
    /// What the lead's own columns say was done, in the order <c>claimed_at responded_at contacted_at</c>
    /// (R16).
    /// </summary>
    public IReadOnlyList<Activity> Activities
    {
        get => field ?? [];
        init;
    }

    /// <summary>The values that could not be read; none if the lead's own time or store could not.</summary>
    public Warnings Warnings { get; init; }
}
