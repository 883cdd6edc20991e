using LeadRules.Routing;

namespace LeadRules.Feeds;

/// <summary>Who is told the results of a replay.</summary>
public interface IReplayOutput
{
    /// <summary>Something happened, in order.</summary>
    void Happened(in RoutingEvent routingEvent);

    /// <summary>Nothing more happens to a lead. Leads come in order of receipt, each once.</summary>
    void Ended(LeadResult lead);

    /// <summary>All that was told so far is void: the replay begins again.</summary>
    void Restart();
}

/// <summary>Who is told how far a replay is.</summary>
public interface IReplayProgress
{
    /// <summary>A row was routed, or rejected.</summary>
    void RowTaken();

    /// <summary>All rows come once more.</summary>
    void Restart();
}
