using System.Collections.Immutable;
using LeadRules.Policies;

namespace LeadRules.Routing.Plan;

/// <summary>Who manages whom (P5).</summary>
internal sealed class Managers
{
    private readonly ImmutableArray<int> _ofPerson;
    private readonly ImmutableArray<int> _ofStore;
    private readonly ImmutableArray<bool> _asksLeadStore;

    public Managers(RoutingPlan plan)
    {
        var policy = plan.Policy;
        _ofStore = [.. policy.Stores.Select(store => plan.PersonOrNobody(store.Manager))];
        _asksLeadStore = [.. policy.People.Select(person => person.Store is null)];
        _ofPerson = [.. policy.People.Select((person, index) =>
            Candidates(policy, person).Select(plan.PersonOrNobody)
                .FirstOrDefault(
                    manager => manager != RoutingPlan.Nobody && manager != index, RoutingPlan.Nobody))];
    }

    /// <summary>The manager of a person for a lead of a store, or nobody.</summary>
    public int Of(int person, int leadStore)
    {
        var manager = _ofPerson[person];
        if (manager == RoutingPlan.Nobody && _asksLeadStore[person] && _ofStore[leadStore] != person)
        {
            manager = _ofStore[leadStore];
        }

        return manager;
    }

    /// <summary>The manager of a store, or nobody.</summary>
    public int OfStore(int store) => _ofStore[store];

    private static IEnumerable<string?> Candidates(Policy policy, Person person)
    {
        yield return person.Manager;
        foreach (var team in policy.Teams.Where(team => team.Members.Contains(person.Id)))
        {
            yield return team.Manager;
        }

        yield return policy.Stores.FirstOrDefault(store => store.Id == person.Store)?.Manager;
    }
}
