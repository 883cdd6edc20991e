using LeadRules.Policies;

namespace LeadRules.Analysis;

/// <summary>Whether what stores' clocks say of a lead is the same under two policies.</summary>
internal static class Clocks
{
    /// <summary>Whether every store that both have is in the same zone.</summary>
    public static bool ShowTheSame(Policy before, Policy after) =>
        Shared(before, after).All(pair => pair.Before.Timezone.Equals(pair.After.Timezone));

    /// <summary>
    /// Whether every store that both have, and each of its departments, has the same hours and closed days.
    /// </summary>
    public static bool OpenAlike(Policy before, Policy after) => Shared(before, after).All(pair =>
        pair.Before.Closed.SetEquals(pair.After.Closed)
        && Alike(pair.Before.Hours, pair.After.Hours)
        && pair.Before.Departments.Count == pair.After.Departments.Count
        && pair.Before.Departments.All(department =>
            pair.After.Departments.TryGetValue(department.Key, out var hours)
            && Alike(department.Value, hours)));

    private static bool Alike(Hours? before, Hours? after) =>
        before is null || after is null
            ? before is null && after is null
            : before.Days.Zip(after.Days).All(day => day.First.SequenceEqual(day.Second));

    private static IEnumerable<(Store Before, Store After)> Shared(Policy before, Policy after) =>
        before.Stores.Length == 1 && after.Stores.Length == 1
            ? [(before.Stores[0], after.Stores[0])]
            : before.Stores.Join(after.Stores, store => store.Id, store => store.Id, (a, b) => (a, b));
}
