using System.Collections.Immutable;

namespace LeadRules.Analysis;

/// <summary>
/// The way of a lead is the branches that take it in order, up to the first that does not pass it on. Two
/// policies do the same with it if these are mates, or twins, one by one; where they first are not is a
/// change.
/// </summary>
/// <remarks>
/// Twins ask and do the same, and pass nothing on. If a lead goes from p to q where its ways first differ,
/// then q is above p's twin and p above q's, since the twin would have taken and kept the lead: so few pairs
/// are asked.
/// </remarks>
internal sealed class Differences
{
    private readonly Questions _questions;
    private readonly ImmutableArray<Branch> _before;
    private readonly ImmutableArray<Branch> _after;
    private readonly ImmutableArray<int?> _twinAfter;
    private readonly ImmutableArray<int?> _twinBefore;
    private readonly ImmutableArray<int> _passingOn;
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
        _passingOn = [.. Enumerable.Range(0, before.Length).Where(i => before[i].PassesOn)];
    }

    /// <summary>The pairs that some lead takes.</summary>
    public List<Change> Changes { get; } = [];

    /// <summary>The pairs of which that is not known.</summary>
    public List<(Destination Before, Destination After)> Undecided { get; } = [];

    /// <summary>Mates that are rules of different ids, by their indexes.</summary>
    public IEnumerable<(int Before, int After)> Renamed =>
        from i in Enumerable.Range(0, _before.Length)
        let mate = _mates.Of(i)
        where mate is not null && _before[i].Rule!.Id != _after[mate.Value].Rule!.Id
        select (_before[i].Destination.Rule, _after[mate.Value].Destination.Rule);

    /// <summary>Asks every pair that can be a change.</summary>
    public void Ask()
    {
        for (var before = 0; before < _before.Length; before++)
        {
            for (var after = 0; after < _after.Length; after++)
            {
                if (!AreAlike(before, after)
                    && !IsAbove(_twinAfter[before], after) && !IsAbove(_twinBefore[after], before))
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

        return [.. branches.Select(branch =>
            places.TryGetValue(branch.Key, out var place) ? place : (int?)null)];
    }

    private bool AreAlike(int before, int after) => _before[before].Rule is null
        ? _before[before].Decision == _after[after].Decision
        : _mates.Of(before) == after;

    private void Ask(int before, int after)
    {
        var (old, now) = (_before[before], _after[after]);
        if (Shared(old, now) is not { IsEmpty: false } shared)
        {
            return;
        }

        var earlier = Earlier(before, after);
        var answer = _questions.Uncovered(shared, earlier);
        if (answer.Lead is { } lead && old.Takes(lead.Point) && now.Takes(lead.Point))
        {
            var isSame = old.Does is not null && old.Does == now.Does;
            Changes.Add(new(
                old.Destination, now.Destination, isSame,
                _questions.Example(lead, shared, [old, now], earlier).Value));
        }
        else if (!answer.IsNone)
        {
            Undecided.Add((old.Destination, now.Destination));
        }
    }

    // The leads that both take, or more where that of one is not known.
    private static ImmutableArray<Box> Shared(Branch old, Branch now)
    {
        ImmutableArray<Box> everything = [Box.Everything];
        var (oldBoxes, newBoxes) = (old.Boxes ?? everything, now.Boxes ?? everything);
        return [.. oldBoxes.SelectMany(_ => newBoxes, (one, other) => one.And(other)).OfType<Box>()];
    }

    // What keeps a lead from one of the two, or is an earlier difference: the branches above either, twins
    // once. Mates above both that pass leads on are no difference for leads that both take, unless two of
    // them changed order.
    private List<Branch> Earlier(int before, int after)
    {
        var passed = _passingOn.Where(i => i < before && _mates.Of(i) < after).ToList();
        var mates = passed.ConvertAll(i => _mates.Of(i)!.Value);
        var earlier = new List<Branch>(before + after);
        for (var i = 0; i < before; i++)
        {
            if (!passed.Contains(i))
            {
                earlier.Add(_before[i]);
            }
        }

        for (var i = 0; i < after; i++)
        {
            if (!(_twinBefore[i] < before) && !mates.Contains(i))
            {
                earlier.Add(_after[i]);
            }
        }

        foreach (var i in passed)
        {
            var mate = _mates.Of(i)!.Value;
            if (_before[i].Key != _after[mate].Key)
            {
                earlier.AddRange([_before[i].ButNot(_after[mate]), _after[mate].ButNot(_before[i])]);
            }

            earlier.AddRange(passed.Where(other => other > i && _mates.Of(other) < mate)
                .Select(other => _before[i].And(_before[other])));
        }

        return earlier;
    }
}
