using LeadRules.Leads;
using LeadRules.Policies;
using LeadRules.Routing;

namespace LeadRules.Feeds;

/// <summary>A row of a feed: a lead with what its columns say was done, or why it is rejected.</summary>
public sealed class FeedRow
{
    private readonly Policy _policy;
    private InputRow? _row;
    private IReadOnlyList<Activity>? _activities;

    internal FeedRow(LeadForm form, Policy policy, int columns)
    {
        _policy = policy;
        Own = new FieldValue?[columns];
        Draft = new Lead(form);
    }

    /// <summary>From 1, rejected rows counted too; a lead without an id is called by it (P17).</summary>
    public int Number { get; private set; }

    /// <summary>The line that it begins on; the file's first is 1.</summary>
    public long Line { get; private set; }

    /// <summary>The id of the lead, rejected or not; null if the row is malformed.</summary>
    public string? LeadId
    {
        get => Rejected is null ? Draft.Id : field;
        private set;
    }

    /// <summary>The lead; null if rejected.</summary>
    public Lead? Lead => Rejected is null ? Draft : null;

    /// <summary>Why there is no lead; null if there is one.</summary>
    public RejectReason? Rejected { get; private set; }

    /// <summary>
    /// What was done by the row's own columns, in the order <c>claimed_at responded_at contacted_at</c>
    /// (R16).
    /// </summary>
    public IReadOnlyList<Activity> Activities => Rejected is not null ? []
        : _activities ??= Deeds.Activities(Draft.Id, _policy, Row);

    /// <summary>
    /// The row as it stood; null if it is accepted and has no activities: nobody can ask for it.
    /// </summary>
    public InputRow? Row => Rejected is null && Deeds.Count == 0 ? null : _row ??= Deeds.Row.ToInputRow();

    /// <summary>What is being read, and is the lead unless it is rejected.</summary>
    internal Lead Draft { get; }

    /// <summary>By column: what a cell is read into that no other row shares, once there was one.</summary>
    internal FieldValue?[] Own { get; }

    /// <summary>The lead made ready for the router, if the reader prepares leads and this is one.</summary>
    internal Arrival Arrival => field ??= new Arrival();

    /// <summary>What its own columns say was done, and the row.</summary>
    internal OwnDeeds Deeds { get; } = new();

    /// <summary>Whether it has that id, in UTF-8.</summary>
    internal bool HasId(ReadOnlySpan<byte> id) =>
        Rejected != RejectReason.RowMalformed && Draft.IdText.Utf8.SequenceEqual(id);

    /// <summary>It is another row from now on: a lead, or rejected.</summary>
    internal void Become(int number, long line, RejectReason? rejected, string? rejectedId)
    {
        (Number, Line, Rejected) = (number, line, rejected);
        LeadId = rejectedId;
        (_row, _activities) = (null, null);
    }
}
