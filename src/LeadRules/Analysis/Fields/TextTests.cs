using LeadRules.Policies;

namespace LeadRules.Analysis;

/// <summary>Tests of text, asked of one value.</summary>
internal static class TextTests
{
    /// <summary>Whether a test of a text field holds for a folded value; null: missing (P10).</summary>
    public static bool Holds(Criterion test, string? folded) => test switch
    {
        ExistsTest exists => folded is not null == exists.Expected,
        PatternTest pattern => folded is not null && pattern.Pattern.IsMatch(folded),
        TextTest { Operator: TextOperator.NotIn } text =>
            folded is null || !text.Values.Any(value => value.Folded == folded),
        TextTest text =>
            folded is not null && text.Values.Any(value => Holds(text.Operator, folded, value.Folded)),
        _ => throw new ArgumentOutOfRangeException(nameof(test), test, "no test of text"),
    };

    private static bool Holds(TextOperator how, string folded, string value) => how switch
    {
        TextOperator.StartsWith => folded.StartsWith(value, StringComparison.Ordinal),
        TextOperator.Contains => folded.Contains(value, StringComparison.Ordinal),
        _ => folded == value,
    };
}
