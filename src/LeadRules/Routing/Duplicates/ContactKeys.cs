using System.Globalization;
using System.Text;
using LeadRules.Leads;
using LeadRules.Policies;

namespace LeadRules.Routing.Duplicates;

/// <summary>Finds the keys of leads, and numbers them.</summary>
internal sealed class ContactKeys(Policy policy)
{
    // No folded text holds a tab, and a text may fold to nothing without being missing.
    private const string Missing = "\t";

    private static readonly int Email = Field.Named("email").Slot;
    private static readonly int Phone = Field.Named("phone").Slot;
    private static readonly int Vin = Field.Named("vin").Slot;
    private static readonly Field PostalCode = Field.Named("postal_code");

    private readonly Policies.Duplicates? _duplicates = policy.Duplicates;

    // A policy may name one twice.
    private readonly MatchKey[] _matches = [.. policy.Duplicates is { } some ? some.Match.Distinct() : []];

    // What the leads of each store share, but for the values of `same`.
    private readonly byte[][] _scopes = [.. policy.Stores.Select(store =>
        policy.Duplicates is { Scope: Scope.Store } ? Encoding.UTF8.GetBytes(store.Id) : [])];

    /// <summary>
    /// Adds the keys of a lead; none where the policy knows no duplicates or the lead has nothing to match.
    /// </summary>
    public void AddTo(ref Contacts contacts, Lead lead, ContactBook book)
    {
        if (_duplicates is null)
        {
            return;
        }

        byte[]? shared = null;
        foreach (var match in _matches)
        {
            if (Has(match, lead, out var value))
            {
                contacts.Add(book.Note(match, value, shared ??= Shared(_duplicates, lead)));
            }
        }
    }

    private static bool Has(MatchKey match, Lead lead, out ReadOnlySpan<byte> value)
    {
        if (match == MatchKey.NamePostal)
        {
            value = NameAndPlace(lead);
            return !value.IsEmpty;
        }

        var said = lead[match switch { MatchKey.Email => Email, MatchKey.Phone => Phone, _ => Vin }];
        value = said.Utf8;
        return said.Exists;
    }

    private static byte[] NameAndPlace(Lead lead) =>
        lead is { FirstName: { } first, LastName: { } last } && lead.Text(PostalCode) is { } code
            ? Encoding.UTF8.GetBytes($"{first}\n{last}\n{code.Replace(" ", "", StringComparison.Ordinal)}")
            : [];

    private byte[] Shared(Policies.Duplicates duplicates, Lead lead) =>
        duplicates.Same.IsEmpty ? _scopes[lead.Store] : [.. _scopes[lead.Store], .. Values(duplicates, lead)];

    // Folded text has no line breaks, so lists of values that differ never read the same.
    private static byte[] Values(Policies.Duplicates duplicates, Lead lead) =>
        Encoding.UTF8.GetBytes(string.Concat(
            duplicates.Same.Select(field => $"\n{ValueOf(field, lead) ?? Missing}")));

    private static string? ValueOf(Field field, Lead lead) => field.Kind switch
    {
        FieldKind.Number => lead.Number(field)?.ToString("G29", CultureInfo.InvariantCulture),
        FieldKind.Boolean => lead.Oem switch { true => "true", false => "false", null => null },
        _ => lead.Text(field),
    };
}
