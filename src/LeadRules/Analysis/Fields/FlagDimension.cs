using LeadRules.Policies;

namespace LeadRules.Analysis;

/// <summary>A field that is true or false.</summary>
internal sealed class FlagDimension(int index, string name) : PlainDimension(index, name, size: 3)
{
    private const int True = 2;

    /// <summary>The atoms that pass.</summary>
    public AtomSet Passing(BooleanTest test) =>
        Where(atom => (atom != Missing && test.Values.Contains(atom == True)) != test.Negated);

    /// <inheritdoc/>
    public override string? ValueOf(int atom) => atom == Missing ? null : atom == True ? "true" : "false";
}
