using System.Collections.Immutable;
using System.Text;
using LeadRules.Analysis;
using LeadRules.Comparison;
using LeadRules.Policies;
using LeadRules.Routing;

namespace LeadRules.Feeds;

/// <summary>
/// How many leads of a feed go another way under another policy, by rule: who is at work and whose turn it is
/// takes no part. Which of them are duplicates a replay under each policy says. Rows are read side by side,
/// and none is kept.
/// </summary>
public sealed class FeedDiff(Policy before, Policy after, Encoding? encoding = null)
{
    private readonly LeadComparison _comparison = new(before, after);

    /// <summary>Counts.</summary>
    /// <param name="feed">Opens the feed at its beginning, more than once.</param>
    /// <param name="name">What messages call the feed.</param>
    /// <param name="activities">
    /// Opens the activity file, for which earlier leads count as originals; or null.
    /// </param>
    /// <param name="activitiesName">What messages call the activity file.</param>
    /// <exception cref="FeedException">
    /// A policy cannot read the header of a file, or a row is too long.
    /// </exception>
    public FeedDifferences Count(
        Func<Stream> feed, string name, Func<Stream>? activities = null, string activitiesName = "")
    {
        ArgumentNullException.ThrowIfNull(feed);
        var old = Side(before);
        var now = Side(after);
        using var streamBefore = feed();
        using var streamAfter = feed();
        using var readerBefore = FeedReader.Open(streamBefore, name, before, encoding);
        using var readerAfter = FeedReader.Open(streamAfter, name, after, encoding);
        var counts = new SortedDictionary<(int, int, int, int), Counted>();
        var rows = 0L;
        for (var (one, other) = (readerBefore.NewRow(), readerAfter.NewRow());
            readerBefore.Read(one) && readerAfter.Read(other);
            rows++)
        {
            if (_comparison.FirstDifference(
                (one.Lead, IsDuplicate(one, old)), (other.Lead, IsDuplicate(other, now))) is { } difference)
            {
                Add(counts, difference, one.Lead?.Id ?? other.Lead!.Id);
            }
        }

        return new(rows, [.. counts.Values.Select(each => each.Of(_comparison))]);

        HashSet<string> Side(Policy policy) => policy.Duplicates is null
            ? []
            : Duplicates(policy, feed, name, activities, activitiesName);
    }

    private HashSet<string> Duplicates(
        Policy policy, Func<Stream> feed, string name, Func<Stream>? activities, string activitiesName)
    {
        using var replay = new FeedReplay(policy, encoding);
        if (activities is not null)
        {
            using var stream = activities();
            replay.ReadActivities(stream, activitiesName);
        }

        var found = new DuplicatesFound(policy);
        replay.Run(feed, name, found);
        return found.Ids;
    }

    private static bool IsDuplicate(FeedRow row, HashSet<string> duplicates) =>
        row.Lead is { } lead && duplicates.Contains(lead.Id);

    private static void Add(
        SortedDictionary<(int, int, int, int), Counted> counts,
        (Destination Before, Destination After) difference,
        string leadId)
    {
        var (old, now) = difference;
        var key = ((int)old.Kind, old.Rule, (int)now.Kind, now.Rule);
        if (!counts.TryGetValue(key, out var counted))
        {
            counts.Add(key, counted = new(old, now, leadId));
        }

        counted.Leads++;
    }

    private sealed class Counted(Destination before, Destination after, string leadId)
    {
        public long Leads { get; set; }

        public WayCount Of(LeadComparison comparison) =>
            new(comparison.WayBefore(before), comparison.WayAfter(after), Leads, leadId);
    }

    // Of the duplicates those whose way ends there: a routed one without a recipient goes on as any lead
    // (R4).
    private sealed class DuplicatesFound(Policy policy) : IReplayOutput
    {
        public HashSet<string> Ids { get; } = new(StringComparer.Ordinal);

        public void Happened(in RoutingEvent routingEvent)
        {
            if (routingEvent.Kind == EventKind.Duplicate
                && (policy.Duplicates!.Action == DuplicateAction.Close || routingEvent.Person is not null))
            {
                Ids.Add(routingEvent.LeadId);
            }
        }

        public void Ended(LeadResult lead)
        {
        }

        public void Restart() => Ids.Clear();
    }
}

/// <summary>How many leads of a feed go another way.</summary>
/// <param name="Rows">How many rows it has.</param>
/// <param name="Changes">
/// Each pair of ways that a lead of it takes, in order of the way before, then after.
/// </param>
public sealed record FeedDifferences(long Rows, ImmutableArray<WayCount> Changes)
{
    /// <summary>How many leads go another way.</summary>
    public long Leads => Changes.Sum(change => change.Leads);
}

/// <summary>Leads of a feed that go another way.</summary>
/// <param name="Before">Where they went.</param>
/// <param name="After">Where they go.</param>
/// <param name="Leads">How many.</param>
/// <param name="LeadId">The id of the first of them, by row.</param>
public sealed record WayCount(Way Before, Way After, long Leads, string LeadId);
