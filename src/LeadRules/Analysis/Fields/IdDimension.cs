using System.Collections.Immutable;
using LeadRules.Leads;
using LeadRules.Policies;

namespace LeadRules.Analysis;

/// <summary>
/// The people, or the stores, that leads name, as one policy or two read it. A policy reads a person whom it
/// does not know as missing.
/// </summary>
internal sealed class IdDimension : PlainDimension
{
    private readonly ImmutableArray<string?> _written;
    private readonly ImmutableArray<ImmutableArray<string?>> _ids;
    private readonly ImmutableArray<ImmutableArray<string?>> _folded;

    /// <summary>A dimension of what leads name, null being nothing.</summary>
    /// <param name="index">Which of the space's dimensions it is.</param>
    /// <param name="name">The field's name.</param>
    /// <param name="written">For each atom what a lead has.</param>
    /// <param name="ids">For each policy the id that it reads each atom as; null where it knows none.</param>
    public IdDimension(
        int index, string name, ImmutableArray<string?> written, IEnumerable<ImmutableArray<string?>> ids)
        : base(index, name, written.Length)
    {
        _written = written;
        _ids = [.. ids];
        _folded = [.. _ids.Select(known =>
            known.Select(id => id is null ? null : Fold.Text(id)).ToImmutableArray())];
    }

    /// <summary>The atoms whose id passes a text test, as a policy reads them.</summary>
    public AtomSet Passing(Criterion test, int policy) =>
        Where(atom => TextTests.Holds(test, _folded[policy][atom]));

    /// <summary>The atoms that a policy knows.</summary>
    public AtomSet Known(int policy) => Where(atom => _folded[policy][atom] is not null);

    /// <summary>The id that a policy reads an atom as; null if it knows none.</summary>
    public string? IdOf(int atom, int policy) => _ids[policy][atom];

    /// <inheritdoc/>
    public override string? ValueOf(int atom) => _written[atom];
}
