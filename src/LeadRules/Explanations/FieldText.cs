using System.Collections.Frozen;
using System.Globalization;
using LeadRules.Leads;
using LeadRules.Policies;

namespace LeadRules.Explanations;

/// <summary>A lead's values as an explanation shows them.</summary>
internal static class FieldText
{
    // Who the customer is, and what they wrote, where they may say so too.
    private static readonly FrozenSet<string> Hidden =
        new[] { "email", "phone", "notes" }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Whether values of a field are never shown.</summary>
    public static bool IsHidden(Field field) => Hidden.Contains(field.Name);

    /// <summary>The value as it is compared, or null.</summary>
    public static string? Of(Field field, Lead lead) => field.Kind switch
    {
        FieldKind.Number => lead.Number(field) is { } number ? Number(number) : null,
        FieldKind.Boolean => lead.Oem is { } oem ? Boolean(oem) : null,
        _ => lead.Text(field),
    };

    public static string Number(decimal number) => number.ToString("G29", CultureInfo.InvariantCulture);

    public static string Boolean(bool value) => value ? "true" : "false";
}

/// <summary>Which field a criterion asks.</summary>
internal static class FieldsOf
{
    /// <summary>The field of a criterion without parts; null for <c>received</c>.</summary>
    public static Field? Leaf(Criterion criterion) => criterion switch
    {
        TextTest test => test.Field,
        PatternTest test => test.Field,
        NumberTest test => test.Field,
        BooleanTest test => test.Field,
        ExistsTest test => test.Field,
        _ => null,
    };
}
