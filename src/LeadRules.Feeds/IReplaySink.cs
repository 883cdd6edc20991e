using LeadRules.Routing;
using LeadRules.Routing.Plan;
using LeadRules.Routing.State;

namespace LeadRules.Feeds;

/// <summary>
/// Where the results of a replay go, as things are inside: leads are good until the next thing happens.
/// </summary>
internal interface IReplaySink : IEventSink
{
    /// <summary>Nothing more happens to a lead. Leads come in order of receipt, each once.</summary>
    void Ended(RoutedLead lead);

    /// <summary>All that was told so far is void: the replay begins again.</summary>
    void Restart();
}

/// <summary>Nobody listens.</summary>
internal sealed class Unheard : IReplaySink
{
    public void Happened(in Happening happening)
    {
    }

    public void Ended(RoutedLead lead)
    {
    }

    public void Restart()
    {
    }
}

/// <summary>An outsider listens, who knows ids and no indexes.</summary>
internal sealed class OutputSink(IReplayOutput output, RoutingPlan plan) : IReplaySink
{
    public void Happened(in Happening happening) => output.Happened(happening.ToEvent(plan));

    public void Ended(RoutedLead lead) => output.Ended(Results.Of(lead, plan));

    public void Restart() => output.Restart();
}
