using System.Collections.Immutable;

namespace LeadRules.Leads;

/// <summary>Why a row of a feed or an activity changes nothing (P17, R16).</summary>
public enum RejectReason
{
    /// <summary>The row has more or fewer fields than the header.</summary>
    RowMalformed,

    /// <summary>It has no time.</summary>
    TimeMissing,

    /// <summary>Its time cannot be read.</summary>
    TimeUnreadable,

    /// <summary>It names no store while the policy has several.</summary>
    StoreMissing,

    /// <summary>It names a store that the policy does not have.</summary>
    StoreUnknown,

    /// <summary>It lacks what <c>intake.require</c> asks for.</summary>
    ContactMissing,

    /// <summary>An accepted earlier row has its id.</summary>
    IdRepeated,

    /// <summary>No lead that has arrived has that id.</summary>
    LeadUnknown,

    /// <summary>The lead is closed.</summary>
    LeadClosed,

    /// <summary>There is no such kind of activity.</summary>
    KindUnknown,

    /// <summary>The activity's value is no status or nobody known.</summary>
    ValueUnknown,
}

/// <summary>How reasons are written.</summary>
public static class RejectReasons
{
    private static readonly ImmutableArray<string> Names =
    [
        "row-malformed", "time-missing", "time-unreadable", "store-missing", "store-unknown",
        "contact-missing", "id-repeated", "lead-unknown", "lead-closed", "kind-unknown", "value-unknown",
    ];

    /// <summary>The reason as <c>rejects.csv</c> writes it.</summary>
    public static string Written(this RejectReason reason) => Names[(int)reason];
}
