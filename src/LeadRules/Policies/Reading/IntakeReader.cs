using System.Collections.Immutable;
using LeadRules.Policies.Shapes;
using LeadRules.Policies.Text;

namespace LeadRules.Policies.Reading;

/// <summary>What a lead must bring (P17): groups of fields, or single fields.</summary>
internal static class IntakeReader
{
    private static readonly Intake Default = new();

    private static readonly Shape Some =
        new ListShape(Fields.FeedShape) { IsSome = true, MayBeNothing = false };

    public static FormShape Shape { get; } = new(
        "intake",
        new Key<ImmutableArray<ImmutableArray<string>>>(
            "require",
            new ListShape(new EitherShape(Fields.FeedShape, Some)),
            "Groups of fields: of each a lead must bring one; [[email, phone]] unless said otherwise.",
            (value, _) => Groups(value)));

    public static Intake Read(Value value) => value.Form(Shape, "intake", Read) ?? Default;

    private static Intake Read(Form form) => new()
    {
        Require = form.Read("require", Default.Require),
    };

    private static ImmutableArray<ImmutableArray<string>> Groups(Value value) =>
        [.. (value.Items() ?? []).Select(Group).Where(group => group.Length > 0)];

    private static ImmutableArray<string> Group(Value value)
    {
        if (value.IsNothing || value.Node is SequenceNode { Items.Length: 0 })
        {
            value.Unreadable("groups of at least one field, such as [[email, phone]]");
            return [];
        }

        return [.. TestReader.OneOrMore(value).Select(FieldOf).OfType<string>()];
    }

    private static string? FieldOf(Value value)
    {
        if (value.SomeText("a field") is not { } name)
        {
            return null;
        }

        var field = Fields.FeedName(name);
        if (field is null)
        {
            value.Unreadable("fields", value.Draft.Suggestions.DidYouMean(name, Fields.FeedNames));
        }

        return field;
    }
}
