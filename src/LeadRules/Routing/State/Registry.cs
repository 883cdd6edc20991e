namespace LeadRules.Routing.State;

/// <summary>
/// Where leads are entered as they arrive: what later decisions can ask of them is kept, the rest is let go.
/// </summary>
internal sealed class Registry(RouterState state)
{
    /// <summary>Enters a lead, the last in order of receipt.</summary>
    public RoutedLead Enter(Arrival arrival)
    {
        var lead = state.Places.Take();
        lead.Become(arrival.Id, state.Arrived, arrival.ReceivedAt, arrival.Store);
        (lead.Category, lead.Language, lead.Source) = (arrival.Category, arrival.Language, arrival.Source);
        (lead.Hours, lead.Salesperson) = (arrival.Hours, arrival.Salesperson);
        state.Add(lead);
        return lead;
    }
}
