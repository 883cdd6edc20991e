using LeadRules.Analysis;
using LeadRules.Policies;

namespace LeadRules.Comparison;

/// <summary>
/// Says what was found about leads in terms of the policies, each example confirmed by the router of both.
/// </summary>
internal sealed class LeadChanges
{
    private readonly Policy _before;
    private readonly Sides _sides;
    private readonly RealWalk _walkBefore;
    private readonly RealWalk _walkAfter;

    /// <summary>The leads of two policies.</summary>
    /// <param name="before">The policy before, as it was read.</param>
    /// <param name="sides">Both, ids renamed.</param>
    public LeadChanges(Policy before, Sides sides)
    {
        _before = before;
        _sides = sides;
        var differing = FieldsReadOtherwise(before, sides.After);
        _walkBefore = new(AsRead(before, differing));
        _walkAfter = new(AsRead(sides.After, differing));
    }

    /// <summary>A change, with its example confirmed.</summary>
    /// <exception cref="InvalidOperationException">The example does not do what it is to show.</exception>
    public LeadChange Of(Change change)
    {
        var example = _walkAfter.Confirm(_walkBefore.Confirm(change.Example, change.Before), change.After);
        var bothRules = change is { Before.Kind: DestinationKind.Rule, After.Kind: DestinationKind.Rule };
        return new(WayBefore(change.Before), WayAfter(change.After), example)
        {
            IsSameDecision = change.SameDecision,
            Decisions = bothRules
                ? DecisionWords.Differences(
                    _sides.Before.Rules[change.Before.Rule],
                    _sides.After.Rules[change.After.Rule], _sides.Names)
                : [],
        };
    }

    /// <summary>A pair of ways of which nothing is known.</summary>
    public UndecidedChange Of(Destination before, Destination after) =>
        new(WayBefore(before), WayAfter(after));

    /// <summary>The rules that are called otherwise.</summary>
    public IEnumerable<PolicyChange> Renamed(IEnumerable<(int Before, int After)> rules) =>
        from pair in rules
        let old = _before.Rules[pair.Before].Id
        let now = _sides.After.Rules[pair.After].Id
        select new Subject(ChangeArea.Rules, now, $"rule {now}").HadId(old);

    private Way WayBefore(Destination destination) => Ways.Of(destination, _before);

    private Way WayAfter(Destination destination) => Ways.Of(destination, _sides.After);

    private static HashSet<string> FieldsReadOtherwise(Policy before, Policy after) =>
        before.Feed.Values.Keys.Union(after.Feed.Values.Keys)
            .Where(field => !FeedMeanings.AreAlike(field, before, after)).ToHashSet();

    // Where the policies read writings differently they are compared by leads that are read already.
    private static Policy AsRead(Policy policy, HashSet<string> differing) => differing.Count == 0
        ? policy
        : policy with { Feed = policy.Feed with { Values = policy.Feed.Values.RemoveRange(differing) } };
}
