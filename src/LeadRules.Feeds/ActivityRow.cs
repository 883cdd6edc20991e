using System.Text;
using LeadRules.Leads;

namespace LeadRules.Feeds;

/// <summary>A row of an activity file: an activity, or the reason why it is rejected on reading (R16).</summary>
public sealed class ActivityRow
{
    private readonly byte[] _raw;

    internal ActivityRow(long line, Activity? activity, RejectReason? rejected, byte[] raw)
    {
        Line = line;
        Activity = activity;
        Rejected = rejected;
        _raw = raw;
    }

    /// <summary>The line that it begins on; the file's first is 1.</summary>
    public long Line { get; }

    /// <summary>
    /// The activity; null if rejected. Its kind and its value may be unknown: whether that matters is known only when
    /// its instant comes.
    /// </summary>
    public Activity? Activity { get; }

    /// <summary>Why there is none; null if there is one.</summary>
    public RejectReason? Rejected { get; }

    /// <summary>The row as it stood, without its line break.</summary>
    public string Raw => Encoding.UTF8.GetString(_raw);
}
