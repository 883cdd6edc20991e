using System.Collections.Immutable;

namespace LeadRules.Analysis;

/// <summary>
/// The fewest rules that keep every lead from a rule, always with the one that takes the most of them
/// elsewhere: that is the one to look at first.
/// </summary>
/// <remarks>
/// Each lead that some rules let through tells that one of the rules that take it is missing. The fewest
/// rules that have one for each lead so far are asked next, until they let no lead through.
/// </remarks>
internal sealed class Blockers(Questions questions)
{
    // Choices tried for one rule; with more of them a set is found in which none can be spared.
    private const int MostChoices = 2_000;

    private int _choicesLeft;

    /// <summary>The indexes of the rules, in policy order.</summary>
    /// <param name="blocked">The rule that is never reached.</param>
    /// <param name="above">
    /// The branches above it that pass no lead on, and together take all of its leads.
    /// </param>
    /// <param name="used">
    /// Those that a proof of it rests on, by their place in <paramref name="above"/>.
    /// </param>
    public ImmutableArray<int> Find(
        Branch blocked, ImmutableArray<Branch> above, ImmutableSortedSet<int> used)
    {
        var regions = (blocked.Boxes ?? []).Select(questions.RegionOf).ToList();
        var meeting = above.Where(branch => branch.Rule is not null)
            .Select(branch => (Branch: branch, Share: ShareOf(regions, branch)))
            .Where(each => each.Share > 0)
            .OrderByDescending(each => each.Share).ThenBy(each => each.Branch.Destination.Rule)
            .Select(each => each.Branch).ToImmutableArray();
        var elsewhere = meeting.Where(branch => branch.GoesElsewhere(blocked)).Take(1);
        ImmutableArray<Branch> before = [.. above.Where(branch => branch.Rule is null)];

        Answer Without(IEnumerable<Branch> rules) =>
            questions.Uncovered(blocked.Boxes!.Value, [.. before, .. rules]);

        ImmutableArray<Branch> always = Without([]).IsNone ? [] : [.. elsewhere];
        var others = meeting.RemoveRange(always);
        var fewest = Fewest(always, others, Without)
            ?? Irreducible(always, others.Where(branch => used.Contains(above.IndexOf(branch))), Without);
        return [.. always.AddRange(fewest).Select(branch => branch.Destination.Rule).Order()];
    }

    // How much of a rule another takes, box by box at the most.
    private static double ShareOf(List<Region> blocked, Branch branch)
    {
        var most = 0.0;
        foreach (var region in blocked)
        {
            foreach (var other in branch.Boxes ?? [])
            {
                most = Math.Max(most, region.To(other).Share);
            }
        }

        return most;
    }

    private ImmutableArray<Branch>? Fewest(
        ImmutableArray<Branch> always, ImmutableArray<Branch> others,
        Func<IEnumerable<Branch>, Answer> without)
    {
        var takers = new List<int[]>();
        _choicesLeft = MostChoices;
        for (var size = 0; _choicesLeft > 0; size++)
        {
            while (Choose([], size, takers) is { } chosen)
            {
                var answer = without([.. always, .. chosen.Select(i => others[i])]);
                if (answer.Lead is not { } lead)
                {
                    return answer.IsNone ? [.. chosen.Select(i => others[i])] : null;
                }

                takers.Add([.. Enumerable.Range(0, others.Length).Where(i => others[i].Takes(lead.Point))]);
                if (takers[^1] is [])
                {
                    return null;
                }
            }
        }

        return null;
    }

    // At most so many more rules, that one of each list of takers is chosen; null: there are none.
    private ImmutableStack<int>? Choose(ImmutableStack<int> chosen, int more, List<int[]> takers)
    {
        if (takers.Find(each => !each.Any(chosen.Contains)) is not { } missing)
        {
            return chosen;
        }

        foreach (var taker in more > 0 ? missing : [])
        {
            if (--_choicesLeft < 0)
            {
                return null;
            }

            if (Choose(chosen.Push(taker), more - 1, takers) is { } all)
            {
                return all;
            }
        }

        return null;
    }

    // Those that take the least are left out first, if the rest still block.
    private static ImmutableArray<Branch> Irreducible(
        ImmutableArray<Branch> always, IEnumerable<Branch> others, Func<IEnumerable<Branch>, Answer> without)
    {
        ImmutableArray<Branch> left = [.. others];
        foreach (var branch in left.Reverse())
        {
            var fewer = left.Remove(branch);
            left = without([.. always, .. fewer]).IsNone ? fewer : left;
        }

        return left;
    }
}
