using System.Collections.Frozen;
using LeadRules.Policies;

namespace LeadRules.Comparison;

/// <summary>
/// What people, teams and stores are called, beside their ids; by the policy after, or else the one before.
/// </summary>
internal sealed class Names(Policy before, Policy after)
{
    private readonly FrozenDictionary<string, string> _people =
        Of(after.People.Concat(before.People), person => person.Id, person => person.Name);

    private readonly FrozenDictionary<string, string> _teams =
        Of(after.Teams.Concat(before.Teams), team => team.Id, team => team.Name);

    private readonly FrozenDictionary<string, string> _stores =
        Of(
            after.Stores.Concat(before.Stores), store => store.Id,
            store => store.Name == store.Id ? "" : store.Name);

    /// <summary><c>Anna Roy (anna)</c>.</summary>
    public string Person(string id) => Named(_people, id);

    /// <summary>The same, or <c>nobody</c>.</summary>
    public string PersonOrNobody(string? id) => id is null ? "nobody" : Person(id);

    /// <summary>The name of a team with its id, or the id alone.</summary>
    public string Team(string id) => Named(_teams, id);

    /// <summary>The name of a store with its id, or the id alone.</summary>
    public string Store(string id) => Named(_stores, id);

    private static FrozenDictionary<string, string> Of<T>(
        IEnumerable<T> all, Func<T, string> idOf, Func<T, string> nameOf) =>
        all.DistinctBy(idOf, StringComparer.Ordinal).ToFrozenDictionary(idOf, nameOf, StringComparer.Ordinal);

    private static string Named(FrozenDictionary<string, string> names, string id) =>
        names.GetValueOrDefault(id) is { Length: > 0 } name ? $"{name} ({id})" : id;
}
