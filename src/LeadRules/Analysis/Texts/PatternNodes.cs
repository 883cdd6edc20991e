using LeadRules.Policies;

namespace LeadRules.Analysis.Texts;

/// <summary>The nodes of criteria, and what can be asked of nodes.</summary>
internal static class PatternNodes
{
    /// <summary>The pattern that a test looks for in a text; null if it is not known.</summary>
    public static PatternNode? Of(Criterion test, CharClasses classes) => test switch
    {
        PatternTest pattern => PatternReader.Read(pattern.Pattern, classes),
        TextTest { Operator: TextOperator.StartsWith } text => AnyOf(text).AtStart(),
        TextTest { Operator: TextOperator.Contains } text => AnyOf(text),
        _ => throw new ArgumentOutOfRangeException(nameof(test), test, "looks into no text"),
    };

    /// <summary>The alphabet in which everything that patterns ask can be told apart.</summary>
    public static Alphabet AlphabetOf(IEnumerable<PatternNode> patterns, CharSet? word)
    {
        var sets = patterns.SelectMany(NodesOf).OfType<OneOf>().Select(one => one.Set).Distinct().ToList();
        var literals = sets.Where(set => set.Ranges is [var (first, last)] && first == last);
        var classes = sets.Where(set => set.Ranges is not [var (first, last)] || first != last);
        return Alphabet.Of(
            [.. word is null ? classes : classes.Append(word)], literals.Select(set => set.Ranges[0].First));
    }

    /// <summary>Whether a pattern has an anchor that asks what is part of a word.</summary>
    public static bool AsksBoundary(PatternNode pattern) =>
        NodesOf(pattern).Any(node => node is Anchor { Kind: AnchorKind.Boundary or AnchorKind.NoBoundary });

    private static PatternNode AnyOf(TextTest test) =>
        PatternNode.AnyLiteral(test.Values.Select(value => value.Folded));

    private static IEnumerable<PatternNode> NodesOf(PatternNode pattern) => pattern switch
    {
        Sequence sequence => sequence.Parts.SelectMany(NodesOf),
        Choice choice => choice.Parts.SelectMany(NodesOf),
        Repeat repeat => NodesOf(repeat.Part),
        _ => [pattern],
    };
}
