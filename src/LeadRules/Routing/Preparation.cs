using LeadRules.Leads;
using LeadRules.Policies;
using LeadRules.Routing.Duplicates;
using LeadRules.Routing.Plan;
using LeadRules.Routing.Rules;
using LeadRules.Time;

namespace LeadRules.Routing;

/// <summary>Finds what routing asks of leads alone; for one thread at a time.</summary>
/// <param name="plan">By which plan.</param>
/// <param name="calendar">The plan's, or another of the same policy for another thread.</param>
internal sealed class Preparation(RoutingPlan plan, Calendar calendar)
{
    private static readonly Field ChannelField = Field.Named("channel");

    private readonly RuleBook _rules = new(plan, calendar);
    private readonly ContactKeys _contactKeys = new(plan.Policy);

    /// <summary>Prepares a lead for the router.</summary>
    public void Prepare(Lead lead, Arrival arrival)
    {
        arrival.Become(lead);
        arrival.Category = lead.Text(RoutingPlan.Category);
        arrival.Language = lead.Text(RoutingPlan.Language);
        arrival.Source = lead.Source;
        arrival.Salesperson = plan.PersonOrNobody(lead.Salesperson);
        arrival.Hours = calendar.HoursOf(lead.Store, arrival.Category);
        arrival.Channel = ChannelOf(lead);
        arrival.Taker = arrival.Channel == ChannelDistribute.Taker ? ActiveTaker(lead) : RoutingPlan.Nobody;
        arrival.FirstRule = _rules.FirstThatTakes(lead, 0)?.Index ?? RoutingPlan.Nobody;
        _contactKeys.AddTo(ref arrival.Contacts, lead);
    }

    private ChannelDistribute ChannelOf(Lead lead) =>
        plan.Channels.Count > 0 && lead.Text(ChannelField) is { } name && plan.Channels.TryGetValue(name, out var channel)
            ? channel.Distribute
            : ChannelDistribute.Rules;

    private int ActiveTaker(Lead lead)
    {
        var taker = plan.PersonOrNobody(lead.TakenBy);
        return taker != RoutingPlan.Nobody && plan.Policy.People[taker].Active ? taker : RoutingPlan.Nobody;
    }
}
