using System.Globalization;
using LeadRules.Leads;
using LeadRules.Policies;

namespace LeadRules.Routing.Duplicates;

/// <summary>Finds the keys of leads.</summary>
internal sealed class ContactKeys(Policy policy)
{
    // No folded text holds a tab, and a text may fold to nothing without being missing.
    private const string Missing = "\t";

    private static readonly int Email = Field.Named("email").Slot;
    private static readonly int Phone = Field.Named("phone").Slot;
    private static readonly int Vin = Field.Named("vin").Slot;
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
            if (Has(match, lead, out var value))
            {
                contacts.Add(match, value, shared ??= Shared(_duplicates, lead));
            }
        }
    }

    private static bool Has(MatchKey match, Lead lead, out ReadOnlySpan<char> value)
    {
        switch (match)
        {
            case MatchKey.Email:
                value = lead[Email].Characters;
                return !value.IsEmpty;
            case MatchKey.Phone:
                value = lead[Phone].Characters;
                return lead[Phone].Exists;
            case MatchKey.Vin:
                value = lead[Vin].Characters;
                return lead[Vin].Exists;
            default:
                value = NameAndPlace(lead);
                return !value.IsEmpty;
        }
    }

    private static string? NameAndPlace(Lead lead) =>
        lead is { FirstName: { } first, LastName: { } last } && lead.Text(PostalCode) is { } code
            ? $"{first}\n{last}\n{code.Replace(" ", "", StringComparison.Ordinal)}"
            : null;

    private string Shared(Policies.Duplicates duplicates, Lead lead)
    {
        var store = duplicates.Scope == Scope.Store ? policy.Stores[lead.Store].Id : "";
        return duplicates.Same.IsEmpty ? store : WithValues(store, duplicates, lead);
    }

    // Folded text has no line breaks, so lists of values that differ never read the same.
    private static string WithValues(string store, Policies.Duplicates duplicates, Lead lead) =>
        string.Join('\n', duplicates.Same.Select(field => ValueOf(field, lead) ?? Missing).Prepend(store));

    private static string? ValueOf(Field field, Lead lead) => field.Kind switch
    {
        FieldKind.Number => lead.Number(field)?.ToString("G29", CultureInfo.InvariantCulture),
        FieldKind.Boolean => lead.Oem switch { true => "true", false => "false", null => null },
        _ => lead.Text(field),
    };
}
