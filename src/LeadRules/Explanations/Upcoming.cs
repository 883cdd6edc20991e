using System.Collections.Immutable;
using LeadRules.Policies;
using LeadRules.Routing.Escalations;
using LeadRules.Routing.Plan;
using LeadRules.Routing.State;
using NodaTime;

namespace LeadRules.Explanations;

/// <summary>What will happen to a lead if nobody does anything (R13, R14, R17).</summary>
internal sealed class Upcoming(RoutingPlan plan)
{
    private readonly DueTimes _dueTimes = new(plan);

    public ImmutableArray<DueLater> Of(RoutedLead lead)
    {
        var due = _dueTimes.Upcoming(lead).Select(next => Of(next.Item, next.At, _dueTimes.Of(lead)!));
        if (_dueTimes.Expiry(lead) is { } expiry
            && plan.Policy.Lifecycle.ExpireStatuses.Contains(lead.Status))
        {
            due = due.Append(new DueLater(DueWhat.Expire, expiry, plan.Policy.Lifecycle.ExpireAfter!.Value));
        }

        return [.. due.OrderBy(later => later.At ?? Instant.MaxValue)];
    }

    private DueLater Of(DueItem item, Instant? at, PlannedEscalation escalation)
    {
        var what = item.Do switch
        {
            null => DueWhat.Late,
            StepAction.NotifyManager => DueWhat.NotifyManager,
            StepAction.Notify => DueWhat.Notify,
            _ => DueWhat.Reassign,
        };
        return new DueLater(what, at, item.After)
        {
            Clock = escalation.Escalation.Clock,
            Team = item.Team?.Key.Id,
            Person = plan.PersonId(item.Person),
        };
    }
}
