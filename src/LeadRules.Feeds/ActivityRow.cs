using LeadRules.Leads;

namespace LeadRules.Feeds;

/// <summary>A row of an activity file: an activity, or why it is rejected on reading (R16).</summary>
public sealed class ActivityRow
{
    private readonly Activity? _activity;
    private readonly Timestamp _at;
    private readonly StoreTime? _time;

    internal ActivityRow(InputRow row, RejectReason rejected)
    {
        Row = row;
        Rejected = rejected;
    }

    internal ActivityRow(Activity activity, Timestamp at, StoreTime time)
    {
        Row = activity.Row!;
        LeadId = activity.LeadId;
        _activity = activity;
        _at = at;
        _time = time;
    }

    /// <summary>The row as it stood.</summary>
    public InputRow Row { get; }

    /// <summary>
    /// The id of the lead; null if rejected. Whether there is such a lead is left to who knows them.
    /// </summary>
    public string? LeadId { get; }

    /// <summary>Why there is no activity; null if there is one.</summary>
    public RejectReason? Rejected { get; }

    /// <summary>
    /// The activity, its time local to the lead's store where it has no offset. Its kind and its value may be
    /// unknown: whether that matters is known only when its instant comes.
    /// </summary>
    /// <exception cref="InvalidOperationException">The row is rejected.</exception>
    public Activity For(Lead lead)
    {
        ArgumentNullException.ThrowIfNull(lead);
        return _activity is { } activity && _time is { } time
            ? activity with { At = time.At(_at, lead.Store) }
            : throw new InvalidOperationException("a rejected row is no activity");
    }
}
