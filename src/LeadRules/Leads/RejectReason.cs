using System.Collections.Immutable;

namespace LeadRules.Leads;

/// <summary>Why a row of a feed or of an activity file changes nothing (P17, R16), in the order in which it is checked.</summary>
public enum RejectReason
{
    /// <summary>More or fewer cells than the header.</summary>
    RowMalformed,

    /// <summary>No instant.</summary>
    TimeMissing,

    /// <summary>An instant that cannot be read (P16).</summary>
    TimeUnreadable,

    /// <summary>No store, while the policy has several.</summary>
    StoreMissing,

    /// <summary>A store that the policy does not have.</summary>
    StoreUnknown,

    /// <summary>Nothing of what <c>intake.require</c> asks.</summary>
    ContactMissing,

    /// <summary>The id of an earlier lead.</summary>
    IdRepeated,

    /// <summary>An activity of a lead that is not known, or not yet.</summary>
    LeadUnknown,

    /// <summary>An activity of a lead that is closed.</summary>
    LeadClosed,

    /// <summary>An activity of no kind of R16.</summary>
    KindUnknown,

    /// <summary>An activity with no such status, or no such person, as its value.</summary>
    ValueUnknown,
}

/// <summary>How reasons are written.</summary>
public static class RejectReasons
{
    private static readonly ImmutableArray<string> Names =
    [
        "row-malformed", "time-missing", "time-unreadable", "store-missing", "store-unknown", "contact-missing",
        "id-repeated", "lead-unknown", "lead-closed", "kind-unknown", "value-unknown",
    ];

    /// <summary>The reason as <c>rejects.csv</c> and <c>summary.json</c> write it.</summary>
    public static string Written(this RejectReason reason) => Names[(int)reason];
}
