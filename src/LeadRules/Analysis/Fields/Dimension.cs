namespace LeadRules.Analysis;

/// <summary>
/// One thing about a lead that criteria ask, cut into atoms: classes of values that no criterion can tell
/// apart.
/// </summary>
internal abstract class Dimension(int index, int size)
{
    /// <summary>Which of the space's dimensions it is.</summary>
    public int Index => index;

    /// <summary>How many atoms it has.</summary>
    public int Size => size;

    /// <summary>The atoms that <paramref name="takes"/> takes.</summary>
    public AtomSet Where(Func<int, bool> takes) => AtomSet.Where(size, takes);
}
