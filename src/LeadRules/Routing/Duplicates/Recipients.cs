using LeadRules.Policies;
using LeadRules.Routing.Plan;
using LeadRules.Routing.State;
using NodaTime;

namespace LeadRules.Routing.Duplicates;

/// <summary>Who gets a duplicate (R4).</summary>
internal sealed class Recipients(RoutingPlan plan)
{
    private const int Nobody = RoutingPlan.Nobody;

    private readonly Policies.Duplicates? _duplicates = plan.Policy.Duplicates;

    /// <summary>The recipient of a duplicate at its receipt, or nobody.</summary>
    public int Of(RoutedLead lead, RoutedLead original)
    {
        if (original.FirstOwner == Nobody)
        {
            return Nobody;
        }

        var recipient = Named(lead, original);
        if (!IsAway(recipient, lead.ReceivedAt))
        {
            return recipient;
        }

        return _duplicates!.IfAway switch
        {
            IfAway.Keep => recipient,
            IfAway.Redistribute => Nobody,
            _ => Present(plan.Managers.Of(recipient, lead.Store), lead.ReceivedAt),
        };
    }

    private int Named(RoutedLead lead, RoutedLead original)
    {
        var first = original.FirstOwner;
        switch (_duplicates!.SendTo)
        {
            case Recipient.Manager:
                var manager = plan.Managers.Of(first, lead.Store);
                return manager == Nobody ? first : manager;
            case Recipient.PrimarySalesperson:
                return original.Salesperson == Nobody ? first : original.Salesperson;
            default:
                return first;
        }
    }

    private int Present(int person, Instant at) => person == Nobody || IsAway(person, at) ? Nobody : person;

    private bool IsAway(int person, Instant at) =>
        !plan.Policy.People[person].Active || plan.Calendar.IsOff(person, at);
}
