using LeadRules.Leads;
using LeadRules.Policies;
using LeadRules.Routing.Duplicates;
using LeadRules.Routing.Plan;
using LeadRules.Routing.Rules;
using LeadRules.Time;

namespace LeadRules.Routing;

/// <summary>Finds what routing asks of leads alone, for one router; for one thread at a time.</summary>
/// <param name="plan">By which plan.</param>
/// <param name="calendar">The plan's, or another of the same policy for another thread.</param>
internal sealed class Preparation(RoutingPlan plan, Calendar calendar)
{
    private static readonly Field ChannelField = Field.Named("channel");

    private readonly RuleBook _rules = new(plan, calendar);
    private readonly ContactKeys _keys = new(plan.Policy);
    private readonly List<Arrival> _prepared = [];
    private readonly List<int> _unused = [];

    /// <summary>The keys of the leads that were prepared.</summary>
    public ContactBook Contacts { get; } = new();

    /// <summary>
    /// Prepares a lead for the router, which is done with what the arrival was before. It can arrive once its
    /// keys are settled.
    /// </summary>
    public void Prepare(Lead lead, Arrival arrival)
    {
        arrival.GiveBack(_unused);
        arrival.Become(lead);
        arrival.Category = lead.Text(RoutingPlan.Category);
        arrival.Language = lead.Text(RoutingPlan.Language);
        arrival.Source = lead.Source;
        arrival.Salesperson = plan.PersonOrNobody(lead.Salesperson);
        arrival.Hours = calendar.HoursOf(lead.Store, arrival.Category);
        arrival.Channel = ChannelOf(lead);
        arrival.Taker = arrival.Channel == ChannelDistribute.Taker ? ActiveTaker(lead) : RoutingPlan.Nobody;
        arrival.FirstRule = _rules.FirstThatTakes(lead, 0)?.Index ?? RoutingPlan.Nobody;
        _keys.AddTo(ref arrival.Contacts, lead, Contacts);
        _prepared.Add(arrival);
    }

    /// <summary>
    /// Finds which keys of the leads prepared since the last time were known before. Many at a time, since
    /// memory is waited for once then.
    /// </summary>
    public void SettleKeys()
    {
        Contacts.Release(_unused);
        _unused.Clear();
        foreach (var arrival in _prepared)
        {
            Contacts.Approach(in arrival.Contacts);
        }

        foreach (var arrival in _prepared)
        {
            Contacts.Settle(ref arrival.Contacts);
        }

        _prepared.Clear();
    }

    private ChannelDistribute ChannelOf(Lead lead) =>
        plan.Channels.Count > 0 && lead.Text(ChannelField) is { } name
        && plan.Channels.TryGetValue(name, out var channel)
            ? channel.Distribute
            : ChannelDistribute.Rules;

    private int ActiveTaker(Lead lead)
    {
        var taker = plan.PersonOrNobody(lead.TakenBy);
        return taker != RoutingPlan.Nobody && plan.Policy.People[taker].Active ? taker : RoutingPlan.Nobody;
    }
}
