using System.Collections.Frozen;
using System.Collections.Immutable;
using LeadRules.Leads;
using LeadRules.Policies;
using LeadRules.Routing.Rules;
using LeadRules.Time;

namespace LeadRules.Routing.Plan;

/// <summary>
/// A policy made ready for routing: every id resolved to an index, once. Nothing in it changes while leads go
/// through.
/// </summary>
internal sealed class RoutingPlan
{
    public static readonly Field Category = Field.Named("category");
    public static readonly Field Language = Field.Named("language");

    private static readonly Field Store = Field.Named("store");

    private readonly ImmutableArray<string> _stores;
    private readonly FrozenDictionary<string, int> _people;
    private readonly FrozenDictionary<string, Pool> _teams;
    private readonly Dictionary<string, ImmutableArray<bool>> _qualified = new(StringComparer.Ordinal);
    private RuleIndex? _index;

    public RoutingPlan(Policy policy)
    {
        ArgumentNullException.ThrowIfNull(policy);
        Policy = policy;
        _stores = [.. policy.Stores.Select(store => Fold.Text(store.Id))];
        Calendar = new Calendar(policy);
        _people = policy.People.Select((person, index) => (person.Id, index))
            .ToFrozenDictionary(pair => pair.Id, pair => pair.index, StringComparer.Ordinal);
        var pools = ImmutableArray.CreateBuilder<Pool>();
        foreach (var team in policy.Teams)
        {
            pools.Add(new Pool(pools.Count, PoolKey.OfTeam(team.Id), [.. team.Members.Select(Person)])
            {
                Manager = team.Manager is { } manager ? Person(manager) : Nobody,
            });
        }

        _teams = policy.Teams.Zip(pools)
            .ToFrozenDictionary(pair => pair.First.Id, pair => pair.Second, StringComparer.Ordinal);
        var escalations = Escalations(policy);
        var replies = policy.AutoReplies.ToFrozenDictionary(reply => reply.Id, StringComparer.Ordinal);
        Rules = [.. policy.Rules.Select((rule, index) => new PlannedRule(index, rule, PoolOf(rule, pools))
        {
            NobodyPerson = rule.Distribute.IfNobody.Person is { } person ? Person(person) : Nobody,
            NobodyTeam = rule.Distribute.IfNobody.Team is { } team ? Team(team) : null,
            Escalation = rule.Escalation is { } escalation ? escalations[escalation] : null,
            Reply = rule.AutoReply is { } reply ? replies[reply] : null,
            Qualified = Qualified(rule.Distribute.Require.Skills),
        })];
        Pools = pools.ToImmutable();
        Channels = policy.Channels.ToFrozenDictionary(StringComparer.Ordinal);
        Weights = [.. policy.People.Select(person => person.Weight)];
        Managers = new Managers(this);
    }

    public const int Nobody = State.RoutedLead.Nobody;

    public Policy Policy { get; }

    public Calendar Calendar { get; }

    public ImmutableArray<PlannedRule> Rules { get; }

    /// <summary>Those of the teams, then those of the rules that list people.</summary>
    public ImmutableArray<Pool> Pools { get; }

    /// <summary>By folded name.</summary>
    public FrozenDictionary<string, Channel> Channels { get; }

    /// <summary>By person.</summary>
    public ImmutableArray<int> Weights { get; }

    public Managers Managers { get; }

    /// <summary>
    /// The criteria of the rules, made when a lead is first asked about: not every plan routes.
    /// </summary>
    public RuleIndex Index => _index ??= RuleIndex.Of(Policy.Rules);

    public int Person(string id) => _people[id];

    public int PersonOrNobody(string? id) =>
        id is not null && _people.TryGetValue(id, out var index) ? index : Nobody;

    public Pool Team(string id) => _teams[id];

    public string? PersonId(int person) => person == Nobody ? null : Policy.People[person].Id;

    public string? RuleId(int rule) => rule == Nobody ? null : Rules[rule].Rule.Id;

    /// <summary>Whether the store of a lead is the one of its index here.</summary>
    public bool HasStoreOf(Lead lead) =>
        lead.Store < _stores.Length && (lead.Text(Store) is not { } id || id == _stores[lead.Store]);

    /// <summary>An activity by indexes.</summary>
    public Deed DeedOf(Activity activity) => new(activity.At, activity.Kind)
    {
        Person = PersonOrNobody(activity.Person),
        ByOwner = activity.ByOwner,
        Status = activity.Status,
        Salesperson = PersonOrNobody(activity.Salesperson),
    };

    // Most rules ask the same, and share the answer.
    private ImmutableArray<bool> Qualified(ImmutableArray<string> skills)
    {
        var asked = string.Join('\n', skills);
        if (!_qualified.TryGetValue(asked, out var qualified))
        {
            qualified = [.. Policy.People.Select(
                person => person.Active && skills.All(skill => person.Skills.Contains(skill)))];
            _qualified.Add(asked, qualified);
        }

        return qualified;
    }

    private Dictionary<string, PlannedEscalation> Escalations(Policy policy)
    {
        var planned = new Dictionary<string, PlannedEscalation>(StringComparer.Ordinal);
        var items = 0;
        foreach (var escalation in policy.Escalations)
        {
            var one = PlannedEscalation.Of(escalation, this) with { FirstItem = items };
            planned.Add(escalation.Id, one);
            items += one.Items.Length;
        }

        return planned;
    }

    private Pool PoolOf(Rule rule, ImmutableArray<Pool>.Builder pools)
    {
        var to = rule.Distribute.To;
        if (to.Team is { } team)
        {
            return Team(team);
        }

        ImmutableArray<string> listed = to.Person is { } person ? [person] : to.People;
        var pool = new Pool(pools.Count, PoolKey.OfRule(rule.Id), [.. listed.Select(Person)]);
        pools.Add(pool);
        return pool;
    }
}

/// <summary>A rule with what it refers to.</summary>
internal sealed record PlannedRule(int Index, Rule Rule, Pool Pool)
{
    public int NobodyPerson { get; init; } = RoutingPlan.Nobody;

    public Pool? NobodyTeam { get; init; }

    public PlannedEscalation? Escalation { get; init; }

    public AutoReply? Reply { get; init; }

    /// <summary>By person: whether they are active and have the skills that the rule requires.</summary>
    public ImmutableArray<bool> Qualified { get; init; }

    public Distribution Distribute => Rule.Distribute;
}

/// <summary>
/// People in turn order, who share one rotation (R8): a team's members, or those whom a rule lists.
/// </summary>
internal sealed record Pool(int Index, PoolKey Key, ImmutableArray<int> People)
{
    /// <summary>The team's manager; nobody for a rule's own pool.</summary>
    public int Manager { get; init; } = RoutingPlan.Nobody;
}

/// <summary>
/// By what a rotation is known beyond one edit of the policy: its team's id, or its rule's.
/// </summary>
internal readonly record struct PoolKey(bool IsTeam, string Id)
{
    public static PoolKey OfTeam(string id) => new(true, id);

    public static PoolKey OfRule(string id) => new(false, id);
}
