using LeadRules.Routing;

namespace LeadRules.Feeds;

/// <summary>Where the results of a replay go.</summary>
public interface IReplayOutput
{
    /// <summary>Something happened, in order.</summary>
    void Happened(in RoutingEvent routingEvent);

    /// <summary>Nothing more happens to a lead. Leads come in order of receipt, each once.</summary>
    void Ended(LeadResult lead);

    /// <summary>A row was routed, or rejected; for progress.</summary>
    void RowTaken()
    {
    }

    /// <summary>All that was told so far is void: the replay begins again.</summary>
    void Restart();
}

/// <summary>Nobody listens.</summary>
internal sealed class Unheard : IReplayOutput
{
    public void Happened(in RoutingEvent routingEvent)
    {
    }

    public void Ended(LeadResult lead)
    {
    }

    public void Restart()
    {
    }
}
