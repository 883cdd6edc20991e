using System.Collections.Immutable;

namespace LeadRules.Analysis;

/// <summary>What a box asks of one dimension: one of these atoms.</summary>
internal readonly record struct Side(int Dimension, AtomSet Atoms);

/// <summary>
/// A conjunction: leads whose atoms lie within the sides of a box. Sides are in order of dimension, none of
/// them is empty or takes all atoms; a dimension without a side is free.
/// </summary>
internal sealed class Box : IEquatable<Box>
{
    private Box(ImmutableArray<Side> sides) => Sides = sides;

    /// <summary>All leads.</summary>
    public static Box Everything { get; } = new([]);

    /// <summary>What it asks, in order of dimension.</summary>
    public ImmutableArray<Side> Sides { get; }

    /// <summary>The box that asks only this of one dimension; null if no atom is left.</summary>
    public static Box? Of(int dimension, AtomSet atoms) =>
        atoms.IsEmpty ? null : atoms.IsAll ? Everything : new([new(dimension, atoms)]);

    /// <summary>What it asks of a dimension; null: nothing.</summary>
    public AtomSet? On(int dimension)
    {
        foreach (var side in Sides)
        {
            if (side.Dimension == dimension)
            {
                return side.Atoms;
            }
        }

        return null;
    }

    /// <summary>Whether something is in both.</summary>
    public bool Meets(Box other)
    {
        var there = 0;
        foreach (var side in Sides)
        {
            while (other.DimensionAt(there) < side.Dimension)
            {
                there++;
            }

            if (other.DimensionAt(there) == side.Dimension && !side.Atoms.Meets(other.Sides[there].Atoms))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>What is in both; null if nothing is.</summary>
    public Box? And(Box other)
    {
        if (!Meets(other))
        {
            return null;
        }

        var sides = ImmutableArray.CreateBuilder<Side>(Sides.Length + other.Sides.Length);
        var (here, there) = (0, 0);
        while (here < Sides.Length || there < other.Sides.Length)
        {
            var dimension = Math.Min(DimensionAt(here), other.DimensionAt(there));
            var atoms = (DimensionAt(here) == dimension, other.DimensionAt(there) == dimension) switch
            {
                (true, true) => Sides[here++].Atoms.And(other.Sides[there++].Atoms),
                (true, false) => Sides[here++].Atoms,
                _ => other.Sides[there++].Atoms,
            };
            sides.Add(new(dimension, atoms));
        }

        return new(sides.DrainToImmutable());
    }

    /// <summary>What is in it and not in <paramref name="other"/>, in boxes that share nothing.</summary>
    public IEnumerable<Box> Without(Box other)
    {
        var rest = this;
        foreach (var side in other.Sides)
        {
            if (rest.And(Of(side.Dimension, side.Atoms.Complement())!) is { } outside)
            {
                yield return outside;
            }

            if (rest.And(Of(side.Dimension, side.Atoms)!) is not { } inside)
            {
                yield break;
            }

            rest = inside;
        }
    }

    /// <summary>Whether everything in it is in <paramref name="other"/>.</summary>
    public bool IsInside(Box other)
    {
        foreach (var side in other.Sides)
        {
            if (On(side.Dimension) is not { } atoms || !atoms.IsInside(side.Atoms))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>
    /// The one box that is the two together, where they differ in one dimension; else null.
    /// </summary>
    public Box? Joined(Box other)
    {
        if (Sides.Length != other.Sides.Length)
        {
            return null;
        }

        var differing = -1;
        for (var i = 0; i < Sides.Length; i++)
        {
            if (Sides[i].Dimension != other.Sides[i].Dimension)
            {
                return null;
            }

            if (!Sides[i].Atoms.Equals(other.Sides[i].Atoms))
            {
                if (differing >= 0)
                {
                    return null;
                }

                differing = i;
            }
        }

        return differing < 0
            ? this
            : WithAtoms(differing, Sides[differing].Atoms.Or(other.Sides[differing].Atoms));
    }

    /// <summary>Whether a lead, given by its atom in each dimension, is in it.</summary>
    public bool Has(ReadOnlySpan<int> point)
    {
        foreach (var side in Sides)
        {
            if (!side.Atoms.Has(point[side.Dimension]))
            {
                return false;
            }
        }

        return true;
    }

    /// <inheritdoc/>
    public bool Equals(Box? other) => other is not null && Sides.SequenceEqual(other.Sides);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as Box);

    /// <inheritdoc/>
    public override int GetHashCode() =>
        Sides.Aggregate(0, (hash, side) => unchecked(hash * 31 + side.GetHashCode()));

    /// <summary>Its sides: equal boxes read alike.</summary>
    public override string ToString() =>
        $"[{string.Join('&', Sides.Select(side => $"{side.Dimension}:{side.Atoms}"))}]";

    private int DimensionAt(int index) => index < Sides.Length ? Sides[index].Dimension : int.MaxValue;

    private Box WithAtoms(int index, AtomSet atoms) =>
        new(atoms.IsAll ? Sides.RemoveAt(index) : Sides.SetItem(index, Sides[index] with { Atoms = atoms }));
}
