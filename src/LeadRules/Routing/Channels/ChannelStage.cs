using LeadRules.Leads;
using LeadRules.Policies;
using LeadRules.Routing.Pools;
using LeadRules.Routing.State;

namespace LeadRules.Routing.Channels;

/// <summary>The second stage: a channel may be ignored, or its leads belong to who took them (R5).</summary>
internal sealed class ChannelStage(RouterState state, Distributor distributor)
{
    private static readonly Field Channel = Field.Named("channel");

    /// <summary>Whether the lead's way ends here; if not, it goes on to the rules.</summary>
    public bool Settle(RoutedLead lead, Arrival arrival)
    {
        state.TraceOf(lead)?.Channel(arrival.Lead.Text(Channel), arrival.Channel, arrival.Taker);
        switch (arrival.Channel)
        {
            case ChannelDistribute.Ignore:
                lead.Placement = Placement.Ignored;
                state.Move(lead, Status.Invalid);
                state.Tell(EventKind.Ignored, lead);
                return true;
            case ChannelDistribute.Taker when arrival.Taker != RoutedLead.Nobody:
                distributor.Assign(lead, arrival.Taker);
                return true;
            default:
                return false;
        }
    }
}
