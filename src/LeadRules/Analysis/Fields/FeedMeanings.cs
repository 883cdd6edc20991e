using System.Collections.Immutable;
using LeadRules.Leads;
using LeadRules.Policies;

namespace LeadRules.Analysis;

/// <summary>
/// What must be written in a text field for it to be read as a value: <c>feed.values</c> gives some writings
/// another meaning, and then they are no value themselves (P16).
/// </summary>
/// <remarks>Where two policies differ in it they are compared by leads that are read already.</remarks>
internal sealed class FeedMeanings
{
    // What folds to nothing and still is no white space: a mark without a letter.
    private const string LoneMark = "\u0301";

    private readonly ImmutableSortedDictionary<string, string> _meanings;

    private FeedMeanings(ImmutableSortedDictionary<string, string> meanings) => _meanings = meanings;

    /// <summary>The folded writings that mean something else, in ordinal order.</summary>
    public IEnumerable<string> Writings => _meanings.Keys;

    /// <summary>The meanings of a field of which all policies think alike; else none.</summary>
    public static FeedMeanings Of(string field, ImmutableArray<Policy> policies)
    {
        var known = policies.Select(policy => Sorted(policy.Feed.Values.GetValueOrDefault(field))).ToList();
        return new(known.TrueForAll(each => each.SequenceEqual(known[0])) ? known[0] : Sorted(null));
    }

    /// <summary>Whether two policies give all writings in a field the same meaning.</summary>
    public static bool AreAlike(string field, Policy before, Policy after) =>
        Sorted(before.Feed.Values.GetValueOrDefault(field))
            .SequenceEqual(Sorted(after.Feed.Values.GetValueOrDefault(field)));

    /// <summary>What to write for a value; null: nothing is read as it.</summary>
    public string? WritingOf(FoldedText value) => !_meanings.ContainsKey(value.Folded)
        ? value.Folded.Length > 0 ? value.Written : LoneMark
        : _meanings.Where(each => each.Value == value.Folded).Select(each => each.Key).FirstOrDefault();

    private static ImmutableSortedDictionary<string, string> Sorted(
        IReadOnlyDictionary<string, string>? meanings) =>
        (meanings ?? ImmutableDictionary<string, string>.Empty)
            .ToImmutableSortedDictionary(
                each => each.Key, each => Fold.Text(each.Value), StringComparer.Ordinal);
}
