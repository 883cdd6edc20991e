using LeadRules.Policies;
using LeadRules.Routing.Plan;
using LeadRules.Routing.State;
using LeadRules.Time;
using NodaTime;

namespace LeadRules.Routing.Duplicates;

/// <summary>Who gets a duplicate (R4).</summary>
internal sealed class Recipients(RoutingPlan plan)
{
    private const int Nobody = RoutingPlan.Nobody;

    private readonly Policies.Duplicates? _duplicates = plan.Policy.Duplicates;

    /// <summary>The recipient of a duplicate at its receipt, or nobody.</summary>
    public DuplicateRecipient Of(RoutedLead lead, RoutedLead original)
    {
        if (original.FirstOwner == Nobody)
        {
            return new DuplicateRecipient(Nobody, IsAway: false, Nobody);
        }

        var named = Named(lead, original);
        if (!IsAway(named, lead.ReceivedAt))
        {
            return new DuplicateRecipient(named, IsAway: false, named);
        }

        var instead = _duplicates!.IfAway switch
        {
            IfAway.Keep => named,
            IfAway.Redistribute => Nobody,
            _ => Present(plan.Managers.Of(named, lead.Store), lead.ReceivedAt),
        };
        return new DuplicateRecipient(named, IsAway: true, instead);
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

    private int Present(int person, Moment at) => person == Nobody || IsAway(person, at) ? Nobody : person;

    private bool IsAway(int person, Moment at) =>
        !plan.Policy.People[person].Active || plan.Calendar.IsOff(person, at);
}

/// <summary>Who gets a duplicate.</summary>
/// <param name="Named">Who is to have it, away or not.</param>
/// <param name="IsAway">Whether they are away.</param>
/// <param name="Person">Who gets it, or nobody.</param>
internal readonly record struct DuplicateRecipient(int Named, bool IsAway, int Person);
