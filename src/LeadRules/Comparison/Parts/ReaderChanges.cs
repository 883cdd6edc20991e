using System.Collections.Immutable;
using LeadRules.Policies;

namespace LeadRules.Comparison;

/// <summary>
/// What people read and routing does not ask: names of rules, teams and stores, roles, the stores of teams.
/// </summary>
internal static class ReaderChanges
{
    /// <summary>The changes, of what is in both policies under one id.</summary>
    public static IEnumerable<PolicyChange> Between(Sides sides) =>
    [
        .. new Subject(ChangeArea.Readers, "", "the policy")
            .Value("name", "is called", Quoted(sides.Before.Name), Quoted(sides.After.Name)),
        .. Names(sides, "store", policy => policy.Stores, store => store.Id, store => store.Name),
        .. Names(sides, "team", policy => policy.Teams, team => team.Id, team => team.Name),
        .. Names(sides, "rule", policy => policy.Rules, rule => rule.Id, rule => rule.Name),
        .. sides.Pairs(policy => policy.People, person => person.Id).SelectMany(Role),
        .. sides.Pairs(policy => policy.Teams, team => team.Id).SelectMany(Store),
    ];

    // A store without a name of its own is called as the policy, or by its id.
    private static IEnumerable<PolicyChange> Names<T>(
        Sides sides, string kind,
        Func<Policy, ImmutableArray<T>> all, Func<T, string> idOf, Func<T, string> nameOf)
        where T : class =>
        from pair in sides.Pairs(all, idOf)
        where pair.Before is not null && pair.After is not null
        let id = idOf(pair.After)
        where kind != "store" || nameOf(pair.After) != sides.After.Name
        from change in new Subject(ChangeArea.Readers, id, $"{kind} {id}")
            .Value("name", "is called", Quoted(nameOf(pair.Before)), Quoted(nameOf(pair.After)))
        select change;

    private static IEnumerable<PolicyChange> Role((Person? Before, Person? After) pair) =>
        pair is { Before: { } before, After: { } after }
            ? new Subject(ChangeArea.Readers, after.Id, $"person {after.Id}")
                .Value("role", "has the role", Words(before.Role), Words(after.Role))
            : [];

    private static IEnumerable<PolicyChange> Store((Team? Before, Team? After) pair) =>
        pair is { Before: { } before, After: { } after }
            ? new Subject(ChangeArea.Readers, after.Id, $"team {after.Id}")
                .Value("store", "is of", before.Store ?? "no store", after.Store ?? "no store")
            : [];

    private static string Words(Role role) => role.ToString().ToLowerInvariant();

    private static string Quoted(string name) => name.Length == 0 ? "nothing" : $"'{name}'";
}
