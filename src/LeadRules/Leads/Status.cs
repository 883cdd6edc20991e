using System.Collections.Immutable;

namespace LeadRules.Leads;

/// <summary>Where a lead is in its life (P14).</summary>
public enum Status : byte
{
    /// <summary>Nobody has answered yet.</summary>
    New,

    /// <summary>An answer was sent.</summary>
    ResponseSent,

    /// <summary>There was two-way communication.</summary>
    Contacted,

    /// <summary>An appointment is made.</summary>
    AppointmentSet,

    /// <summary>The customer came.</summary>
    AppointmentShown,

    /// <summary>Followed up in the long term.</summary>
    LongTerm,

    /// <summary>Sold; closed.</summary>
    Sold,

    /// <summary>Sold, never delivered; closed.</summary>
    SoldNotDelivered,

    /// <summary>Delivered; closed.</summary>
    Delivered,

    /// <summary>Lost by the BDC; closed.</summary>
    LostBdc,

    /// <summary>Lost in the showroom; closed.</summary>
    LostShowroom,

    /// <summary>Lost in finance and insurance; closed.</summary>
    LostFni,

    /// <summary>No lead at all; closed.</summary>
    Invalid,

    /// <summary>The duplicate of another; closed for good.</summary>
    Duplicate,

    /// <summary>Nobody moved it in time; closed.</summary>
    Expired,
}

/// <summary>What can be asked of a status, and how it is written.</summary>
public static class Statuses
{
    private static readonly ImmutableArray<string> Names =
    [
        "new", "response_sent", "contacted", "appointment_set", "appointment_shown", "long_term", "sold",
        "sold_not_delivered", "delivered", "lost_bdc", "lost_showroom", "lost_fni", "invalid", "duplicate",
        "expired",
    ];

    /// <summary>Whether a lead of that status is closed (P14).</summary>
    public static bool IsClosed(this Status status) => status >= Status.Sold;

    /// <summary>The status as policies, activities and outputs write it.</summary>
    public static string Written(this Status status) => Names[(int)status];

    /// <summary>The status that is written so, or null.</summary>
    public static Status? Find(string written)
    {
        var index = Names.IndexOf(written, StringComparer.Ordinal);
        return index < 0 ? null : (Status)index;
    }
}
