using System.Collections.Immutable;
using LeadRules.Diagnostics;
using LeadRules.Policies.Shapes;
using LeadRules.Policies.Text;

namespace LeadRules.Policies.Reading;

/// <summary><c>when</c>: what a lead must be (P6).</summary>
/// <param name="owner">The rule, as messages name it.</param>
internal sealed class CriterionReader(string owner)
{
    private static readonly Shape Self = new LaterShape(() => Shape!);
    private static readonly Shape Several = new ListShape(Self) { MayBeNothing = false };

    public static FormShape Shape { get; } = new(
        "when",
        [
            .. Field.BuiltIn.Select(
                field => new Key(field.Name, ShapeOf(field.Kind), FieldWords.For(field.Name))),
            new Key("received", ReceivedReader.Shape, "When the lead was received, by its store's clock."),
            new Key("all", Several, "Criteria that must all hold."),
            new Key("any", Several, "Criteria of which one must hold."),
            new Key("not", Self, "Criteria that must not all hold."),
        ])
    {
        Custom = Fields.CustomKey(TextTestReader.Shape),
        KeepsOrder = true,
        Expected = "criteria such as { make: Chevrolet }",
    };

    /// <summary>A whole <c>when</c>; nothing at all always holds.</summary>
    public Criterion When(Value value)
    {
        if (value.IsNothing)
        {
            return AllOf.Nothing;
        }

        var parts = ImmutableArray.CreateBuilder<Criterion>();
        foreach (var entry in value.Entries(Shape.Expected) ?? [])
        {
            if (Entry(entry.Key, Value.Of(value.Draft, entry, owner)) is { } part)
            {
                value.Draft.Sources.Add(part, entry.Key.Span);
                parts.Add(part);
            }
        }

        var all = new AllOf(parts.ToImmutable());
        value.Draft.Sources.Add(all, value.Span);
        return all;
    }

    private Criterion? Entry(ScalarNode key, Value value) => key.Text switch
    {
        "all" => new AllOf(Parts(value)),
        "any" => new AnyOf(Parts(value)),
        "not" => new Not(Part(value)),
        "received" => ReceivedReader.Read(value),
        _ when value.Draft.Fields.Use(key.Text) is { } field => Test(field, value),
        _ => UnknownField(key, value.Draft),
    };

    private ImmutableArray<Criterion> Parts(Value value)
    {
        if (value.Node is SequenceNode)
        {
            return value.List(Part);
        }

        value.Unreadable("a list of criteria");
        return [];
    }

    private Criterion Part(Value value)
    {
        if (!value.IsNothing)
        {
            return When(value);
        }

        value.Unreadable(Shape.Expected);
        return AllOf.Nothing;
    }

    private static Shape ShapeOf(FieldKind kind) => kind switch
    {
        FieldKind.Number => NumberTestReader.Shape,
        FieldKind.Boolean => BooleanTestReader.Shape,
        _ => TextTestReader.Shape,
    };

    private static Criterion? Test(Field field, Value value) => field.Kind switch
    {
        FieldKind.Number => NumberTestReader.Read(field, value),
        FieldKind.Boolean => BooleanTestReader.Read(field, value),
        _ => TextTestReader.Read(field, value),
    };

    private Criterion? UnknownField(ScalarNode key, Draft draft)
    {
        draft.Report.Add(
            DiagnosticCodes.UnknownKey,
            key.Span,
            $"{owner} asks for a field {Wording.Quote(key.Text)}, which leads do not have",
            draft.Suggestions.DidYouMean(key.Text, Shape.Keys.Select(known => known.Name))
                ?? "fields of your own are named custom.<column>");
        return null;
    }
}
