using System.Collections.Immutable;
using LeadRules.Leads;
using LeadRules.Policies;

namespace LeadRules.Analysis;

/// <summary>
/// The ids of people, or of stores, of one policy or two. A policy reads a person whom it does not know as missing.
/// </summary>
internal sealed class IdDimension : PlainDimension
{
    private readonly ImmutableArray<string?> _ids;
    private readonly ImmutableArray<ImmutableArray<string?>> _folded;

    /// <summary>A dimension of <paramref name="ids"/>, null being a missing one.</summary>
    /// <param name="index">Which of the space's dimensions it is.</param>
    /// <param name="name">The field's name.</param>
    /// <param name="ids">For each policy the id of each atom; null where it knows none.</param>
    public IdDimension(int index, string name, ImmutableArray<ImmutableArray<string?>> ids)
        : base(index, name, ids[0].Length)
    {
        _ids = [.. Enumerable.Range(0, Size).Select(atom => ids.Select(known => known[atom]).FirstOrDefault(id => id is not null))];
        _folded = [.. ids.Select(known => known.Select(id => id is null ? null : Fold.Text(id)).ToImmutableArray())];
    }

    /// <summary>The atoms whose id passes a text test, as a policy reads them.</summary>
    public AtomSet Passing(Criterion test, int policy) => Where(atom => TextTests.Holds(test, _folded[policy][atom]));

    /// <summary>The atoms that a policy knows.</summary>
    public AtomSet Known(int policy) => Where(atom => _folded[policy][atom] is not null);

    /// <inheritdoc/>
    public override string? ValueOf(int atom) => _ids[atom];
}
