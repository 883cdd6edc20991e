using LeadRules.Policies;

namespace LeadRules.Analysis;

/// <summary>What criteria are made of.</summary>
internal static class CriterionParts
{
    /// <summary>The tests of a criterion, in policy order.</summary>
    public static IEnumerable<Criterion> TestsOf(Criterion criterion) => criterion switch
    {
        AllOf all => all.Parts.SelectMany(TestsOf),
        AnyOf any => any.Parts.SelectMany(TestsOf),
        Not not => TestsOf(not.Part),
        _ => [criterion],
    };

    /// <summary>The field of a test that is not of <c>received</c>.</summary>
    public static Field FieldOf(Criterion test) => test switch
    {
        TextTest text => text.Field,
        PatternTest pattern => pattern.Field,
        NumberTest number => number.Field,
        BooleanTest boolean => boolean.Field,
        ExistsTest exists => exists.Field,
        _ => throw new ArgumentOutOfRangeException(nameof(test), test, "no test of a field"),
    };

    /// <summary>Whether a test looks into a text, and does not compare the whole of it.</summary>
    public static bool LooksInside(Criterion test) =>
        test is PatternTest
            or TextTest { Operator: TextOperator.StartsWith or TextOperator.Contains, Values.Length: > 0 };

    /// <summary>
    /// Two tests that look into the text of one field ask the same if, and mostly only if, their keys are
    /// equal.
    /// </summary>
    public static string PhraseKey(Criterion test) => test switch
    {
        PatternTest pattern => $"matches:{pattern.Pattern}",
        TextTest text => $"{text.Operator}:" + string.Join(
            '\0', text.Values.Select(value => value.Folded).Distinct().Order(StringComparer.Ordinal)),
        _ => throw new ArgumentOutOfRangeException(nameof(test), test, "no test of text"),
    };
}
