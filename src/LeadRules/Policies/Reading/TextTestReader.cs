using System.Collections.Immutable;
using LeadRules.Leads;
using LeadRules.Policies.Text;

namespace LeadRules.Policies.Reading;

/// <summary>Criteria on text and on ids of stores and people (P8).</summary>
internal static class TextTestReader
{
    public static Criterion? Read(Field field, Value value)
    {
        return TestReader.Read(value, In, form =>
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

        TextTest Part(TextOperator compare, Value value) => new(field, compare, Texts(value, SomePart));

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

    private static string? SomePart(Value value)
    {
        if (value.Node is ScalarNode { Text: var text } && Fold.Text(text).Length > 0)
        {
            return text;
        }

        value.Unreadable("text that is not empty once it is folded");
        return null;
    }
}
