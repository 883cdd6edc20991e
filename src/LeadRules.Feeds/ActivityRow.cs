using LeadRules.Leads;
using NodaTime;

namespace LeadRules.Feeds;

/// <summary>A row of an activity file: an activity, or the reason why it is rejected on reading (R16).</summary>
public sealed class ActivityRow
{
    private readonly Activity? _activity;
    private readonly Func<int, Instant>? _at;

    internal ActivityRow(InputRow row, RejectReason rejected)
    {
        Row = row;
        Rejected = rejected;
    }

    internal ActivityRow(InputRow row, Activity activity, Func<int, Instant> at)
    {
        Row = row;
        LeadId = activity.LeadId;
        _activity = activity;
        _at = at;
    }

    /// <summary>The row as it stood.</summary>
    public InputRow Row { get; }

    /// <summary>The id of the lead; null if rejected. Whether there is such a lead is left to who knows the leads.</summary>
    public string? LeadId { get; }

    /// <summary>Why there is no activity; null if there is one.</summary>
    public RejectReason? Rejected { get; }

    /// <summary>
    /// The activity, its time read in the zone of the lead's store where it has no offset. Its kind and its value may be
    /// unknown: whether that matters is known only when its instant comes.
    /// </summary>
    public Activity For(Lead lead)
    {
        ArgumentNullException.ThrowIfNull(lead);
        return _activity is { } activity && _at is { } at
            ? activity with { At = at(lead.Store) }
            : throw new InvalidOperationException("a rejected row is no activity");
    }
}
