using System.Collections.Immutable;
using LeadRules.Policies;

namespace LeadRules.Comparison;

/// <summary>Two policies to compare, the one before with the ids that things have after.</summary>
/// <param name="Before">The policy before, renamed.</param>
/// <param name="After">The policy after.</param>
/// <param name="Renames">What was renamed.</param>
internal sealed record Sides(Policy Before, Policy After, Renames Renames)
{
    /// <summary>What people, teams and stores are called.</summary>
    public Names Names { get; } = new(Before, After);

    /// <summary>The sides of two policies as they were read.</summary>
    public static Sides Of(Policy before, Policy after)
    {
        var renames = Renames.Between(before, after);
        return new(renames.Of(before), after, renames);
    }

    /// <summary>
    /// Things of one kind side by side, in order of the policy after; what is gone comes last.
    /// </summary>
    public IEnumerable<(T? Before, T? After)> Pairs<T>(
        Func<Policy, ImmutableArray<T>> all, Func<T, string> idOf)
        where T : class
    {
        var (before, after) = (all(Before), all(After));
        var old = before.ToDictionary(idOf, StringComparer.Ordinal);
        var now = after.Select(idOf).ToHashSet();
        return after.Select(each => (old.GetValueOrDefault(idOf(each)), (T?)each))
            .Concat(before.Where(each => !now.Contains(idOf(each))).Select(gone => ((T?)gone, (T?)null)));
    }
}
