using LeadRules.Leads;
using LeadRules.Routing.Escalations;

namespace LeadRules.Routing.State;

/// <summary>Where leads are entered as they arrive: what later decisions can ask of them is kept, the rest is let go.</summary>
internal sealed class Registry(RouterState state, Escalator escalator)
{
    /// <summary>Enters a lead, the last in order of receipt, and sets its timers.</summary>
    public RoutedLead Enter(Lead arrival, PreparedLead prepared)
    {
        var lead = state.Places.Take();
        lead.Become(arrival.IdText, state.Arrived, arrival.ReceivedAt, arrival.Store);
        (lead.Category, lead.Language, lead.Source) = (prepared.Category, prepared.Language, prepared.Source);
        (lead.Hours, lead.Salesperson) = (prepared.Hours, prepared.Salesperson);
        (lead.Contacts, prepared.Contacts) = (prepared.Contacts, lead.Contacts);
        state.Add(lead);
        escalator.SetTimers(lead);
        return lead;
    }
}
