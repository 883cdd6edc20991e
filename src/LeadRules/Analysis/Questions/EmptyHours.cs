using LeadRules.Policies;
using LeadRules.Routing.Plan;
using LeadRules.Time;
using NodaTime;

namespace LeadRules.Analysis;

/// <summary>
/// When nobody is there to whom a rule could give a lead, while what the lead is for is open; in 53 weeks
/// from a date.
/// </summary>
/// <param name="plan">The policy.</param>
/// <param name="from">The first local date of each store that is looked at.</param>
internal sealed class EmptyHours(RoutingPlan plan, LocalDate from)
{
    private const int Weeks = 53;

    private readonly Dictionary<string, List<Stretch>> _known = new(StringComparer.Ordinal);
    private readonly Dictionary<(int Person, int Store, bool OffShiftToo), List<Stretch>> _present = [];

    /// <summary>Those times, in order. What is the same for two rules is the same list.</summary>
    public List<Stretch> Of(int rule, Department department)
    {
        var (people, offShiftToo) = Takers(plan.Rules[rule]);
        if (people is null)
        {
            return [];
        }

        var key = $"{department.Store} {offShiftToo} {string.Join(' ', people)} for {department.Category}";
        if (!_known.TryGetValue(key, out var empty))
        {
            var window = WindowOf(department.Store);
            empty = plan.Calendar.Open(department.Store, department.Category).Within(window);
            foreach (var person in people)
            {
                empty = empty.Count == 0
                    ? empty
                    : Stretches.Without(empty, Present(person, department.Store, offShiftToo, window));
            }

            _known.Add(key, empty);
        }

        return empty;
    }

    private List<Stretch> Present(int person, int store, bool offShiftToo, Stretch window)
    {
        if (!_present.TryGetValue((person, store, offShiftToo), out var there))
        {
            there = plan.Calendar.Present(person, store, offShiftToo, window);
            _present.Add((person, store, offShiftToo), there);
        }

        return there;
    }

    private Stretch WindowOf(int store) => new(
        plan.Calendar.AtEarlier(store, from.AtMidnight()),
        plan.Calendar.AtEarlier(store, from.PlusWeeks(Weeks).AtMidnight()));

    // Null: somebody takes the lead whoever is there (R10).
    private (List<int>? People, bool OffShiftToo) Takers(PlannedRule rule)
    {
        var nobody = rule.Distribute.IfNobody.Action;
        if (nobody == IfNobodyAction.Person && plan.Policy.People[rule.NobodyPerson].Active)
        {
            return (null, false);
        }

        int[] pool = [.. rule.Pool.People, .. rule.NobodyTeam?.People ?? []];
        Array.Sort(pool);
        var takers = new List<int>();
        foreach (var person in pool)
        {
            if (CanTake(person, rule) && (takers.Count == 0 || takers[^1] != person))
            {
                takers.Add(person);
            }
        }

        return (takers, nobody == IfNobodyAction.Anyway);
    }

    private bool CanTake(int person, PlannedRule rule) =>
        plan.Policy.People[person] is { Active: true } who
        && rule.Distribute.Require.Skills.All(skill => who.Skills.Contains(skill, StringComparer.Ordinal));
}
