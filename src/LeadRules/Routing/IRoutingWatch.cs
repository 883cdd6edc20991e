using LeadRules.Leads;
using LeadRules.Policies;
using LeadRules.Routing.Plan;

namespace LeadRules.Routing;

/// <summary>Looks over the router's shoulder, and changes nothing.</summary>
internal interface IRoutingWatch
{
    /// <summary>
    /// The rules were asked who takes a lead, in order from one on; the first that did is
    /// <paramref name="taken"/>, null if none.
    /// </summary>
    void Asked(Lead lead, int from, PlannedRule? taken);

    /// <summary>Something of an escalation was due for a lead, and happened.</summary>
    void Reached(Escalation escalation, DueItem item);
}
