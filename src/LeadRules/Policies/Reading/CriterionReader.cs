using System.Collections.Immutable;
using LeadRules.Diagnostics;
using LeadRules.Policies.Text;

namespace LeadRules.Policies.Reading;

/// <summary><c>when</c>: what a lead must be (P6).</summary>
/// <param name="owner">The rule, as messages name it.</param>
internal sealed class CriterionReader(string owner)
{
    private static readonly ImmutableArray<string> Keys = [.. Fields.Names, "received", "all", "any", "not"];

    /// <summary>A whole <c>when</c>; nothing at all always holds.</summary>
    public Criterion When(Value value)
    {
        if (value.IsNothing)
        {
            return AllOf.Nothing;
        }

        var parts = ImmutableArray.CreateBuilder<Criterion>();
        foreach (var entry in value.Entries("criteria such as { make: Chevrolet }") ?? [])
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

        value.Unreadable("criteria such as { make: Chevrolet }");
        return AllOf.Nothing;
    }

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
            draft.Suggestions.DidYouMean(key.Text, Keys)
                ?? "fields of your own are named custom.<column>");
        return null;
    }
}
