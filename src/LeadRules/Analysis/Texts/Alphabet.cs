using System.Collections.Immutable;
using LeadRules.Leads;

namespace LeadRules.Analysis.Texts;

/// <summary>
/// The symbols of folded text that some patterns can tell apart: one code unit stands for all that are in the
/// same sets. Units that folding leaves nowhere, such as capitals, are no symbols.
/// </summary>
internal sealed class Alphabet
{
    private const string Readable = "abcdefghijklmnopqrstuvwxyz0123456789 -./@+";

    private Alphabet(ImmutableArray<char> symbols) => Symbols = symbols;

    /// <summary>
    /// What stands for each symbol, the most readable first. Halves of a surrogate pair come last, where no
    /// other unit is in the same sets.
    /// </summary>
    public ImmutableArray<char> Symbols { get; }

    /// <summary>
    /// The alphabet of text in which <paramref name="sets"/> and the code units of
    /// <paramref name="literals"/> count.
    /// </summary>
    public static Alphabet Of(IReadOnlyCollection<CharSet> sets, IEnumerable<char> literals)
    {
        var alone = new SortedSet<char>(literals) { ' ' };
        var groups = new OrderedDictionary<string, List<(char First, char Last)>>(StringComparer.Ordinal);
        foreach (var (first, last) in Pieces(sets, alone))
        {
            var group = alone.Contains(first)
                ? $"={first}"
                : string.Concat(sets.Select(set => set.Has(first) ? '1' : '0'));
            groups.TryAdd(group, []);
            groups[group].Add((first, last));
        }

        return new([.. groups.Values.Select(Standing).OfType<char>().OrderBy(Rank).ThenBy(unit => unit)]);
    }

    // All code units, cut wherever a set begins or ends.
    private static IEnumerable<(char First, char Last)> Pieces(
        IEnumerable<CharSet> sets, IEnumerable<char> alone)
    {
        var cuts = new SortedSet<int> { 0, char.MaxValue + 1 };
        foreach (var (first, last) in sets.SelectMany(set => set.Ranges)
            .Concat(alone.Select(unit => (unit, unit))))
        {
            cuts.Add(first);
            cuts.Add(last + 1);
        }

        return cuts.Zip(cuts.Skip(1), (from, to) => ((char)from, (char)(to - 1)));
    }

    private static char? Standing(List<(char First, char Last)> pieces)
    {
        var units = pieces.SelectMany(
            piece => Enumerable.Range(piece.First, piece.Last - piece.First + 1), (_, unit) => (char)unit);
        var readable = Readable.Where(unit => pieces.Any(piece => unit >= piece.First && unit <= piece.Last));
        foreach (var unit in readable.Concat(units))
        {
            if (IsFolded(unit))
            {
                return unit;
            }
        }

        return units.Cast<char?>().FirstOrDefault(unit => char.IsSurrogate(unit!.Value));
    }

    private static bool IsFolded(char unit) =>
        unit == ' ' || (!char.IsSurrogate(unit) && Fold.Text(unit.ToString()) is [var same] && same == unit);

    private static int Rank(char unit) =>
        char.IsSurrogate(unit)
            ? int.MaxValue
            : Readable.IndexOf(unit, StringComparison.Ordinal) is >= 0 and var rank ? rank : Readable.Length;
}
