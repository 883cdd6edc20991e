using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using LeadRules.Leads;
using LeadRules.Policies;

namespace LeadRules.Routing.Duplicates;

/// <summary>
/// The keys of a lead: two leads that share one are duplicates but for the window (R3). A key joins what was matched
/// with the scope and the <c>same</c> fields, so that one look-up answers all three.
/// </summary>
internal sealed class ContactKeys(Policy policy)
{
    private static readonly Field Phone = Field.Named("phone");
    private static readonly Field Vin = Field.Named("vin");
    private static readonly Field PostalCode = Field.Named("postal_code");

    private readonly Policies.Duplicates? _duplicates = policy.Duplicates;
    private readonly StringBuilder _text = new();

    /// <summary>The keys of a lead; empty where the policy knows no duplicates or the lead has nothing to match.</summary>
    public ImmutableArray<string> Of(Lead lead)
    {
        if (_duplicates is null)
        {
            return [];
        }

        var keys = ImmutableArray.CreateBuilder<string>();
        string? shared = null;
        foreach (var match in _duplicates.Match)
        {
            _text.Clear();
            if (TryWrite(match, lead))
            {
                var own = _text.ToString();
                keys.Add(own + (shared ??= Shared(_duplicates, lead)));
            }
        }

        return keys.DrainToImmutable();
    }

    private bool TryWrite(MatchKey match, Lead lead) => match switch
    {
        MatchKey.Email => TryWrite('e', lead.Email),
        MatchKey.Phone => TryWrite('p', lead.Text(Phone)),
        MatchKey.Vin => TryWrite('v', lead.Text(Vin)),
        _ => TryWrite('n', lead.FirstName) && TryWrite('l', lead.LastName)
            && TryWrite('c', lead.Text(PostalCode)?.Replace(" ", "", StringComparison.Ordinal)),
    };

    private bool TryWrite(char kind, string? value)
    {
        if (value is null)
        {
            return false;
        }

        Write(kind, value);
        return true;
    }

    private string Shared(Policies.Duplicates duplicates, Lead lead)
    {
        _text.Clear();
        if (duplicates.Scope == Scope.Store)
        {
            Write('s', lead.Store.ToString(CultureInfo.InvariantCulture));
        }

        foreach (var field in duplicates.Same)
        {
            Write('=', ValueOf(field, lead));
        }

        return _text.ToString();
    }

    private static string? ValueOf(Field field, Lead lead) => field.Kind switch
    {
        FieldKind.Number => lead.Number(field)?.ToString("G29", CultureInfo.InvariantCulture),
        FieldKind.Boolean => lead.Oem?.ToString(),
        _ => lead.Text(field),
    };

    // The length before the value keeps two different lists of values from ever reading the same.
    private void Write(char kind, string? value) =>
        _text.Append(kind).Append(CultureInfo.InvariantCulture, $"{value?.Length ?? -1}:").Append(value);
}
