using System.Collections.Immutable;
using LeadRules.Diagnostics;
using LeadRules.Policies;
using LeadRules.Routing.Plan;

namespace LeadRules.Testing.Mutation;

/// <summary>
/// Pools that lack one of their people, and rules that do something else when nobody of theirs is there.
/// </summary>
internal sealed class PoolMutants(Policy policy, SourceMap sources)
{
    private readonly Dictionary<string, Person> _people =
        policy.People.ToDictionary(person => person.Id, StringComparer.Ordinal);

    /// <summary>Those of the teams, which are pools of a rule or a step.</summary>
    public IEnumerable<Mutant> OfTeams(Uses uses)
    {
        for (var index = 0; index < policy.Teams.Length; index++)
        {
            var team = policy.Teams[index];
            foreach (var member in uses.AsPool(team) ? Leaving(team.Members) : [])
            {
                var changed = policy with
                {
                    Teams = policy.Teams.SetItem(index, team with { Members = team.Members.Remove(member) }),
                };
                if (_people[member].Active || ChangesManager(member, changed))
                {
                    yield return new(
                        changed,
                        sources.Of(team),
                        $"{Wording.Quote(member)} left out of team {Wording.Quote(team.Id)}");
                }
            }
        }
    }

    /// <summary>Those of an enabled rule.</summary>
    public IEnumerable<Mutant> OfRule(int index)
    {
        var rule = policy.Rules[index];
        var name = $"rule {Wording.Quote(rule.Id)}";
        var to = rule.Distribute.To;
        foreach (var person in Leaving(to.People).Where(person => _people[person].Active))
        {
            yield return With(
                index,
                rule.Distribute with { To = to with { People = to.People.Remove(person) } },
                $"{Wording.Quote(person)} left out of the pool of {name}");
        }

        if (Instead(index) is { } action)
        {
            yield return With(
                index,
                rule.Distribute with { IfNobody = new(action) },
                $"if_nobody of {name} turned into {(action == IfNobodyAction.Hold ? "hold" : "anyway")}");
        }
    }

    // Those whom a pool can lack: somebody active is left (LR301).
    private IEnumerable<string> Leaving(ImmutableArray<string> pool) =>
        pool.Where(person => pool.Any(other => other != person && _people[other].Active));

    // Somebody inactive gets nothing from a pool, but a team's manager may be theirs (P5).
    private bool ChangesManager(string person, Policy changed)
    {
        var (before, after) = (new RoutingPlan(policy), new RoutingPlan(changed));
        var index = before.Person(person);
        return Enumerable.Range(0, policy.Stores.Length)
            .Any(store => before.Managers.Of(index, store) != after.Managers.Of(index, store));
    }

    // Null: it would be the same.
    private IfNobodyAction? Instead(int index) => policy.Rules[index].Distribute.IfNobody switch
    {
        { Action: IfNobodyAction.Hold } => MayBeOffShift(policy.Rules[index]) ? IfNobodyAction.Anyway : null,
        { Action: IfNobodyAction.NextRule } => HasNext(index) ? IfNobodyAction.Hold : null,
        { Action: IfNobodyAction.Person, Person: var person } when !_people[person!].Active => null,
        _ => IfNobodyAction.Hold,
    };

    // Leads that no rule below can take are held all the same (R10).
    private bool HasNext(int index) => policy.Rules.Skip(index + 1)
        .Any(next => next.Enabled && !Neighbours.AreApart(policy.Rules[index], next));

    private bool MayBeOffShift(Rule rule)
    {
        var to = rule.Distribute.To;
        IEnumerable<string> pool = to.Team is { } team ? policy.Teams.First(each => each.Id == team).Members
            : to.Person is { } only ? [only]
            : to.People;
        return pool.Any(person => _people[person].Active && !IsAlwaysOnShift(_people[person]));
    }

    private bool IsAlwaysOnShift(Person person) =>
        !policy.Schedules.Any(schedule => schedule.People.Contains(person.Id, StringComparer.Ordinal))
        && policy.Stores.Where(store => person.Store is null || store.Id == person.Store)
            .All(store => store.Hours is null && store.Closed.IsEmpty);

    private Mutant With(int index, Distribution changed, string change) => new(
        policy with
        {
            Rules = policy.Rules.SetItem(index, policy.Rules[index] with { Distribute = changed })
        },
        sources.Of(policy.Rules[index]),
        change);
}
