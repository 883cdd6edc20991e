namespace LeadRules.Analysis;

/// <summary>A field of which each atom has one value to show for it.</summary>
internal abstract class PlainDimension(int index, string name, int size) : FieldDimension(index, name, size)
{
    /// <summary>A value of an atom, as a feed or a command line writes it; null: missing.</summary>
    public abstract string? ValueOf(int atom);

    /// <summary>The atoms that some value has; null: all.</summary>
    public virtual AtomSet? Real => null;

    /// <summary>The atom to show of <paramref name="atoms"/>: the one that comes first.</summary>
    public virtual int Simplest(AtomSet atoms) => atoms.Atoms.First();
}
