using System.Collections.Frozen;
using System.Collections.Immutable;
using LeadRules.Policies;

namespace LeadRules.Leads;

/// <summary>
/// Reads what was written in a field by the customs of one policy (P16): its country, people, stores and
/// dates.
/// </summary>
internal sealed class FieldReader
{
    private readonly Country _country;
    private readonly ImmutableArray<DatePattern> _dates;
    private readonly FrozenDictionary<string, int> _stores;
    private readonly PeopleByName _people;

    public FieldReader(Policy policy)
    {
        _country = policy.Country;
        _dates = policy.Feed.Dates;
        _people = new PeopleByName(policy.People);
        _stores = policy.Stores.Select((store, index) => KeyValuePair.Create(store.Id, index))
            .ToFrozenDictionary(StringComparer.Ordinal);
    }

    /// <summary>Reads a cell of <paramref name="field"/>, after <c>feed.values</c>, into <paramref name="value"/>.</summary>
    public void Read(FeedField field, ReadOnlySpan<char> cell, FieldValue value)
    {
        if (field.Values is not null && field.Values.TryGetValue(Fold.Text(cell), out var meant))
        {
            cell = meant;
        }

        value.Text = null;
        value.Written = null;
        cell = cell.Trim();
        value.State = cell.IsEmpty ? FieldState.Missing : ReadText(field, cell, value);
    }

    /// <summary>The id of the person who is so called, or null.</summary>
    public string? Person(ReadOnlySpan<char> text) =>
        _people.Find(text.Trim());

    private FieldState ReadText(FeedField field, ReadOnlySpan<char> text, FieldValue value)
    {
        switch (field.Kind)
        {
            case FeedFieldKind.Text when !field.IsShown:
                value.Text = Fold.Text(text);
                return FieldState.Present;
            case FeedFieldKind.Text:
                value.Written = text.ToString();
                value.Text = Fold.Text(value.Written);
                return FieldState.Present;
            case FeedFieldKind.Id:
                value.Written = text.ToString();
                return FieldState.Present;
            case FeedFieldKind.Email:
                value.Written = text.ToString().ToLowerInvariant();
                value.Text = Fold.Text(value.Written);
                return FieldState.Present;
            case FeedFieldKind.Phone:
                value.Text = Phone.Read(text, _country);
                return value.Text is null ? FieldState.Missing : FieldState.Present;
            case FeedFieldKind.Person:
                value.Person = _people.IndexOf(text);
                value.Written = value.Person < 0 ? null : _people.Ids[value.Person];
                value.Text = value.Written is null ? null : Fold.Text(value.Written);
                return value.Written is null ? FieldState.Unreadable : FieldState.Present;
            case FeedFieldKind.Store:
                var store = Store(text);
                value.Store = store.GetValueOrDefault();
                return StateOf(store is not null);
            case FeedFieldKind.Number:
                var number = NumberText.Read(text);
                value.Number = number.GetValueOrDefault();
                return StateOf(number is not null);
            case FeedFieldKind.Boolean:
                var boolean = Boolean(text);
                value.IsTrue = boolean.GetValueOrDefault();
                return StateOf(boolean is not null);
            default:
                var time = Timestamp.Read(text, _dates);
                value.Time = time.GetValueOrDefault();
                return StateOf(time is not null);
        }
    }

    private int? Store(ReadOnlySpan<char> text) =>
        _stores.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(text, out var store) ? store : null;

    private static bool? Boolean(ReadOnlySpan<char> text) => Fold.Text(text) switch
    {
        "true" or "yes" or "oui" or "1" => true,
        "false" or "no" or "non" or "0" => false,
        _ => null,
    };

    private static FieldState StateOf(bool isReadable) => isReadable ? FieldState.Present : FieldState.Unreadable;
}
