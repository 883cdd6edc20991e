using System.Collections.Immutable;
using LeadRules.Leads;
using LeadRules.Policies.Shapes;

namespace LeadRules.Policies.Reading;

/// <summary>The fields that a policy can name, and slots for the custom ones in order of first use.</summary>
internal sealed class Fields
{
    private const string CustomPattern = "^custom\\..*\\S";
    private const string CustomWords = "A column of the feed that is no other field, as `custom.<column>`.";

    private readonly Dictionary<string, Field> _custom = new(StringComparer.Ordinal);
    private readonly List<Field> _inOrder = [];

    /// <summary>The names of all fields of P7 but <c>received</c> and custom ones.</summary>
    public static ImmutableArray<string> Names { get; } = [.. Field.BuiltIn.Select(field => field.Name)];

    /// <summary>The names of all fields that a feed can fill (P15), custom ones apart.</summary>
    public static ImmutableArray<string> FeedNames { get; } =
        [.. Names, .. FeedField.OfFeedsOnly.Select(field => field.Name)];

    /// <summary>A field of leads, by its name.</summary>
    public static Shape Shape { get; } =
        new EitherShape(new WordsShape(Names), new TextShape(CustomPattern)) { Name = "field" };

    /// <summary>A field of feeds, by its name.</summary>
    public static Shape FeedShape { get; } =
        new EitherShape(new WordsShape(FeedNames), new TextShape(CustomPattern)) { Name = "feed_field" };

    /// <summary>The custom fields used so far, in slot order.</summary>
    public ImmutableArray<Field> Custom => [.. _inOrder];

    /// <summary>The field of that name, with a slot if it is a custom one; null if there is none.</summary>
    public Field? Use(string name)
    {
        if (CustomName(name) is not { } custom)
        {
            return Field.Find(name);
        }

        if (!_custom.TryGetValue(custom, out var field))
        {
            field = new Field(custom, FieldKind.Text, Field.BuiltIn.Length + _inOrder.Count);
            _custom.Add(custom, field);
            _inOrder.Add(field);
        }

        return field;
    }

    /// <summary>A mapping from fields of feeds to <paramref name="takes"/>.</summary>
    public static FormShape FeedForm(string name, Shape takes) =>
        new(name, [.. FeedNames.Select(field => new Key(field, takes, FieldWords.For(field)))])
        {
            KeepsOrder = true,
            Custom = CustomKey(takes),
        };

    /// <summary>Any custom field as a key.</summary>
    public static Key CustomKey(Shape takes) => new(CustomPattern, takes, CustomWords);

    /// <summary>
    /// The name of a field that a feed can fill, a custom one as its header folds; null if there is none.
    /// </summary>
    public static string? FeedName(string name) =>
        CustomName(name) ?? (FeedNames.Contains(name, StringComparer.Ordinal) ? name : null);

    private static string? CustomName(string name) =>
        name.StartsWith(Field.CustomPrefix, StringComparison.Ordinal)
            && FeedField.Header(name[Field.CustomPrefix.Length..]) is { Length: > 0 } column
            ? Field.CustomPrefix + column
            : null;
}
