using LeadRules.Explanations;
using LeadRules.Leads;

namespace LeadRules.Feeds;

/// <summary>
/// One lead of a feed, explained in the state that the feed brought up to it; or why there is no such lead.
/// </summary>
public sealed record FeedExplanation
{
    /// <summary>What was decided, and what happened then; null: no accepted row has that id.</summary>
    public Explanation? Explanation { get; init; }

    /// <summary>For <see cref="WhatIfs"/>: the lead, where there is an explanation.</summary>
    public Lead? Lead { get; init; }

    /// <summary>For <see cref="WhatIfs"/>: the state before the lead arrived, if it was asked for.</summary>
    public byte[]? Before { get; init; }

    /// <summary>
    /// The line of the accepted row, or else of the first rejected row with that id; 0: there is neither.
    /// </summary>
    public long Line { get; init; }

    /// <summary>Why that first row was rejected, where no row with that id was accepted.</summary>
    public RejectReason? Rejected { get; init; }

    /// <summary>The lines of rejected rows that repeat the id of the explained lead.</summary>
    public IReadOnlyList<long> RepeatedOn { get; init; } = [];

    /// <summary>An id of the feed near to one that it does not have, or null.</summary>
    public string? Nearest { get; init; }
}
