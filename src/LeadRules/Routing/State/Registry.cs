using LeadRules.Leads;
using LeadRules.Routing.Duplicates;
using LeadRules.Routing.Escalations;
using LeadRules.Routing.Plan;

namespace LeadRules.Routing.State;

/// <summary>Where leads are entered as they arrive: what later decisions can ask of them is kept, the rest is let go.</summary>
internal sealed class Registry(RouterState state, Escalator escalator)
{
    private readonly ContactKeys _contactKeys = new(state.Plan.Policy);

    /// <summary>Enters a lead, the last in order of receipt, and sets its timers.</summary>
    public RoutedLead Enter(Lead arrival)
    {
        var lead = state.Places.Take();
        lead.Become(arrival.IdText, state.Arrived, arrival.ReceivedAt, arrival.Store);
        lead.Category = arrival.Text(RoutingPlan.Category);
        lead.Hours = state.Plan.Calendar.HoursOf(lead.Store, lead.Category);
        lead.Language = arrival.Text(RoutingPlan.Language);
        lead.Source = arrival.Source;
        lead.Salesperson = state.Plan.PersonOrNobody(arrival.Salesperson);
        _contactKeys.AddTo(ref lead.Contacts, arrival);
        state.Add(lead);
        escalator.SetTimers(lead);
        return lead;
    }
}
