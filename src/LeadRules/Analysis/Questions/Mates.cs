using System.Collections.Immutable;

namespace LeadRules.Analysis;

/// <summary>
/// Which rule of one policy is which of another: the one of the same id that does the same with leads, or
/// else one that asks and does the same.
/// </summary>
internal sealed class Mates
{
    private readonly int?[] _after;

    /// <summary>Matches rules one to one.</summary>
    public Mates(ImmutableArray<Branch> before, ImmutableArray<Branch> after)
    {
        _after = new int?[before.Length];
        var isFree = Array.ConvertAll([.. after], branch => branch.Rule is not null);
        foreach (var nameOf in (Func<Branch, string>[])[branch => branch.Decision, branch => branch.Key])
        {
            var free = Enumerable.Range(0, after.Length).Where(i => isFree[i])
                .ToLookup(i => nameOf(after[i]), StringComparer.Ordinal);
            for (var i = 0; i < before.Length; i++)
            {
                if (before[i].Rule is not null && _after[i] is null
                    && free[nameOf(before[i])].Where(mate => isFree[mate]).Cast<int?>()
                        .FirstOrDefault() is { } mate)
                {
                    _after[i] = mate;
                    isFree[mate] = false;
                }
            }
        }
    }

    /// <summary>The place of the mate after of a branch before; null: it has none.</summary>
    public int? Of(int before) => _after[before];
}
