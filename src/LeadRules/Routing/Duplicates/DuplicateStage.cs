using LeadRules.Leads;
using LeadRules.Policies;
using LeadRules.Routing.Pools;
using LeadRules.Routing.State;

namespace LeadRules.Routing.Duplicates;

/// <summary>
/// The first stage: a lead that is the duplicate of another is closed, or goes where that one went (R3, R4).
/// </summary>
internal sealed class DuplicateStage(RouterState state, Distributor distributor)
{
    private readonly Recipients _recipients = new(state.Plan);

    /// <summary>Whether the lead's way ends here; if not, it goes on as any lead.</summary>
    public bool Settle(RoutedLead lead, Arrival arrival)
    {
        state.Originals.ForgetSome(arrival.ReceivedAt, arrival.UnusedKeys);
        if (state.Originals.Of(arrival) is not { } original)
        {
            state.Originals.Add(lead, ref arrival.Contacts);
            return false;
        }

        var trace = state.TraceOf(lead);
        trace?.Duplicate(arrival, original);
        Originals.Link(lead, original);
        var found = _recipients.Of(lead, original);
        trace?.Recipient(found);
        var recipient = found.Person;
        var isClosed = state.Plan.Policy.Duplicates!.Action == DuplicateAction.Close;
        if (isClosed)
        {
            lead.Placement = Placement.Duplicate;
            state.Move(lead, Status.Duplicate);
        }

        state.Tell(EventKind.Duplicate, lead, recipient, original.Id);
        if (isClosed || recipient == RoutedLead.Nobody)
        {
            return isClosed;
        }

        lead.Rule = original.Rule;
        distributor.Assign(lead, recipient);
        return true;
    }
}
