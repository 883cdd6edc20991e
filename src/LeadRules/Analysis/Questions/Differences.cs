using System.Collections.Immutable;

namespace LeadRules.Analysis;

/// <summary>
/// The way of a lead is the branches that take it in order, up to the first that does not pass it on. Two policies
/// do the same with it if these are mates, or twins, one by one; where they first are not is a change.
/// </summary>
/// <remarks>
/// Twins ask and do the same, and pass nothing on. If a lead goes from p to q where its ways first differ, then q is above p's twin and p
/// above q's, since the twin would have taken and kept the lead: so few pairs are asked.
/// </remarks>
internal sealed class Differences
{
    private readonly Questions _questions;
    private readonly ImmutableArray<Branch> _before;
    private readonly ImmutableArray<Branch> _after;
    private readonly ImmutableArray<int?> _twinAfter;
    private readonly ImmutableArray<int?> _twinBefore;
    private readonly Mates _mates;

    /// <summary>The differences of two policies' branches, in one space.</summary>
    public Differences(Questions questions, ImmutableArray<Branch> before, ImmutableArray<Branch> after)
    {
        _questions = questions;
        _before = before;
        _after = after;
        _mates = new(before, after);
        _twinAfter = Twins(before, after);
        _twinBefore = Twins(after, before);
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
            for (var after = 0; after < _after.Length; after++)
            {
                if (!AreAlike(before, after) && !IsAbove(_twinAfter[before], after) && !IsAbove(_twinBefore[after], before))
                {
                    Ask(before, after);
                }
            }
        }
    }

    private static bool IsAbove(int? twin, int place) => twin <= place;

    // Of branches that keep the leads they take.
    private static ImmutableArray<int?> Twins(ImmutableArray<Branch> branches, ImmutableArray<Branch> others)
    {
        var places = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < others.Length; i++)
        {
            if (!others[i].PassesOn)
            {
                places.TryAdd(others[i].Key, i);
            }
        }

        return [.. branches.Select(branch => places.TryGetValue(branch.Key, out var place) ? place : (int?)null)];
    }

    private bool AreAlike(int before, int after) => _before[before].Rule is null
        ? _before[before].Decision == _after[after].Decision
        : _mates.Of(before) == after;

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
            Changes.Add(new(old.Destination, now.Destination, isSame, _questions.Example(lead, shared, earlier).Value));
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
            .Where(i => _before[i].PassesOn && _mates.Of(i) < after).ToHashSet();
        var mates = passed.Select(i => _mates.Of(i)!.Value).ToHashSet();
        var earlier = _before.Take(before).Where((_, i) => !passed.Contains(i)).ToList();
        earlier.AddRange(_after.Take(after).Where((_, i) => !mates.Contains(i)));
        foreach (var i in passed.Order())
        {
            var mate = _mates.Of(i)!.Value;
            if (_before[i].Key != _after[mate].Key)
            {
                earlier.AddRange([_before[i].ButNot(_after[mate]), _after[mate].ButNot(_before[i])]);
            }

            earlier.AddRange(passed.Order().Where(other => other > i && _mates.Of(other) < mate)
                .Select(other => _before[i].And(_before[other])));
        }

        return earlier;
    }
}
