using System.Collections.Immutable;
using System.Collections.Frozen;

namespace LeadRules.Policies;

/// <summary>A field of a lead that criteria can name (P7).</summary>
/// <param name="Name">
/// Its name in a policy; <c>custom.&lt;column&gt;</c> for a column that is no field.
/// </param>
/// <param name="Kind">What its values are.</param>
/// <param name="Slot">Where a lead keeps it: built-in fields first, then the policy's custom ones.</param>
public sealed record Field(string Name, FieldKind Kind, int Slot)
{
    /// <summary>All built-in fields in slot order, without <c>received</c>.</summary>
    public static ImmutableArray<Field> BuiltIn { get; } = [.. Declare()];

    private static readonly FrozenDictionary<string, Field> ByName =
        BuiltIn.ToFrozenDictionary(field => field.Name, StringComparer.Ordinal);

    /// <summary>The slots of the number fields, which follow one another.</summary>
    internal static Range NumberSlots { get; } =
        BuiltIn.First(field => field.Kind == FieldKind.Number).Slot
        ..(BuiltIn.Last(field => field.Kind == FieldKind.Number).Slot + 1);

    /// <summary>The prefix of custom fields' names.</summary>
    public const string CustomPrefix = "custom.";

    /// <summary>The built-in field of that name, or null.</summary>
    public static Field? Find(string name) => ByName.GetValueOrDefault(name);

    /// <summary>
    /// The built-in field of that name; throws <see cref="KeyNotFoundException"/> if there is none.
    /// </summary>
    internal static Field Named(string name) => ByName[name];

    private static IEnumerable<Field> Declare()
    {
        var slot = 0;
        foreach (var name in (string[])[
            "channel", "category", "source", "condition", "make", "model", "trim", "body", "stock_number",
            "vin", "postal_code", "city", "language", "email", "phone", "trade_make", "trade_model", "notes"])
        {
            yield return new Field(name, FieldKind.Text, slot++);
        }

        yield return new Field("store", FieldKind.Store, slot++);
        yield return new Field("salesperson", FieldKind.Person, slot++);
        yield return new Field("taken_by", FieldKind.Person, slot++);
        foreach (var name in (string[])["year", "price", "mileage", "trade_year", "trade_mileage"])
        {
            yield return new Field(name, FieldKind.Number, slot++);
        }

        yield return new Field("oem", FieldKind.Boolean, slot++);
    }
}

/// <summary>What the values of a field are (P7).</summary>
public enum FieldKind
{
    /// <summary>Text, compared folded (P8).</summary>
    Text,

    /// <summary>A decimal number (P9).</summary>
    Number,

    /// <summary>True or false.</summary>
    Boolean,

    /// <summary>The id of a person.</summary>
    Person,

    /// <summary>The id of a store; never missing.</summary>
    Store,
}
