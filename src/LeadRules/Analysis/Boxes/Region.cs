namespace LeadRules.Analysis;

/// <summary>
/// What is left of a box while boxes are taken out of it: the atoms that are left in each dimension.
/// </summary>
internal sealed class Region
{
    private readonly AtomSet?[] _atoms;

    private Region(AtomSet?[] atoms) => _atoms = atoms;

    /// <summary>How it lies to a box.</summary>
    /// <param name="Cuts">
    /// In how many dimensions the box cuts it: -1 if they do not meet, 0 if it is inside.
    /// </param>
    /// <param name="Share">How much of it the box takes, from 0 to 1.</param>
    public readonly record struct Overlap(int Cuts, double Share)
    {
        /// <summary>Whether it cuts in fewer dimensions, or in as many and takes more.</summary>
        public bool IsBetterThan(Overlap other) =>
            Cuts < other.Cuts || (Cuts == other.Cuts && Share > other.Share);
    }

    /// <summary>The atoms that are left of a dimension; null: all.</summary>
    public AtomSet? this[int dimension] => _atoms[dimension];

    /// <summary>All of a box.</summary>
    public static Region Of(Box box, int dimensions)
    {
        var atoms = new AtomSet?[dimensions];
        foreach (var side in box.Sides)
        {
            atoms[side.Dimension] = side.Atoms;
        }

        return new(atoms);
    }

    /// <summary>The same with other atoms in one dimension; null: all.</summary>
    public Region With(int dimension, AtomSet? atoms)
    {
        var changed = (AtomSet?[])_atoms.Clone();
        changed[dimension] = atoms;
        return new(changed);
    }

    /// <summary>The same with a value in a field.</summary>
    public Region WithPresent(FieldDimension field) =>
        With(field.Index, this[field.Index]?.And(field.Present) ?? field.Present);

    /// <summary>How it lies to <paramref name="box"/>.</summary>
    public Overlap To(Box box)
    {
        var cuts = 0;
        var share = 1.0;
        foreach (var side in box.Sides)
        {
            var left = _atoms[side.Dimension];
            var shared = left is null ? side.Atoms.Count : left.CountShared(side.Atoms);
            if (shared == 0)
            {
                return new(-1, 0);
            }

            if (shared != (left?.Count ?? -1))
            {
                cuts++;
                share *= (double)shared / (left?.Count ?? side.Atoms.Size);
            }
        }

        return new(cuts, share);
    }

    /// <summary>Whether a lead, given by its atom in each dimension, is in it.</summary>
    public bool Has(ReadOnlySpan<int> point)
    {
        for (var dimension = 0; dimension < _atoms.Length; dimension++)
        {
            if (_atoms[dimension]?.Has(point[dimension]) == false)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>
    /// The parts of it that <paramref name="box"/>, which it meets, does not take; no two share a lead.
    /// </summary>
    public IEnumerable<Region> Without(Box box)
    {
        var rest = this;
        foreach (var side in box.Sides)
        {
            var left = rest[side.Dimension];
            var outside = left?.Without(side.Atoms) ?? side.Atoms.Complement();
            if (!outside.IsEmpty)
            {
                yield return rest.With(side.Dimension, outside);
                rest = rest.With(side.Dimension, left?.And(side.Atoms) ?? side.Atoms);
            }
        }
    }

    /// <summary>The box of what is left of some dimensions, the others free.</summary>
    public Box BoxOn(IEnumerable<int> dimensions) => dimensions
        .Where(dimension => _atoms[dimension] is not null)
        .Select(dimension => Box.Of(dimension, _atoms[dimension]!)!)
        .Aggregate(Box.Everything, (box, side) => box.And(side)!);

    /// <summary>The box that it is.</summary>
    public Box ToBox() => BoxOn(Enumerable.Range(0, _atoms.Length));
}
