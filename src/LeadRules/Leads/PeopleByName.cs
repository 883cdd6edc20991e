using System.Collections.Frozen;
using System.Collections.Immutable;
using LeadRules.Policies;

namespace LeadRules.Leads;

/// <summary>Finds whom a feed names: by id, or else by name (P16).</summary>
internal sealed class PeopleByName
{
    private readonly FrozenDictionary<string, int> _ids;
    private readonly FrozenDictionary<string, int> _foldedNames;

    public PeopleByName(ImmutableArray<Person> people)
    {
        Ids = [.. people.Select(person => person.Id)];
        _ids = people.Index().ToFrozenDictionary(person => person.Item.Id, person => person.Index, StringComparer.Ordinal);
        _foldedNames = people.Index()
            .Select(person => (person.Index, Name: Fold.Text(person.Item.Name)))
            .Where(person => person.Name.Length > 0)
            .DistinctBy(person => person.Name, StringComparer.Ordinal)
            .ToFrozenDictionary(person => person.Name, person => person.Index, StringComparer.Ordinal);
    }

    /// <summary>By index.</summary>
    public ImmutableArray<string> Ids { get; }

    /// <summary>
    /// The index of the person whose id <paramref name="text"/> is, or else of the first who is so called, or -1.
    /// </summary>
    public int IndexOf(ReadOnlySpan<char> text) =>
        _ids.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(text, out var person)
        || _foldedNames.TryGetValue(Fold.Text(text), out person)
            ? person
            : -1;

    /// <summary>The id of that person, or null.</summary>
    public string? Find(ReadOnlySpan<char> text) => IndexOf(text) is var person and >= 0 ? Ids[person] : null;
}
