using System.Collections.Immutable;
using LeadRules.Diagnostics;
using LeadRules.Policies.Reading;
using LeadRules.Policies.Shapes;
using LeadRules.Policies.Text;

namespace LeadRules.Testing.Reading;

/// <summary>What a test writes of a lead: its time, and what a feed would say of it, by field.</summary>
/// <param name="At">Null: not written.</param>
/// <param name="Fields">By field of P15.</param>
/// <param name="Own">The keys that are no fields.</param>
internal sealed record LeadValues(
    TestTime? At, ImmutableSortedDictionary<string, string> Fields, ImmutableArray<MappingEntry> Own)
{
    private static readonly ImmutableArray<string> OwnKeys = ["id", "at", "expect"];

    private static readonly ImmutableArray<string> Names =
        [.. Policies.Reading.Fields.FeedNames.Except(["lead_id", "received_at"], StringComparer.Ordinal)];

    private static readonly Key AtKey = Keys.Unit("at", TestUnits.Time, "When it is received.");
    private static readonly FormShape OwnShape = new("own_defaults", AtKey);

    /// <summary>What the leads of a file share.</summary>
    public static FormShape Shape { get; } = WithFields("defaults", AtKey);

    public static LeadValues None { get; } =
        new(null, ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal), []);

    /// <summary>Those that all leads of a file share.</summary>
    public static LeadValues Read(Value value)
    {
        if (Of(value, value.What) is not { } values)
        {
            return None;
        }

        var form = new Form(value.Draft, OwnShape, values.Own, value.Span, value.What);
        var at = form.Find<TestTime>("at");
        FormCheck.RefuseOtherKeys(form);
        return values with { At = at, Own = [] };
    }

    /// <summary>A form of those keys and of every field that a lead of a test can have.</summary>
    public static FormShape WithFields(string name, params IEnumerable<Key> own) =>
        new(name, [.. own, .. Names.Select(field => new Key(field, TextShape.Any, FieldWords.For(field)))])
        {
            Custom = Policies.Reading.Fields.CustomKey(TextShape.Any),
        };

    /// <summary>The fields, with the keys that are none apart; null if it is no mapping.</summary>
    public static LeadValues? Of(Value value, string owner)
    {
        if (value.Entries("a mapping of fields such as { make: Chevrolet }") is not { } entries)
        {
            return null;
        }

        var own = ImmutableArray.CreateBuilder<MappingEntry>();
        var fields = None.Fields.ToBuilder();
        foreach (var entry in entries)
        {
            if (OwnKeys.Contains(entry.Key.Text, StringComparer.Ordinal))
            {
                own.Add(entry);
            }
            else if (FieldOf(entry.Key, owner, value.Draft) is { } field
                && Value.Of(value.Draft, entry, owner).Text() is { } text)
            {
                fields[field] = text;
            }
        }

        return new LeadValues(null, fields.ToImmutable(), own.ToImmutable());
    }

    private static string? FieldOf(ScalarNode key, string owner, Draft draft)
    {
        var field = Policies.Reading.Fields.FeedName(key.Text);
        if (field is not (null or "lead_id" or "received_at"))
        {
            return field;
        }

        var meant = key.Text switch
        {
            "lead_id" => "did you mean 'id'?",
            "received_at" or "received" => "did you mean 'at'?",
            _ => draft.Suggestions.DidYouMean(key.Text, [.. Names, .. OwnKeys])
                ?? "fields of your own are named custom.<column>",
        };
        draft.Report.Add(
            DiagnosticCodes.UnknownKey,
            key.Span,
            $"{owner} has a field {Wording.Quote(key.Text)}, which leads do not have",
            meant);
        return null;
    }
}
