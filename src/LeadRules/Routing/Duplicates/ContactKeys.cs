using System.Collections.Immutable;
using System.Globalization;
using LeadRules.Leads;
using LeadRules.Policies;

namespace LeadRules.Routing.Duplicates;

/// <summary>
/// What two leads share that makes one a duplicate but for the window (R3): what was matched, and what the scope and
/// the <c>same</c> fields ask, so that one look-up answers all three.
/// </summary>
/// <param name="Match">What was matched.</param>
/// <param name="Value">Its value; the parts of a name and postal code are on lines of their own.</param>
/// <param name="Shared">The store's id where it counts, then the <c>same</c> values, a line each.</param>
internal readonly record struct ContactKey(MatchKey Match, string Value, string Shared)
{
    // Asked three times in a key's life: when it is looked for, remembered and forgotten.
    private readonly int _hash = Value.GetHashCode(StringComparison.Ordinal) ^ Shared.GetHashCode(StringComparison.Ordinal);

    public bool Equals(ContactKey other) =>
        _hash == other._hash && Match == other.Match
        && string.Equals(Value, other.Value, StringComparison.Ordinal)
        && string.Equals(Shared, other.Shared, StringComparison.Ordinal);

    public override int GetHashCode() => _hash;
}

/// <summary>Makes the keys of leads.</summary>
internal sealed class ContactKeys(Policy policy)
{
    // No folded text holds a tab, and a text may fold to nothing without being missing.
    private const string Missing = "\t";

    private static readonly Field Phone = Field.Named("phone");
    private static readonly Field Vin = Field.Named("vin");
    private static readonly Field PostalCode = Field.Named("postal_code");

    private readonly Policies.Duplicates? _duplicates = policy.Duplicates;

    /// <summary>The keys of a lead; empty where the policy knows no duplicates or the lead has nothing to match.</summary>
    public ImmutableArray<ContactKey> Of(Lead lead)
    {
        if (_duplicates is null)
        {
            return [];
        }

        var keys = ImmutableArray.CreateBuilder<ContactKey>(_duplicates.Match.Length);
        string? shared = null;
        foreach (var match in _duplicates.Match)
        {
            if (ValueOf(match, lead) is { } value)
            {
                keys.Add(new ContactKey(match, value, shared ??= Shared(_duplicates, lead)));
            }
        }

        return keys.DrainToImmutable();
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
