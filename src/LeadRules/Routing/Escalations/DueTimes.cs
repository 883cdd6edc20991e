using LeadRules.Policies;
using LeadRules.Routing.Plan;
using LeadRules.Routing.State;
using LeadRules.Time;
using NodaTime;

namespace LeadRules.Routing.Escalations;

/// <summary>What of a lead's escalation is due, and when (R13 to R15).</summary>
internal sealed class DueTimes(RoutingPlan plan)
{
    private readonly Lapse? _expireAfter = plan.Policy.Lifecycle.ExpireAfter;

    /// <summary>The escalation of a lead: that of the rule it was placed or held under; null: none.</summary>
    public PlannedEscalation? Of(RoutedLead lead) =>
        lead.Rule == RoutedLead.Nobody ? null : plan.Rules[lead.Rule].Escalation;

    /// <summary>
    /// The earliest instant by which the clock has run long enough for the lead's next item; null: there is
    /// no such item, the clock has not started, or it will never have run so long.
    /// </summary>
    public Moment? Next(RoutedLead lead, PlannedEscalation escalation) =>
        lead.NextDue < escalation.Items.Length && lead.ClockStart is { } start
        && !IsAnswered(lead, escalation)
            ? When(lead, escalation, start, escalation.Items[lead.NextDue].After)
            : null;

    /// <summary>
    /// A number for a lead's next item and the clock that it is due by: what has the same is due in the order
    /// in which clocks started.
    /// </summary>
    public int LaneOf(RoutedLead lead, PlannedEscalation escalation) =>
        ((escalation.FirstItem + lead.NextDue) * plan.Calendar.HoursCount) + lead.Hours;

    /// <summary>
    /// All that is still to come of a lead's escalation, each with its instant as <see cref="Next"/> has it.
    /// </summary>
    public IEnumerable<(DueItem Item, Moment? At)> Upcoming(RoutedLead lead) =>
        Of(lead) is not { } escalation || !lead.IsOpen || IsAnswered(lead, escalation)
            ? []
            : escalation.Items.Skip(lead.NextDue).Select(item => (
                item, lead.ClockStart is { } start ? When(lead, escalation, start, item.After) : null));

    private Moment? When(RoutedLead lead, PlannedEscalation escalation, Moment start, Lapse after) =>
        escalation.Escalation.Clock == EscalationClock.Always
            ? start.After(after)
            : plan.Calendar.Open(lead.Hours).WhenHeld(start, after);

    /// <summary>Whether no more of the lead's escalation can happen (R15).</summary>
    public static bool IsAnswered(RoutedLead lead, PlannedEscalation escalation) =>
        escalation.Escalation.StopsOn == Answer.Contact ? lead.Contacted : lead.IsAnswered;

    /// <summary>Whether leads expire at all.</summary>
    public bool Expires => _expireAfter is not null;

    /// <summary>When the lead's chance to expire comes (R17); null: it never does.</summary>
    public Moment? Expiry(RoutedLead lead) =>
        _expireAfter is { } after ? lead.ReceivedAt.After(after) : null;
}
