using LeadRules.Comparison;
using LeadRules.Feeds;

namespace LeadRules.Cli.Output.Differences;

/// <summary>What is to be written of two policies.</summary>
/// <param name="Before">What the policy before is called.</param>
/// <param name="After">What the policy after is called.</param>
/// <param name="Diff">What they decide differently.</param>
internal sealed record FoundDifferences(string Before, string After, PolicyDiff Diff)
{
    /// <summary>What the feed is called, if one was counted.</summary>
    public string? Feed { get; init; }

    /// <summary>How many of its leads take each change.</summary>
    public FeedDifferences? Counted { get; init; }

    /// <summary>Whether there is any difference, or may be.</summary>
    public bool Any => Diff.Count > 0 || Counted is { Changes.Length: > 0 };

    /// <summary>What was counted of a change; null: no lead of the feed takes it, or there is none.</summary>
    public WayCount? CountOf(LeadChange change) => Counted?.Changes
        .FirstOrDefault(each => each.Before == change.Before && each.After == change.After);

    /// <summary>
    /// What the feed's leads do beside: as duplicates, or by how the policies read the feed.
    /// </summary>
    public IEnumerable<WayCount> CountedBeside => (Counted?.Changes ?? [])
        .Where(each => !Diff.Leads.Any(change => each.Before == change.Before && each.After == change.After));

    /// <summary>
    /// Whether the policies read a feed differently, so that its leads may differ before any rule is asked.
    /// </summary>
    public bool ReadFeedsDifferently => Diff.Parts.Any(part => part.Area == ChangeArea.Feed);
}
