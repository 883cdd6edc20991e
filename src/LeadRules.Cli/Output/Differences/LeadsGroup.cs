using LeadRules.Comparison;
using LeadRules.Feeds;

namespace LeadRules.Cli.Output.Differences;

/// <summary>
/// Changes that are told as one: what intake or a channel does now with leads of many rules is one thing, and
/// not one for each rule.
/// </summary>
/// <param name="Changes">The changes; of several the first gives the example.</param>
/// <param name="IsTo">Of several, whether they share the way after, and not the one before.</param>
internal sealed record LeadsGroup(IReadOnlyList<LeadChange> Changes, bool IsTo)
{
    private const int Fewest = 3;

    /// <summary>The changes of a diff: those between rules first, each alone.</summary>
    public static IEnumerable<LeadsGroup> Of(IReadOnlyList<LeadChange> changes)
    {
        var aside = changes.ToLookup(change => IsAside(change.After) || IsAside(change.Before));
        var groups = aside[true]
            .GroupBy(change => IsAside(change.After)
                ? (Kind: change.After.Kind, IsTo: true)
                : (Kind: change.Before.Kind, IsTo: false))
            .SelectMany(group => group.Count() >= Fewest
                ? [new LeadsGroup([.. group], group.Key.IsTo)]
                : group.Select(Alone));
        return aside[false].Select(Alone).Concat(groups);
    }

    /// <summary>How many leads of a feed take any of them, and the id of the first.</summary>
    public (long Leads, string? LeadId) Counted(FoundDifferences found)
    {
        List<WayCount> counts = [.. Changes.Select(found.CountOf).OfType<WayCount>()];
        return (counts.Sum(count => count.Leads), counts.FirstOrDefault()?.LeadId);
    }

    private static LeadsGroup Alone(LeadChange change) => new([change], IsTo: true);

    private static bool IsAside(Way way) => way.Kind is not (WayKind.Rule or WayKind.Unrouted);
}
