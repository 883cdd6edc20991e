using System.Collections.Immutable;

namespace LeadRules.Analysis;

/// <summary>Boxes together, none inside another, joined where two make one; at most so many.</summary>
internal sealed class BoxList(int most)
{
    private readonly List<Box> _boxes = [];

    /// <summary>The boxes.</summary>
    public ImmutableArray<Box> Boxes => [.. _boxes];

    /// <summary>Adds boxes; false: they are too many.</summary>
    public bool Add(IEnumerable<Box> boxes)
    {
        foreach (var box in boxes)
        {
            Add(box);
            if (_boxes.Count > most)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Adds a box.</summary>
    public void Add(Box box)
    {
        for (Box? joined = box; joined is not null;)
        {
            box = joined;
            if (_boxes.Exists(box.IsInside))
            {
                return;
            }

            _boxes.RemoveAll(each => each.IsInside(box));
            var partner = _boxes.FindIndex(each => each.Joined(box) is not null);
            joined = partner < 0 ? null : _boxes[partner].Joined(box);
            if (partner >= 0)
            {
                _boxes.RemoveAt(partner);
            }
        }

        _boxes.Add(box);
    }
}
