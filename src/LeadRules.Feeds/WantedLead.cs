using System.Text;
using LeadRules.Leads;
using LeadRules.Simulation;

namespace LeadRules.Feeds;

/// <summary>
/// The lead of a feed that is to be explained, and the rows that have its id, as a run through the feed finds
/// them.
/// </summary>
/// <param name="leadId">Its id.</param>
/// <param name="keepsState">Whether the state before its arrival is wanted too.</param>
internal sealed class WantedLead(string leadId, bool keepsState)
{
    private readonly byte[] _utf8 = Encoding.UTF8.GetBytes(leadId);
    private readonly List<(long Line, RejectReason? Rejected)> _rows = [];

    /// <summary>What a run through the feed tells of it.</summary>
    public ExplainedLead Explained { get; private set; } = new(leadId, keepsState);

    /// <summary>Whether a row has its id, accepted or not.</summary>
    public bool IsKnown => _rows.Count > 0;

    /// <summary>Another run begins: what was found is void.</summary>
    public void Restart()
    {
        _rows.Clear();
        Explained = new ExplainedLead(leadId, keepsState);
    }

    /// <summary>A row was read, in the order of the feed.</summary>
    public void Note(FeedRow row)
    {
        if (row.HasId(_utf8))
        {
            _rows.Add((row.Line, row.Rejected));
        }
    }

    /// <summary>What was found.</summary>
    /// <param name="nearest">If nothing was: an id near to it.</param>
    public FeedExplanation Found(string? nearest)
    {
        if (Explained.Explanation is not { } explanation)
        {
            var (line, rejected) = _rows.FirstOrDefault();
            return new FeedExplanation { Line = line, Rejected = rejected, Nearest = nearest };
        }

        return new FeedExplanation
        {
            Explanation = explanation,
            Lead = Explained.Lead,
            Before = Explained.Before,
            Line = _rows.Find(row => row.Rejected is null).Line,
            RepeatedOn = [.. _rows.Where(row => row.Rejected is not null).Select(row => row.Line)],
        };
    }
}
