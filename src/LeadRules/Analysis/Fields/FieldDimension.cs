namespace LeadRules.Analysis;

/// <summary>The values of a field of a lead. Where the field may be missing that is its first atom.</summary>
internal abstract class FieldDimension(int index, string name, int size) : Dimension(index, size)
{
    /// <summary>The atom of a missing value, in every dimension but the store's.</summary>
    public const int Missing = 0;

    /// <summary>The field's name.</summary>
    public string Name => name;

    /// <summary>Every atom but that of a missing value.</summary>
    public AtomSet Present => Where(atom => atom != Missing);
}
