using LeadRules.Leads;

namespace LeadRules.Feeds;

/// <summary>A row of an activity file: an activity, or why it is rejected on reading (R16).</summary>
public sealed class ActivityRow
{
    internal ActivityRow(InputRow row, Activity? activity, RejectReason? rejected)
    {
        Row = row;
        Activity = activity;
        Rejected = rejected;
    }

    /// <summary>The row as it stood.</summary>
    public InputRow Row { get; }

    /// <summary>
    /// The activity; null if rejected. Its kind and its value may be unknown: whether that matters is known
    /// only when its instant comes.
    /// </summary>
    public Activity? Activity { get; }

    /// <summary>Why there is none; null if there is one.</summary>
    public RejectReason? Rejected { get; }
}
