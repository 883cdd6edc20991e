using System.Collections.Immutable;

namespace LeadRules.Analysis;

/// <summary>
/// The fewest rules that keep every lead from a rule, always with the one that takes the most of them elsewhere:
/// that is the one to look at first.
/// </summary>
internal sealed class Blockers(Questions questions)
{
    // Pairs are tried among so many rules; of larger sets one is found in which none can be spared.
    private const int MostInPairs = 24;

    /// <summary>The indexes of the rules, in policy order.</summary>
    /// <param name="blocked">The rule that is never reached.</param>
    /// <param name="above">The branches above it that pass no lead on, and together take all of its leads.</param>
    /// <param name="used">Those that a proof of it rests on, by their place in <paramref name="above"/>.</param>
    public ImmutableArray<int> Find(Branch blocked, ImmutableArray<Branch> above, ImmutableSortedSet<int> used)
    {
        var shares = above.ToDictionary(branch => branch, branch => ShareOf(blocked, branch));
        var meeting = above.Where(branch => branch.Rule is not null && shares[branch] > 0)
            .OrderByDescending(branch => shares[branch]).ThenBy(branch => branch.Destination.Rule).ToImmutableArray();
        var elsewhere = meeting.Where(branch => Decisions.GoElsewhere(branch.Rule!, blocked.Rule!)).Take(1).ToImmutableArray();
        var others = meeting.RemoveRange(elsewhere);
        var before = above.Where(branch => branch.Rule is null).ToImmutableArray();

        bool Blocks(IEnumerable<Branch> rules) => questions.Uncovered(blocked.Boxes!.Value, [.. before, .. rules]).IsNone;

        var fewest = Blocks([]) ? []
            : Smallest(elsewhere, others, Blocks)
            ?? Irreducible(elsewhere, others.Where(branch => used.Contains(above.IndexOf(branch))), Blocks);
        return [.. fewest.Select(branch => branch.Destination.Rule).Order()];
    }

    // How much of a rule another takes, box by box at the most.
    private double ShareOf(Branch blocked, Branch branch) =>
        (from box in blocked.Boxes ?? []
         from other in branch.Boxes ?? []
         select questions.ShareOf(box, other)).DefaultIfEmpty(0).Max();

    private static ImmutableArray<Branch>? Smallest(
        ImmutableArray<Branch> always, ImmutableArray<Branch> others, Func<IEnumerable<Branch>, bool> blocks)
    {
        if (blocks(always))
        {
            return always;
        }

        foreach (var one in others)
        {
            if (blocks([.. always, one]))
            {
                return always.Add(one);
            }
        }

        foreach (var (one, other) in others.Length <= MostInPairs ? Pairs(others) : [])
        {
            if (blocks([.. always, one, other]))
            {
                return [.. always, one, other];
            }
        }

        return null;
    }

    private static IEnumerable<(Branch One, Branch Other)> Pairs(ImmutableArray<Branch> branches) =>
        branches.SelectMany((one, i) => branches.Skip(i + 1), (one, other) => (one, other));

    // Those that take the least are left out first, if the rest still block.
    private static ImmutableArray<Branch> Irreducible(
        ImmutableArray<Branch> always, IEnumerable<Branch> others, Func<IEnumerable<Branch>, bool> blocks)
    {
        ImmutableArray<Branch> left = [.. others];
        foreach (var branch in left.Reverse())
        {
            var fewer = left.Remove(branch);
            left = blocks([.. always, .. fewer]) ? fewer : left;
        }

        return always.AddRange(left);
    }
}
