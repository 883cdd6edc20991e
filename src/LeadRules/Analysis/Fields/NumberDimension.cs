using System.Collections.Immutable;
using System.Globalization;
using LeadRules.Policies;

namespace LeadRules.Analysis;

/// <summary>
/// A number: missing, the constants of the policy, and the open intervals before, between and after them that
/// hold any decimal. Constants have even atoms, intervals odd ones.
/// </summary>
internal sealed class NumberDimension(int index, string name, ImmutableArray<decimal> constants)
    : PlainDimension(index, name, size: 2 * constants.Length + 2)
{
    /// <summary>All but the intervals between two constants that no decimal lies between.</summary>
    public override AtomSet? Real { get; } = AtomSet.Where(
        2 * constants.Length + 2, atom => atom % 2 == 0 || Between(constants, atom / 2) is not null);

    /// <summary>The atoms that pass.</summary>
    public AtomSet Passing(NumberTest test) => test.Operator switch
    {
        NumberOperator.In => Where(atom => IsOneOf(test.Values, atom)),
        NumberOperator.NotIn => Where(atom => !IsOneOf(test.Values, atom)),
        NumberOperator.Min => Where(atom => atom >= AtomOf(test.Values[0])),
        _ => Where(atom => atom != Missing && atom <= AtomOf(test.Values[0])),
    };

    /// <inheritdoc/>
    public override string? ValueOf(int atom) =>
        atom == Missing ? null : NumberOf(atom)!.Value.ToString(CultureInfo.InvariantCulture);

    /// <summary>Missing first, then the policy's own numbers, then any other.</summary>
    public override int Simplest(AtomSet atoms) =>
        atoms.Atoms.Where(atom => atom % 2 == 0).Concat(atoms.Atoms).First();

    private static decimal? Between(ImmutableArray<decimal> constants, int gap)
    {
        if (constants.IsEmpty)
        {
            return decimal.One;
        }

        return gap == 0 ? Below(constants[0])
            : gap == constants.Length ? Above(constants[^1])
            : Inside(constants[gap - 1], constants[gap]);
    }

    private static decimal? Below(decimal constant) =>
        constant > decimal.MinValue + 1
            ? constant - 1
            : constant > decimal.MinValue ? decimal.MinValue : null;

    private static decimal? Above(decimal constant) =>
        constant < decimal.MaxValue - 1
            ? constant + 1
            : constant < decimal.MaxValue ? decimal.MaxValue : null;

    // A whole number where there is one.
    private static decimal? Inside(decimal low, decimal high)
    {
        if (low < 0 && high > 0)
        {
            return decimal.Zero;
        }

        var whole = decimal.Floor(low) + 1;
        var middle = whole < high ? whole : low + (high - low) / 2;
        return middle > low && middle < high ? middle : null;
    }

    private decimal? NumberOf(int atom) =>
        atom % 2 == 0 ? constants[atom / 2 - 1] : Between(constants, atom / 2);

    private int AtomOf(decimal constant) => 2 * constants.BinarySearch(constant) + 2;

    private bool IsOneOf(ImmutableArray<decimal> values, int atom) =>
        atom != Missing && atom % 2 == 0 && values.Contains(constants[atom / 2 - 1]);
}
