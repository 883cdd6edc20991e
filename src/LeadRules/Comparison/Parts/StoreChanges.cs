using LeadRules.Policies;

namespace LeadRules.Comparison;

/// <summary>What changes of stores: when they are open, their zones and managers.</summary>
internal static class StoreChanges
{
    /// <summary>The changes.</summary>
    public static IEnumerable<PolicyChange> Between(Sides sides)
    {
        var policy = new Subject(ChangeArea.Stores, "", "the policy");
        foreach (var change in policy.Value(
            "timezone", "is in the zone", sides.Before.Timezone.Id, sides.After.Timezone.Id))
        {
            yield return change;
        }

        foreach (var (before, after) in sides.Pairs(side => side.Stores, store => store.Id))
        {
            var store = new Subject(
                ChangeArea.Stores, (after ?? before)!.Id,
                $"store {sides.Names.Store((after ?? before)!.Id)}");
            var changes = (before, after) switch
            {
                (null, not null) => [store.Say($"is new, in the zone {after.Timezone.Id}, {Opening(after)}")],
                (not null, null) => [store.Say("is gone")],
                _ => Between(before!, after!, store, sides),
            };
            foreach (var change in changes)
            {
                yield return change;
            }
        }
    }

    private static IEnumerable<PolicyChange> Between(Store before, Store after, Subject store, Sides sides)
    {
        IEnumerable<string> departments = [.. after.Departments.Keys, .. before.Departments.Keys];
        return
        [
            .. Renamed(store, sides),
            .. store.Value("timezone", "is in the zone", before.Timezone.Id, after.Timezone.Id),
            .. store.Value(
                "manager", "is managed by",
                sides.Names.PersonOrNobody(before.Manager), sides.Names.PersonOrNobody(after.Manager)),
            .. Hours(before.Hours, after.Hours, store),
            .. departments.Distinct().Order(StringComparer.Ordinal)
                .SelectMany(name => Department(name, before, after, store)),
            .. Closed(before, after, store),
        ];
    }

    private static IEnumerable<PolicyChange> Renamed(Subject store, Sides sides) => sides.Renames.Stores
        .Where(each => each.Value == store.Id)
        .Select(each => store.HadId(each.Key));

    private static IEnumerable<PolicyChange> Hours(Hours? before, Hours? after, Subject of) =>
        HourChanges.Between(DayHours.OfWeek(before), DayHours.OfWeek(after)).Select(change => of.Say(
            change.Say("is open", "are open").Of(1), "hours", Written(change.Before), Written(change.After)));

    private static IEnumerable<PolicyChange> Department(string name, Store before, Store after, Subject store)
    {
        var department = store with { Called = $"department {name} of {store.Called}" };
        return (before.Departments.GetValueOrDefault(name), after.Departments.GetValueOrDefault(name)) switch
        {
            (null, { } added) => [department.Say($"has hours of its own: {Week(added)}", "departments")],
            ({ }, null) => [department.Say("has the store's hours instead of its own", "departments")],
            var (old, now) =>
                Hours(old, now, department).Select(change => change with { Key = "departments" }),
        };
    }

    private static IEnumerable<PolicyChange> Closed(Store before, Store after, Subject store)
    {
        var added = after.Closed.Except(before.Closed).Order().Select(Phrases.Of).ToList();
        var gone = before.Closed.Except(after.Closed).Order().Select(Phrases.Of).ToList();
        return
        [
            .. Said(added, days => store.Say(
                $"is closed on {days} as well", "closed", null, string.Join(", ", added))),
            .. Said(gone, days => store.Say(
                $"is no longer closed on {days}", "closed", string.Join(", ", gone), null)),
        ];
    }

    private static IEnumerable<PolicyChange> Said(List<string> days, Func<string, PolicyChange> say) =>
        days.Count == 0 ? [] : [say(Phrases.And(days))];

    private static string Opening(Store store) =>
        store.Hours is { } hours ? $"open {Week(hours)}" : "always open";

    private static string Week(Hours hours) => Phrases.And(
    [
        .. HourChanges.Between([.. Enumerable.Repeat(DayHours.None, 7)], DayHours.OfWeek(hours))
            .Select(change => $"{change.Days} {change.After}"),
    ]);

    private static string? Written(DayHours hours) => hours.IsEmpty ? null : hours.ToString();
}
