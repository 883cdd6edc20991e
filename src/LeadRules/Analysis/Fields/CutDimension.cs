using System.Collections.Immutable;

namespace LeadRules.Analysis;

/// <summary>
/// Dates or times of day, cut into stretches: each begins at its start and ends before the next.
/// </summary>
internal sealed class CutDimension<T>(int index, ImmutableArray<T> starts) : Dimension(index, starts.Length)
    where T : IComparable<T>
{
    /// <summary>Where each atom begins, in order; the first is the least value there is.</summary>
    public ImmutableArray<T> Starts => starts;

    /// <summary>The atom of a value.</summary>
    public int AtomOf(T value) =>
        starts.BinarySearch(value) is >= 0 and var exact
            ? exact
            : Math.Max(~starts.BinarySearch(value) - 1, 0);

    /// <summary>
    /// The atoms whose start passes: for bounds that are starts themselves, those whose every value does.
    /// </summary>
    public AtomSet Starting(Func<T, bool> passes) => Where(atom => passes(starts[atom]));
}
