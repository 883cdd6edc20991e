using System.Collections.Immutable;

namespace LeadRules.Analysis;

/// <summary>
/// One search for a lead of a box that branches leave uncovered. What is left of the box is split along a
/// branch's box that meets it, until nothing is left, or something that no branch meets.
/// </summary>
internal sealed class Cover
{
    private readonly Space _space;
    private readonly ExampleFinder _examples;
    private readonly List<Box> _impossible;
    private readonly Budget _budget;
    private readonly SortedSet<int> _used = [];
    private readonly Stack<Part> _parts = new();
    private bool _isProved = true;

    /// <summary>A search that may add boxes to those known to be impossible.</summary>
    public Cover(Space space, ExampleFinder examples, List<Box> impossible, Budget budget)
    {
        _space = space;
        _examples = examples;
        _impossible = impossible;
        _budget = budget;
    }

    /// <summary>
    /// A lead in <paramref name="box"/> that none of <paramref name="branches"/> takes: the plainest of the
    /// box if they leave it, as they mostly do, or else one that is searched for, unless there is none in the
    /// box at all.
    /// </summary>
    public Answer Uncovered(Box box, IReadOnlyList<Branch> branches)
    {
        var whole = Region.Of(box, _space.Size);
        var finding = _examples.Find(whole);
        return finding.Impossible is not null ? new(null, null, IsProved: true, [])
            : finding.Lead is { } plainest && !branches.Any(branch => branch.Takes(plainest.Point))
                ? new(plainest, whole, IsProved: true, [])
                : Search(whole, branches);
    }

    /// <summary>
    /// A lead in a region that none of <paramref name="branches"/> takes, and a region that none meets.
    /// </summary>
    public Answer Search(Region region, IReadOnlyList<Branch> branches)
    {
        var unknown = branches.Where(branch => branch.Boxes is null).ToList();
        _parts.Push(new(region, CoversOf(branches)));
        while (_parts.TryPop(out var part))
        {
            if (!_budget.Spend(part.Covers.Count + _impossible.Count + 1))
            {
                return new(null, null, IsProved: false, [.. _used]);
            }

            if (IsKnownImpossible(part.Region) || Meeting(part) is not { } meeting)
            {
                continue;
            }

            if (meeting.Count > 0)
            {
                Split(part.Region, meeting);
            }
            else if (Lead(part.Region, unknown) is { } lead)
            {
                return new(lead, part.Region, IsProved: true, []);
            }
        }

        return new(null, null, _isProved, [.. _used]);
    }

    private static List<BranchBox> CoversOf(IReadOnlyList<Branch> branches)
    {
        var covers = new List<BranchBox>();
        for (var i = 0; i < branches.Count; i++)
        {
            foreach (var box in branches[i].Boxes ?? [])
            {
                covers.Add(new(box, i));
            }
        }

        return covers;
    }

    // The boxes that meet a region, first the one to split it along; null: one of them takes all of it.
    private List<BranchBox>? Meeting(Part part)
    {
        var meeting = new List<BranchBox>();
        var least = new Region.Overlap(int.MaxValue, 0);
        foreach (var cover in part.Covers)
        {
            var overlap = part.Region.To(cover.Box);
            if (overlap.Cuts == 0)
            {
                _used.Add(cover.Branch);
                return null;
            }

            if (overlap.Cuts > 0)
            {
                meeting.Add(cover);
                if (overlap.IsBetterThan(least))
                {
                    least = overlap;
                    (meeting[0], meeting[^1]) = (meeting[^1], meeting[0]);
                }
            }
        }

        return meeting;
    }

    // The last part pushed is the first looked at.
    private void Split(Region region, List<BranchBox> meeting)
    {
        _used.Add(meeting[0].Branch);
        foreach (var rest in region.Without(meeting[0].Box).Reverse())
        {
            _parts.Push(new(rest, meeting));
        }
    }

    private Draft? Lead(Region region, List<Branch> unknown)
    {
        var finding = _examples.Find(region);
        if (finding.Lead is { } lead && !unknown.Exists(branch => branch.Takes(lead.Point)))
        {
            return lead;
        }

        if (finding.Impossible is { } box)
        {
            _impossible.Add(box);
        }
        else
        {
            _isProved = false;
        }

        return null;
    }

    private bool IsKnownImpossible(Region region)
    {
        foreach (var box in _impossible)
        {
            if (region.To(box).Cuts == 0)
            {
                return true;
            }
        }

        return false;
    }

    private readonly record struct BranchBox(Box Box, int Branch);

    private readonly record struct Part(Region Region, List<BranchBox> Covers);
}
