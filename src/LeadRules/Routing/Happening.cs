using LeadRules.Routing.Plan;
using LeadRules.Routing.State;
using LeadRules.Time;
using NodaTime;

namespace LeadRules.Routing;

/// <summary>
/// Something that happens to a lead (R18), told as it happens: the lead is as it is then, and good only until
/// the next thing happens. People are indexes into the plan.
/// </summary>
/// <param name="At">When.</param>
/// <param name="Lead">To which lead; the rule is the one that it is under.</param>
/// <param name="Kind">What.</param>
/// <param name="Person">The person that the table of R18 names, or nobody.</param>
/// <param name="Before">The owner before, of <see cref="EventKind.Reassigned"/>, or nobody.</param>
/// <param name="Text">Any other detail, or null.</param>
internal readonly record struct Happening(
    Moment At, RoutedLead Lead, EventKind Kind, int Person, int Before, string? Text)
{
    /// <summary>The same by ids, as outsiders are told it.</summary>
    public RoutingEvent ToEvent(RoutingPlan plan) =>
        new(At, Lead.Id, Kind, plan.RuleId(Lead.Rule), plan.PersonId(Person), Text ?? plan.PersonId(Before))
        {
            Store = plan.Policy.Stores[Lead.Store],
        };
}

/// <summary>Who is told what happens, as it happens.</summary>
internal interface IEventSink
{
    void Happened(in Happening happening);
}

/// <summary>What happened and was not taken yet, in order.</summary>
/// <param name="plan">By which ids are found.</param>
/// <param name="also">Who else is told; null: nobody.</param>
internal sealed class Events(RoutingPlan plan, IEventSink? also = null) : IEventSink
{
    private readonly List<RoutingEvent> _events = [];

    public IEventSink? Also => also;

    public void Happened(in Happening happening)
    {
        _events.Add(happening.ToEvent(plan));
        also?.Happened(happening);
    }

    /// <summary>Takes them.</summary>
    public RoutingEvent[] TakeAll()
    {
        RoutingEvent[] events = [.. _events];
        _events.Clear();
        return events;
    }
}
