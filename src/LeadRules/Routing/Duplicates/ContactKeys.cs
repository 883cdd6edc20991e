using System.Globalization;
using LeadRules.Leads;
using LeadRules.Policies;

namespace LeadRules.Routing.Duplicates;

/// <summary>Finds the keys of leads.</summary>
internal sealed class ContactKeys(Policy policy)
{
    // No folded text holds a tab, and a text may fold to nothing without being missing.
    private const string Missing = "\t";

    private static readonly Field Phone = Field.Named("phone");
    private static readonly Field Vin = Field.Named("vin");
    private static readonly Field PostalCode = Field.Named("postal_code");

    private readonly Policies.Duplicates? _duplicates = policy.Duplicates;

    /// <summary>Adds the keys of a lead; none where the policy knows no duplicates or the lead has nothing to match.</summary>
    public void AddTo(ref Contacts contacts, Lead lead)
    {
        if (_duplicates is null)
        {
            return;
        }

        string? shared = null;
        foreach (var match in _duplicates.Match)
        {
            if (ValueOf(match, lead) is { } value)
            {
                contacts.Add(match, value, shared ??= Shared(_duplicates, lead));
            }
        }
    }

    private static string? ValueOf(MatchKey match, Lead lead) => match switch
    {
        MatchKey.Email => lead.Email,
        MatchKey.Phone => lead.Text(Phone),
        MatchKey.Vin => lead.Text(Vin),
        _ => lead is { FirstName: { } first, LastName: { } last } && lead.Text(PostalCode) is { } code
            ? $"{first}\n{last}\n{code.Replace(" ", "", StringComparison.Ordinal)}"
            : null,
    };

    // Folded text has no line breaks, so lists of values that differ never read the same.
    private string Shared(Policies.Duplicates duplicates, Lead lead)
    {
        var store = duplicates.Scope == Scope.Store ? policy.Stores[lead.Store].Id : "";
        return duplicates.Same.IsEmpty
            ? store
            : string.Join('\n', duplicates.Same.Select(field => ValueOf(field, lead) ?? Missing).Prepend(store));
    }

    private static string? ValueOf(Field field, Lead lead) => field.Kind switch
    {
        FieldKind.Number => lead.Number(field)?.ToString("G29", CultureInfo.InvariantCulture),
        FieldKind.Boolean => lead.Oem switch { true => "true", false => "false", null => null },
        _ => lead.Text(field),
    };
}
