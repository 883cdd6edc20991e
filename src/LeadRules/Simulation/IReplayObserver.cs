using LeadRules.Leads;
using LeadRules.Routing;
using LeadRules.Routing.Plan;
using LeadRules.Routing.State;

namespace LeadRules.Simulation;

/// <summary>Who is told what happens in a replay.</summary>
public interface IReplayObserver
{
    /// <summary>Something happened, in order.</summary>
    void Happened(in RoutingEvent routingEvent);

    /// <summary>An activity changed nothing. Reports come in no particular order.</summary>
    void Rejected(Activity activity, RejectReason reason);

    /// <summary>Nothing more happens to a lead. Leads come in order of receipt, each once.</summary>
    void Ended(LeadResult lead);
}

/// <summary>
/// The same as things are inside: leads are good until the next thing happens, rows only while told.
/// </summary>
internal interface IReplayWatch
{
    IEventSink Sink { get; }

    void Rejected(Activity activity, RejectReason reason);

    /// <summary>An activity of a feed's own column changed nothing.</summary>
    void Rejected(KeptRow row, RejectReason reason);

    void Ended(RoutedLead lead);
}

/// <summary>Tells an observer of a replay whose activities come one by one.</summary>
internal sealed class ObserverWatch(IReplayObserver observer, RoutingPlan plan) : IReplayWatch, IEventSink
{
    public IEventSink Sink => this;

    public void Happened(in Happening happening) => observer.Happened(happening.ToEvent(plan));

    public void Rejected(Activity activity, RejectReason reason) => observer.Rejected(activity, reason);

    public void Rejected(KeptRow row, RejectReason reason) =>
        throw new NotSupportedException("rows of a feed are not for observers");

    public void Ended(RoutedLead lead) => observer.Ended(Results.Of(lead, plan));
}
