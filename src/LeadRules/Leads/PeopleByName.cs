using System.Collections.Frozen;
using System.Collections.Immutable;
using LeadRules.Policies;

namespace LeadRules.Leads;

/// <summary>Finds whom a feed names: by id, or else by name (P16).</summary>
internal sealed class PeopleByName
{
    private readonly ImmutableArray<Person> _people;
    private readonly FrozenDictionary<string, int> _byId;
    private readonly FrozenDictionary<string, int> _byFoldedName;

    public PeopleByName(ImmutableArray<Person> people)
    {
        _people = people;
        _byId = people.Select((person, index) => KeyValuePair.Create(person.Id, index))
            .ToFrozenDictionary(StringComparer.Ordinal);
        _byFoldedName = people
            .Select((person, index) => KeyValuePair.Create(Fold.Text(person.Name), index))
            .Where(named => named.Key.Length > 0)
            .DistinctBy(named => named.Key, StringComparer.Ordinal)
            .ToFrozenDictionary(StringComparer.Ordinal);
    }

    /// <summary>
    /// The index of the person whose id <paramref name="text"/> is, or else of the first who is so called;
    /// -1: nobody.
    /// </summary>
    public int IndexOf(ReadOnlySpan<char> text) =>
        _byId.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(text, out var index)
        || _byFoldedName.TryGetValue(Fold.Text(text), out index)
            ? index
            : -1;

    /// <summary>The id of the person who is so called, or null.</summary>
    public string? Find(ReadOnlySpan<char> text) =>
        IndexOf(text) is >= 0 and var index ? _people[index].Id : null;
}
