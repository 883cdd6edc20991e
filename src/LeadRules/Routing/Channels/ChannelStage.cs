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
    public bool Settle(RoutedLead lead, Lead arrival, PreparedLead prepared)
    {
        state.TraceOf(lead)?.Channel(arrival.Text(Channel), prepared.Channel, prepared.Taker);
        switch (prepared.Channel)
        {
            case ChannelDistribute.Ignore:
                lead.Placement = Placement.Ignored;
                state.Move(lead, Status.Invalid);
                state.Tell(EventKind.Ignored, lead);
                return true;
            case ChannelDistribute.Taker when prepared.Taker != RoutedLead.Nobody:
                distributor.Assign(lead, prepared.Taker);
                return true;
            default:
                return false;
        }
    }
}
