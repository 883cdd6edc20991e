using LeadRules.Leads;
using LeadRules.Routing.Escalations;
using LeadRules.Routing.Plan;
using LeadRules.Routing.State;

namespace LeadRules.Routing;

/// <summary>
/// What people do about a lead: answers, claims, changes of status and of salesperson (R9, R15, R16).
/// </summary>
internal sealed class Answers(RouterState state, Escalator escalator)
{
    private readonly RoutingPlan _plan = state.Plan;

    /// <summary>Carries out an activity, or says why it changes nothing.</summary>
    public RejectReason? Take(in Deed deed, RoutedLead? lead)
    {
        if (lead is null)
        {
            return RejectReason.LeadUnknown;
        }

        if (!lead.IsOpen && (deed.Kind != ActivityKind.Status || lead.Status == Status.Duplicate))
        {
            return RejectReason.LeadClosed;
        }

        var person = deed.ByOwner ? lead.Owner : deed.Person;
        switch (deed.Kind)
        {
            case ActivityKind.Response or ActivityKind.Contact:
                Answer(lead, deed.Kind.Value, person);
                return null;
            case ActivityKind.Claim:
                Claim(lead, person);
                return null;
            case ActivityKind.Status:
                return ChangeStatus(lead, deed.Status, person);
            case ActivityKind.Salesperson:
                return NameSalesperson(lead, deed.Salesperson);
            default:
                return RejectReason.KindUnknown;
        }
    }

    private void Answer(RoutedLead lead, ActivityKind kind, int person)
    {
        if (MayClaim(lead, person))
        {
            Claim(lead, person);
        }

        if (!lead.IsAnswered)
        {
            lead.RespondedAt = state.Now;
        }

        if (kind == ActivityKind.Contact)
        {
            lead.Contacted = true;
            Advance(lead, Status.Contacted);
            state.Tell(EventKind.Contact, lead, person);
        }
        else
        {
            Advance(lead, Status.ResponseSent);
            state.Tell(EventKind.Response, lead, person);
        }
    }

    private static void Advance(RoutedLead lead, Status to) =>
        lead.Status = lead.Status < to ? to : lead.Status;

    private void Claim(RoutedLead lead, int person)
    {
        if (MayClaim(lead, person))
        {
            state.Give(lead, person);
            escalator.Start(lead, isPlaced: true);
            state.Tell(EventKind.Claimed, lead, person);
        }
        else
        {
            state.Tell(EventKind.ClaimRefused, lead, person);
        }
    }

    // An active member of the pool that it is offered to or held for, eligible or not.
    private bool MayClaim(RoutedLead lead, int person) =>
        lead.Placement is Placement.Offered or Placement.Held
        && person != RoutedLead.Nobody
        && _plan.Policy.People[person].Active
        && _plan.Pools[lead.Pool].People.Contains(person);

    private RejectReason? ChangeStatus(RoutedLead lead, Status? status, int person)
    {
        if (status is not { } to || !Enum.IsDefined(to))
        {
            return RejectReason.ValueUnknown;
        }

        state.Move(lead, to);
        state.Tell(EventKind.Status, lead, person, to.Written());
        return null;
    }

    private static RejectReason? NameSalesperson(RoutedLead lead, int person)
    {
        if (person == RoutedLead.Nobody)
        {
            return RejectReason.ValueUnknown;
        }

        lead.Salesperson = person;
        return null;
    }
}
