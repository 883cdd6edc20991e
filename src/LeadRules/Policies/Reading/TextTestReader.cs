using System.Collections.Immutable;
using LeadRules.Leads;
using LeadRules.Policies.Shapes;
using LeadRules.Policies.Text;

namespace LeadRules.Policies.Reading;

/// <summary>Criteria on text and on ids of stores and people (P8).</summary>
internal static class TextTestReader
{
    private static readonly Shape One = TextShape.Written;
    private static readonly Shape SomePart = EitherShape.OneOrMore(TextShape.Some);

    private static readonly FormShape Tests = new(
        "text_tests",
        TestReader.EqualTo(One),
        TestReader.In(One),
        TestReader.Not(One),
        new Key("starts_with", SomePart, "What it starts with, or any of several."),
        new Key("contains", SomePart, "What it contains, or any of several."),
        new Key("matches", TextShape.Some, "A regular expression in .NET's syntax, for the folded text."),
        TestReader.Existence)
    {
        KeepsOrder = true,
    };

    /// <summary>A criterion on text.</summary>
    public static Shape Shape { get; } = TestReader.ShapeOf("text_criterion", One, Tests);

    public static Criterion? Read(Field field, Value value)
    {
        return TestReader.Read(value, Tests, In, form =>
        [
            form.Test("equals", In),
            form.Test("in", In),
            form.Test("not", value => Of(TextOperator.NotIn, value)),
            form.Test("starts_with", value => Part(TextOperator.StartsWith, value)),
            form.Test("contains", value => Part(TextOperator.Contains, value)),
            form.Test("matches", Pattern),
            form.Exists(field),
        ]);

        Criterion In(Value value) => Of(TextOperator.In, value);

        TextTest Of(TextOperator compare, Value value) =>
            new(field, compare, Texts(value, one => Whole(field, one)));

        TextTest Part(TextOperator compare, Value value) => new(field, compare, Texts(value, NotEmpty));

        PatternTest? Pattern(Value value) =>
            PatternReader.Read(value) is { } pattern ? new PatternTest(field, pattern) : null;
    }

    private static ImmutableArray<FoldedText> Texts(Value value, Func<Value, string?> read) =>
    [
        .. TestReader.OneOrMore(value).Select(read).OfType<string>()
            .Select(written => new FoldedText(written, Fold.Text(written))),
    ];

    private static string? Whole(Field field, Value value)
    {
        if (value.Node is ScalarNode && !value.IsNothing)
        {
            return field.Kind switch
            {
                FieldKind.Store => value.Refer(Kind.Store, $"{value.Owner} asks for", isFolded: true),
                FieldKind.Person => value.Refer(Kind.Person, $"{value.Owner} asks for", isFolded: true),
                _ => value.Text(),
            };
        }

        value.Unreadable("text, a list of texts or a mapping of tests");
        return null;
    }

    private static string? NotEmpty(Value value)
    {
        if (value.Node is ScalarNode { Text: var text } && Fold.Text(text).Length > 0)
        {
            return text;
        }

        value.Unreadable("text that is not empty once it is folded");
        return null;
    }
}
