using System.Collections.Immutable;
using System.Text;
using LeadRules.Policies;
using LeadRules.Routing;
using LeadRules.Routing.Channels;
using LeadRules.Routing.Duplicates;
using LeadRules.Routing.Plan;
using LeadRules.Routing.Pools;
using LeadRules.Routing.State;

namespace LeadRules.Explanations;

/// <summary>
/// What the stages decide about one lead, told by themselves as they do. It asks nothing that changes
/// anything.
/// </summary>
internal sealed class Trace(RouterState state, string leadId)
{
    private readonly byte[] _id = Encoding.UTF8.GetBytes(leadId);
    private readonly RoutingPlan _plan = state.Plan;
    private readonly Candidates _candidates = new(state.Plan, state.Workload);
    private readonly ImmutableArray<RuleTrial>.Builder _rules = ImmutableArray.CreateBuilder<RuleTrial>();
    private readonly List<PoolSearch> _searches = [];
    private DuplicateFound? _duplicate;
    private ChannelAsked? _channel;

    /// <summary>Whether it is about that lead.</summary>
    public bool IsOf(RoutedLead lead) => lead.IdText.Utf8.SequenceEqual(_id);

    /// <summary>Where people were looked for, in order.</summary>
    public IReadOnlyList<PoolSearch> Searches => _searches;

    /// <summary>It is a duplicate of an earlier lead; told before that is noted.</summary>
    public void Duplicate(Arrival arrival, RoutedLead original)
    {
        var duplicates = _plan.Policy.Duplicates!;
        var from = duplicates.CountsFrom == CountsFrom.First ? original.ReceivedAt : original.LatestReceipt;
        var keys = Enumerable.Range(0, arrival.Contacts.Count).Select(index => arrival.Contacts[index])
            .Where(key => original.Contacts.IndexOf(key) >= 0).Select(key => state.Contacts[key].Match);
        _duplicate = new DuplicateFound(
            original.Id, original.ReceivedAt, [.. keys], arrival.ReceivedAt - from, duplicates.Action);
    }

    /// <summary>Who gets it as a duplicate.</summary>
    public void Recipient(DuplicateRecipient recipient) => _duplicate = _duplicate! with
    {
        Named = _plan.PersonId(recipient.Named),
        IsAway = recipient.IsAway,
        Recipient = _plan.PersonId(recipient.Person),
    };

    /// <summary>What its channel says.</summary>
    public void Channel(string? name, ChannelDistribute distribute, int taker) =>
        _channel = new ChannelAsked(name, distribute, _plan.PersonId(taker));

    /// <summary>Rules were tried, the last of them perhaps with success.</summary>
    public void Tried(IEnumerable<RuleTrial> trials) => _rules.AddRange(trials);

    /// <summary>People were looked for; <paramref name="found"/> of them are eligible.</summary>
    public void Searched(RoutedLead lead, PlannedRule rule, Pool pool, SearchFor why, int found)
    {
        // A held lead is tried again and again: only that somebody was found says something.
        if (why == SearchFor.Held && found == 0)
        {
            return;
        }

        var when = new EligibleAt(state.Now, OffShiftToo: why == SearchFor.Anyway);
        ImmutableArray<Candidate> candidates =
            [.. pool.People.Select(person => _candidates.Of(person, lead, rule.Distribute.Require, when))];
        if (candidates.Count(candidate => candidate.Reason == Ineligible.No) != found)
        {
            throw new InvalidOperationException("the explanation of a pool is not what was decided");
        }

        Add(rule, why, candidates, pool.Key.IsTeam ? pool.Key.Id : null);
    }

    /// <summary>It was to go to one person.</summary>
    public void Searched(RoutedLead lead, PlannedRule rule, int person, SearchFor why) => Add(rule, why, [
        why == SearchFor.OnePerson
            ? new Candidate(_plan.PersonId(person)!, IsActive(person) ? Ineligible.No : Ineligible.Inactive)
            : _candidates.Of(person, lead, rule.Distribute.Require, new EligibleAt(state.Now))]);

    /// <summary>A choice among the eligible people of a pool is about to be made.</summary>
    public ImmutableArray<Standing> Standings(Rotation rotation, ReadOnlySpan<int> eligible, Order order)
    {
        var last = rotation.Last < 0 ? 0 : rotation.Turns[rotation.Last];
        var standings = ImmutableArray.CreateBuilder<Standing>(eligible.Length);
        foreach (var position in eligible)
        {
            var person = rotation.Pool.People[position];
            long? value = order switch
            {
                Order.LongestWaiting =>
                    rotation.Turns[position] == 0 ? null : last - rotation.Turns[position],
                Order.FewestOpen => state.Workload.Open[person],
                Order.Weighted => rotation.Credits[position] + _plan.Weights[person],
                _ => null,
            };
            standings.Add(new Standing(_plan.PersonId(person)!, value));
        }

        return standings.MoveToImmutable();
    }

    /// <summary>It was made.</summary>
    public void Chosen(Turn turn) => _searches[^1] = _searches[^1] with { Turn = turn };

    /// <summary>All that was decided as it arrived.</summary>
    public Explanation Explain(RoutedLead lead, IEnumerable<RoutingEvent> events) => new()
    {
        LeadId = leadId,
        ReceivedAt = lead.ReceivedAt,
        Store = _plan.Policy.Stores[lead.Store],
        Duplicate = _duplicate,
        Channel = _channel,
        Rules = _rules.ToImmutable(),
        Searches = [.. _searches],
        Destination = DestinationOf(lead),
        Events = [.. events],
    };

    private Destination DestinationOf(RoutedLead lead)
    {
        var result = Results.Of(lead, _plan);
        var waits = lead.Placement is Placement.Held or Placement.Offered
            ? _plan.Pools[lead.Pool].Key
            : default;
        ImmutableArray<string> people = lead.Placement == Placement.Offered
            ? [.. _searches[^1].Candidates.Where(candidate => candidate.Reason == Ineligible.No)
                .Select(candidate => candidate.Person)]
            : result.Owner is { } owner ? [owner]
            : [];
        return new Destination(result.Outcome, result.Rule, people, waits.IsTeam ? waits.Id : null);
    }

    private void Add(
        PlannedRule rule, SearchFor why, ImmutableArray<Candidate> candidates, string? team = null) =>
        _searches.Add(new PoolSearch
        {
            At = state.Now,
            Rule = rule.Rule.Id,
            For = why,
            Team = team,
            Candidates = candidates,
        });

    private bool IsActive(int person) => _plan.Policy.People[person].Active;
}
