using LeadRules.Leads;

namespace LeadRules.Feeds;

/// <summary>A row of a feed: a lead with what its columns say was done, or why it is rejected.</summary>
public sealed class FeedRow
{
    internal FeedRow(int number, long line, in LeadReading reading, InputRow? row, string? leadId)
    {
        LeadId = leadId;
        Number = number;
        Line = line;
        Lead = reading.Lead;
        Rejected = reading.Rejected;
        Activities = reading.Activities;
        Row = row;
    }

    /// <summary>From 1, rejected rows counted too; a lead without an id is called by it (P17).</summary>
    public int Number { get; }

    /// <summary>The line that it begins on; the file's first is 1.</summary>
    public long Line { get; }

    /// <summary>The id of the lead, rejected or not; null if the row is malformed.</summary>
    public string? LeadId { get; }

    /// <summary>The lead; null if rejected.</summary>
    public Lead? Lead { get; }

    /// <summary>Why there is no lead; null if there is one.</summary>
    public RejectReason? Rejected { get; }

    /// <summary>
    /// What was done by the row's own columns, in the order <c>claimed_at responded_at contacted_at</c>
    /// (R16).
    /// </summary>
    public IReadOnlyList<Activity> Activities { get; }

    /// <summary>
    /// The row as it stood; null if it is accepted and has no activities: nobody can ask for it.
    /// </summary>
    public InputRow? Row { get; }
}
