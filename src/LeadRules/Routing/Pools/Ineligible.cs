namespace LeadRules.Routing.Pools;

/// <summary>Why somebody cannot be given a lead (R7).</summary>
public enum Ineligible
{
    /// <summary>They can.</summary>
    No,

    /// <summary>They take no leads at all.</summary>
    Inactive,

    /// <summary>They do not speak the lead's language.</summary>
    Language,

    /// <summary>They lack a required skill.</summary>
    Skills,

    /// <summary>They owned the lead already.</summary>
    OwnedBefore,

    /// <summary>They are on time off.</summary>
    TimeOff,

    /// <summary>They are off shift.</summary>
    OffShift,

    /// <summary>They own as many open leads as they may.</summary>
    MaxOpen,

    /// <summary>They were given as many leads today as they may.</summary>
    MaxPerDay,
}
