using System.Collections.Frozen;
using System.Collections.Immutable;
using LeadRules.Policies;

namespace LeadRules.Leads;

/// <summary>Finds whom a feed names: by id, or else by name (P16).</summary>
internal sealed class PeopleByName
{
    private readonly FrozenDictionary<string, string> _ids;
    private readonly FrozenDictionary<string, string> _idsByFoldedName;

    public PeopleByName(ImmutableArray<Person> people)
    {
        _ids = people.ToFrozenDictionary(person => person.Id, person => person.Id, StringComparer.Ordinal);
        _idsByFoldedName = people
            .Select(person => (person.Id, Name: Fold.Text(person.Name)))
            .Where(person => person.Name.Length > 0)
            .DistinctBy(person => person.Name, StringComparer.Ordinal)
            .ToFrozenDictionary(person => person.Name, person => person.Id, StringComparer.Ordinal);
    }

    /// <summary>
    /// The id of the person whose id <paramref name="text"/> is, or else of the first who is so called, or
    /// null.
    /// </summary>
    public string? Find(ReadOnlySpan<char> text) =>
        _ids.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(text, out var id)
        || _idsByFoldedName.TryGetValue(Fold.Text(text), out id)
            ? id
            : null;
}
