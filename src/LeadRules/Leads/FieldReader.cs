using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Text;
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
    private readonly ImmutableArray<(string Id, string Folded)> _ids;
    private readonly FrozenDictionary<string, int> _stores;
    private readonly PeopleByName _people;

    public FieldReader(Policy policy)
    {
        _country = policy.Country;
        _dates = policy.Feed.Dates;
        _people = new PeopleByName(policy.People);
        _ids = [.. policy.People.Select(person => (person.Id, Fold.Text(person.Id)))];
        _stores = policy.Stores.Select((store, index) => KeyValuePair.Create(store.Id, index))
            .ToFrozenDictionary(StringComparer.Ordinal);
    }

    /// <summary>
    /// Reads a cell of <paramref name="field"/>, after <c>feed.values</c>, into <paramref name="value"/>.
    /// </summary>
    public void Read(FeedField field, ReadOnlySpan<char> cell, FieldValue value)
    {
        if (field.Values is not null && field.Values.TryGetValue(Fold.Text(cell), out var meant))
        {
            cell = meant;
        }

        value.Clear();
        cell = cell.Trim();
        if (!cell.IsEmpty)
        {
            ReadText(field, cell, value);
        }
    }

    /// <summary>
    /// What reads the plain ones of the cells of <paramref name="field"/>, one after the other.
    /// </summary>
    public PlainCells Plain(FeedField field) => new(field, _country, _dates);

    /// <summary>The id of the person who is so called, or null.</summary>
    public string? Person(ReadOnlySpan<char> text) => _people.Find(text.Trim());

    private void ReadText(FeedField field, ReadOnlySpan<char> text, FieldValue value)
    {
        switch (field.Kind)
        {
            case FeedFieldKind.Text:
                ReadText(text, field.IsShown, value);
                break;
            case FeedFieldKind.Id:
                value.Be(null, text.ToString());
                break;
            case FeedFieldKind.Email:
                var email = Fold.LowerCase(text);
                value.Be(Fold.Text(email), email);
                break;
            case FeedFieldKind.Phone:
                ReadPhone(text, value);
                break;
            default:
                ReadOther(field.Kind, text, value);
                break;
        }
    }

    private void ReadPhone(ReadOnlySpan<char> text, FieldValue value)
    {
        var utf8 = new byte[Encoding.UTF8.GetByteCount(text)];
        Encoding.UTF8.GetBytes(text, utf8);
        var (start, length) = Phone.Read(utf8, _country, value.Room(Phone.RoomFor(utf8.Length)));
        if (length > 0)
        {
            value.Spell(Spelling.Text, start, length);
        }
    }

    private static void ReadText(ReadOnlySpan<char> text, bool isShown, FieldValue value)
    {
        var written = isShown ? text.ToString() : null;
        value.Be(written is null ? Fold.Text(text) : Fold.Text(written), written);
    }

    private void ReadOther(FeedFieldKind kind, ReadOnlySpan<char> text, FieldValue value)
    {
        switch (kind)
        {
            case FeedFieldKind.Person when _people.IndexOf(text) is >= 0 and var person:
                value.BePerson(person, _ids[person].Id, _ids[person].Folded);
                break;
            case FeedFieldKind.Store when Store(text) is { } store:
                value.BeStore(store);
                break;
            case FeedFieldKind.Number when NumberText.Read(text) is { } number:
                value.Be(number);
                break;
            case FeedFieldKind.Boolean when Boolean(text) is { } isTrue:
                value.Be(isTrue);
                break;
            case FeedFieldKind.Time when Timestamp.Read(text, _dates) is { } time:
                value.Be(time);
                break;
            default:
                value.Clear(FieldState.Unreadable);
                break;
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
}
