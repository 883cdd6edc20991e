using LeadRules.Leads;

namespace LeadRules.Feeds;

/// <summary>A row of a feed: a lead with what its columns say was done, or why it is rejected.</summary>
public sealed class FeedRow
{
    private readonly Lead _lead = new();

    internal FeedRow()
    {
    }

        /// <summary>From 1, rejected rows counted too; a lead without an id is called by it (P17).</summary>
    public int Number { get; private set; }

    /// <summary>The line that it begins on; the file's first is 1.</summary>
    public long Line { get; private set; }

    /// <summary>The id of the lead, rejected or not; null if the row is malformed.</summary>
    public string? LeadId { get; private set; }

    /// <summary>The lead; null if rejected.</summary>
    public Lead? Lead { get; private set; }

    /// <summary>Why there is no lead; null if there is one.</summary>
    public RejectReason? Rejected { get; private set; }

    /// <summary>
    /// What was done by the row's own columns, in the order <c>claimed_at responded_at contacted_at</c>
    /// (R16).
    /// </summary>
    public IReadOnlyList<Activity> Activities { get; private set; } = [];

    /// <summary>
    /// The row as it stood; null if it is accepted and has no activities: nobody can ask for it.
    /// </summary>
    public InputRow? Row { get; private set; }

    /// <summary>It is another row from now on, of the lead that <paramref name="draft"/> makes.</summary>
    internal Warnings Become(int number, long line, LeadDraft draft, string id, InputRow? row)
    {
        var reading = draft.Read(id, _lead, row);
        (Number, Line, LeadId, Row) = (number, line, id, row);
        (Lead, Rejected, Activities) = (reading.Lead, reading.Rejected, reading.Activities);
        return reading.Warnings;
    }

    /// <summary>It is another row from now on, a rejected one.</summary>
    internal void Become(int number, long line, RejectReason rejected, InputRow row, string? leadId)
    {
        (Number, Line, LeadId, Row) = (number, line, leadId, row);
        (Lead, Rejected, Activities) = (null, rejected, []);
    }
}
