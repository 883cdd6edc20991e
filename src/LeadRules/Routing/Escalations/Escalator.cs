using LeadRules.Policies;
using LeadRules.Routing.Plan;
using LeadRules.Routing.State;

namespace LeadRules.Routing.Escalations;

/// <summary>
/// Keeps the clocks of escalations and expiry running (R13 to R17); what a step does is the router's.
/// </summary>
internal sealed class Escalator(RouterState state)
{
    private readonly DueTimes _dueTimes = new(state.Plan);
    private readonly bool[] _expiresFrom = [.. Enum.GetValues<Leads.Status>().Select(
        state.Plan.Policy.Lifecycle.ExpireStatuses.Contains)];

    /// <summary>
    /// The lead was placed or held under its rule: starts the clock of the rule's escalation if it is time
    /// to, once.
    /// </summary>
    public void Start(RoutedLead lead, bool isPlaced)
    {
        if (lead.HasClock || _dueTimes.Of(lead) is not { } escalation)
        {
            return;
        }

        var isFromReceipt = escalation.Escalation.From == ClockStart.Received;
        if (isFromReceipt || isPlaced)
        {
            lead.ClockStart = isFromReceipt ? lead.ReceivedAt : state.Now;
            SetTimer(lead, escalation);
        }
    }

    /// <summary>
    /// The item of the lead's escalation that is due now and happens; null: none does (R14, R15).
    /// </summary>
    public DueItem? TakeDue(RoutedLead lead)
    {
        lead.HasTimer = false;
        if (_dueTimes.Of(lead) is not { } escalation || DueTimes.IsAnswered(lead, escalation))
        {
            return null;
        }

        var item = escalation.Items[lead.NextDue++];
        SetTimer(lead, escalation);
        return lead.IsOpen ? item : null;
    }

    /// <summary>Whether anything that is known to come can still happen to a lead.</summary>
    public bool CanHappen(RoutedLead lead) =>
        lead.Awaited > 0
        || lead.IsHeld
        || (!lead.ExpiryPassed && _dueTimes.Expires && ExpiresFrom(lead.Status))
        || (lead.HasTimer && lead.IsOpen && !DueTimes.IsAnswered(lead, _dueTimes.Of(lead)!));

    /// <summary>The lead's chance has come: it expires if its status is one that does (R17).</summary>
    public void Expire(RoutedLead lead)
    {
        if (ExpiresFrom(lead.Status))
        {
            state.Move(lead, Leads.Status.Expired);
            state.Tell(EventKind.Expired, lead, lead.Owner);
        }
    }

    /// <summary>Sets the timer of the next item of a lead's escalation, if one is still to come.</summary>
    public void SetTimer(RoutedLead lead)
    {
        if (_dueTimes.Of(lead) is { } escalation)
        {
            SetTimer(lead, escalation);
        }
    }

    private bool ExpiresFrom(Leads.Status status) => _expiresFrom[(int)status];

    private void SetTimer(RoutedLead lead, PlannedEscalation escalation)
    {
        var next = _dueTimes.Next(lead, escalation);
        lead.HasTimer = next is not null;
        if (next is { } due)
        {
            state.Timers.AddEscalation(lead, due, _dueTimes.LaneOf(lead, escalation));
        }
    }
}
