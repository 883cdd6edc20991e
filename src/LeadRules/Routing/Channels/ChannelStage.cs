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
    public bool Settle(RoutedLead lead, Lead arrival)
    {
        var distribute = Distribute(arrival);
        var taker = distribute == ChannelDistribute.Taker ? ActiveTaker(arrival) : RoutedLead.Nobody;
        state.TraceOf(lead)?.Channel(arrival.Text(Channel), distribute, taker);
        switch (distribute)
        {
            case ChannelDistribute.Ignore:
                lead.Placement = Placement.Ignored;
                state.Move(lead, Status.Invalid);
                state.Tell(EventKind.Ignored, lead);
                return true;
            case ChannelDistribute.Taker when taker != RoutedLead.Nobody:
                distributor.Assign(lead, taker);
                return true;
            default:
                return false;
        }
    }

    private ChannelDistribute Distribute(Lead lead) =>
        lead.Text(Channel) is { } name && state.Plan.Policy.Channels.TryGetValue(name, out var channel)
            ? channel.Distribute
            : ChannelDistribute.Rules;

    private int ActiveTaker(Lead lead)
    {
        var taker = state.Plan.PersonOrNobody(lead.TakenBy);
        return taker != RoutedLead.Nobody && state.Plan.Policy.People[taker].Active ? taker : RoutedLead.Nobody;
    }
}
