using System.Collections.Frozen;
using System.Collections.Immutable;
using LeadRules.Policies;

namespace LeadRules.Leads;

/// <summary>Reads what was written in a field by the customs of one policy (P16): its country, people, stores and dates.</summary>
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

    /// <summary>The value of a cell of <paramref name="field"/>, after <c>feed.values</c>.</summary>
    public FieldValue Read(FeedField field, ReadOnlySpan<char> cell)
    {
        if (field.Values is not null && field.Values.TryGetValue(Fold.Text(cell), out var meant))
        {
            cell = meant;
        }

        cell = cell.Trim();
        return cell.IsEmpty ? default : field.Kind switch
        {
            FeedFieldKind.Text => TextOf(cell, field.IsShown),
            FeedFieldKind.Email => EmailOf(cell),
            FeedFieldKind.Phone => PhoneOf(cell),
            FeedFieldKind.Number => NumberOf(cell),
            FeedFieldKind.Boolean => BooleanOf(cell),
            FeedFieldKind.Person => Person(cell),
            FeedFieldKind.Store => StoreOf(cell),
            FeedFieldKind.Time => Time(cell),
            _ => Present with { Written = cell.ToString() },
        };
    }

    /// <summary>A person by id or else by name.</summary>
    public FieldValue Person(ReadOnlySpan<char> text) =>
        _people.Find(text.Trim()) is { } id
            ? Present with { Written = id, Text = Fold.Text(id) }
            : FieldValue.Unreadable;

    /// <summary>An instant.</summary>
    public FieldValue Time(ReadOnlySpan<char> text) =>
        Timestamp.Read(text, _dates) is { } time ? Present with { Time = time } : FieldValue.Unreadable;

    private static FieldValue Present { get; } = new() { State = FieldState.Present };

    private static FieldValue TextOf(ReadOnlySpan<char> text, bool isShown)
    {
        if (!isShown)
        {
            return Present with { Text = Fold.Text(text) };
        }

        var written = text.ToString();
        return Present with { Written = written, Text = Fold.Text(written) };
    }

    private static FieldValue EmailOf(ReadOnlySpan<char> text)
    {
        var written = text.ToString().ToLowerInvariant();
        return Present with { Written = written, Text = Fold.Text(written) };
    }

    private FieldValue PhoneOf(ReadOnlySpan<char> text) =>
        Phone.Read(text, _country) is { } number ? Present with { Written = number, Text = number } : default;

    private static FieldValue NumberOf(ReadOnlySpan<char> text) =>
        NumberText.Read(text) is { } number ? Present with { Number = number } : FieldValue.Unreadable;

    private static FieldValue BooleanOf(ReadOnlySpan<char> text) => Fold.Text(text) switch
    {
        "true" or "yes" or "oui" or "1" => Present with { IsTrue = true },
        "false" or "no" or "non" or "0" => Present,
        _ => FieldValue.Unreadable,
    };

    private FieldValue StoreOf(ReadOnlySpan<char> text) =>
        _stores.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(text, out var store)
            ? Present with { Store = store }
            : FieldValue.Unreadable;
}
