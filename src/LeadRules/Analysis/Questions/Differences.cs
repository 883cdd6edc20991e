using System.Collections.Immutable;

namespace LeadRules.Analysis;

/// <summary>
/// The way of a lead is the branches that take it in order, up to the first that does not pass it on. Two policies
/// do the same with it if these are mates, one by one; where they first are not is a change.
/// </summary>
/// <remarks>
/// Branches with one key are mates, and rules of one id that do the same with the leads they take. Twins, of one key,
/// take the same leads: if a lead first goes from p to q instead, p is above q's twin and q above p's, else the twin
/// would have taken it. So few pairs are asked.
/// </remarks>
internal sealed class Differences
{
    private readonly Questions _questions;
    private readonly ImmutableArray<Branch> _before;
    private readonly ImmutableArray<Branch> _after;
    private readonly ImmutableArray<int?> _twinAfter;
    private readonly ImmutableArray<int?> _twinBefore;
    private readonly ImmutableArray<int?> _mateAfter;

    /// <summary>The differences of two policies' branches, in one space.</summary>
    public Differences(Questions questions, ImmutableArray<Branch> before, ImmutableArray<Branch> after)
    {
        _questions = questions;
        _before = FirstOfEach(before);
        _after = FirstOfEach(after);
        _twinAfter = Find(_before, _after, branch => branch.Key);
        _twinBefore = Find(_after, _before, branch => branch.Key);
        var sameRule = Find(_before, _after, branch => branch.Decision);
        _mateAfter = [.. _twinAfter.Zip(sameRule, (twin, same) => twin ?? same)];
    }

    /// <summary>The pairs that some lead takes.</summary>
    public List<Change> Changes { get; } = [];

    /// <summary>The pairs of which that is not known.</summary>
    public List<(Destination Before, Destination After)> Undecided { get; } = [];

    /// <summary>Asks every pair that can be a change.</summary>
    public void Ask()
    {
        for (var before = 0; before < _before.Length; before++)
        {
            var rest = _twinAfter[before] ?? _after.Length;
            for (var after = 0; after < rest; after++)
            {
                if (!(_twinBefore[after] <= before) && _before[before].Decision != _after[after].Decision)
                {
                    Ask(before, after);
                }
            }
        }
    }

    // Below its twin a branch gets no lead, or, if both pass leads on, does nothing new with them.
    private static ImmutableArray<Branch> FirstOfEach(ImmutableArray<Branch> branches) =>
        [.. branches.DistinctBy(branch => branch.Key, StringComparer.Ordinal)];

    private static ImmutableArray<int?> Find(
        ImmutableArray<Branch> branches, ImmutableArray<Branch> others, Func<Branch, string> keyOf)
    {
        var places = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < others.Length; i++)
        {
            places.TryAdd(keyOf(others[i]), i);
        }

        return [.. branches.Select(branch => places.TryGetValue(keyOf(branch), out var place) ? place : (int?)null)];
    }

    private void Ask(int before, int after)
    {
        var (old, now) = (_before[before], _after[after]);
        if (old.Boxes is not { } oldBoxes || now.Boxes is not { } newBoxes)
        {
            Undecided.Add((old.Destination, now.Destination));
            return;
        }

        var shared = oldBoxes.SelectMany(_ => newBoxes, (one, other) => one.And(other)).OfType<Box>().ToImmutableArray();
        if (shared.IsEmpty)
        {
            return;
        }

        var earlier = Earlier(before, after);
        var answer = _questions.Uncovered(shared, earlier);
        if (answer.Lead is { } lead)
        {
            var isSame = old.Does is not null && old.Does == now.Does;
            Changes.Add(new(old.Destination, now.Destination, isSame, _questions.Example(lead, shared, earlier)));
        }
        else if (answer.IsUnknown)
        {
            Undecided.Add((old.Destination, now.Destination));
        }
    }

    // What keeps a lead from one of the two, or is an earlier difference: the branches above either. Mates above both
    // that pass leads on are no difference for leads that both take, unless two of them changed order.
    private List<Branch> Earlier(int before, int after)
    {
        var passed = Enumerable.Range(0, before)
            .Where(i => _before[i].PassesOn && _mateAfter[i] < after).ToHashSet();
        var mates = passed.Select(i => _mateAfter[i]!.Value).ToHashSet();
        var earlier = _before.Take(before).Where((_, i) => !passed.Contains(i)).ToList();
        earlier.AddRange(_after.Take(after).Where((_, i) => !mates.Contains(i)));
        foreach (var i in passed.Order())
        {
            var mate = _mateAfter[i]!.Value;
            if (_twinAfter[i] != mate)
            {
                earlier.AddRange([_before[i].ButNot(_after[mate]), _after[mate].ButNot(_before[i])]);
            }

            earlier.AddRange(passed.Order().Where(other => other > i && _mateAfter[other] < mate)
                .Select(other => _before[i].And(_before[other])));
        }

        return earlier;
    }
}
