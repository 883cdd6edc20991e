using System.Collections.Immutable;
using LeadRules.Analysis;
using LeadRules.Leads;
using LeadRules.Policies;

namespace LeadRules.Comparison;

/// <summary>
/// What two policies do differently with single leads: the same pairs of ways as <see cref="PolicyDiff"/>
/// names.
/// </summary>
internal sealed class LeadComparison
{
    private readonly Policy _before;
    private readonly Policy _after;
    private readonly LeadWalk _walkBefore;
    private readonly LeadWalk _walkAfter;
    private readonly Mates _mates;
    private readonly ImmutableArray<Branch> _branchesAfter;
    private readonly int[] _placeBefore;
    private readonly int[] _placeAfter;
    private readonly ImmutableArray<string> _keysBefore;

    /// <summary>A comparison of two policies.</summary>
    public LeadComparison(Policy before, Policy after)
    {
        (_before, _after) = (before, after);
        (_walkBefore, _walkAfter) = (new(before), new(after));
        var space = new Space(before with { Rules = Renames.Between(before, after).RulesOf(before) }, after);
        var branches = Branches.Of(space, 0);
        _branchesAfter = Branches.Of(space, 1);
        _mates = new(branches, _branchesAfter);
        _keysBefore = [.. branches.Select(branch => branch.PassesOn ? "" : branch.Key)];
        _placeBefore = PlacesOf(branches, before);
        _placeAfter = PlacesOf(_branchesAfter, after);
    }

    /// <summary>Where the ways of a lead first differ; null: they are the same.</summary>
    /// <param name="before">
    /// The lead as the policy before reads it, null if it rejects it, and whether it is a duplicate.
    /// </param>
    /// <param name="after">The same of the policy after.</param>
    public (Destination Before, Destination After)? FirstDifference(
        (Lead? Lead, bool IsDuplicate) before, (Lead? Lead, bool IsDuplicate) after)
    {
        Destination? old = _walkBefore.First(before.Lead, before.IsDuplicate);
        Destination? now = _walkAfter.First(after.Lead, after.IsDuplicate);
        while (old is { } was && now is { } now1)
        {
            if (!AreAlike(was, now1))
            {
                return (was, now1);
            }

            (old, now) = was.Rule < 0
                ? (null, null)
                : (_walkBefore.After(was, before.Lead!), _walkAfter.After(now1, after.Lead!));
        }

        return null;
    }

    /// <summary>A way under the policy before.</summary>
    public Way WayBefore(Destination destination) => Ways.Of(destination, _before);

    /// <summary>A way under the policy after.</summary>
    public Way WayAfter(Destination destination) => Ways.Of(destination, _after);

    private bool AreAlike(Destination before, Destination after)
    {
        if (before.Rule < 0 || after.Rule < 0)
        {
            return before == after;
        }

        var (old, now) = (_placeBefore[before.Rule], _placeAfter[after.Rule]);
        return _mates.Of(old) == now || _keysBefore[old] == _branchesAfter[now].Key;
    }

    // By rule, the place of its branch; a rule that is not enabled has none.
    private static int[] PlacesOf(ImmutableArray<Branch> branches, Policy policy)
    {
        var places = new int[policy.Rules.Length];
        for (var i = 0; i < branches.Length; i++)
        {
            if (branches[i].Rule is not null)
            {
                places[branches[i].Destination.Rule] = i;
            }
        }

        return places;
    }
}
