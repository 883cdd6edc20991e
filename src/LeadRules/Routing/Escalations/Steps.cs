using LeadRules.Policies;
using LeadRules.Routing.Plan;
using LeadRules.Routing.Pools;
using LeadRules.Routing.State;

namespace LeadRules.Routing.Escalations;

/// <summary>What an item of an escalation does when it is due (R14).</summary>
internal sealed class Steps(RouterState state, Distributor distributor)
{
    private readonly RoutingPlan _plan = state.Plan;

    /// <summary>Does it, to an open lead that nobody has answered.</summary>
    public void Do(DueItem item, RoutedLead lead)
    {
        switch (item.Do)
        {
            case null:
                lead.Late = true;
                state.Tell(EventKind.Late, lead, lead.Owner);
                break;
            case StepAction.NotifyManager:
                NotifyManager(lead);
                break;
            case StepAction.Notify:
                state.Tell(EventKind.Notified, lead, item.Team?.Manager ?? item.Person);
                break;
            default:
                Reassign(item, lead);
                break;
        }
    }

    private void Reassign(DueItem item, RoutedLead lead)
    {
        var rule = _plan.Rules[lead.Rule];
        var isDone = item.Person == RoutedLead.Nobody
            ? distributor.TryReassign(lead, rule, item.Team ?? rule.Pool)
            : distributor.TryReassign(lead, rule, item.Person);
        if (!isDone)
        {
            state.Tell(EventKind.ReassignFailed, lead, lead.Owner);
            NotifyManager(lead);
        }
    }

    private void NotifyManager(RoutedLead lead) =>
        state.Tell(EventKind.ManagerNotified, lead, ManagerOf(lead));

    private int ManagerOf(RoutedLead lead)
    {
        if (lead.Owner != RoutedLead.Nobody)
        {
            return _plan.Managers.Of(lead.Owner, lead.Store);
        }

        var ofPool = _plan.Pools[lead.Pool].Manager;
        return ofPool == RoutedLead.Nobody ? _plan.Managers.OfStore(lead.Store) : ofPool;
    }
}
