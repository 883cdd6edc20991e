using LeadRules.Routing.Plan;

namespace LeadRules.Routing.State;

/// <summary>Tells outsiders what the router knows of a lead.</summary>
internal static class Results
{
    public static LeadResult Of(RoutedLead lead, RoutingPlan plan)
    {
        var open = plan.Calendar.Open(lead.Hours);
        return new LeadResult
        {
            LeadId = lead.Id,
            ReceivedAt = lead.ReceivedAt,
            Store = plan.Policy.Stores[lead.Store],
            Source = lead.Source,
            Rule = plan.RuleId(lead.Rule),
            Outcome = OutcomeOf(lead.Placement),
            FirstAssignee = plan.PersonId(lead.FirstOwner),
            Owner = plan.PersonId(lead.Owner),
            AssignedAt = lead.AssignedAt,
            DuplicateOf = lead.OriginalId,
            Late = lead.Late,
            RespondedAt = lead.RespondedAt,
            Response = lead.RespondedAt - lead.ReceivedAt,
            OpenResponse = lead.RespondedAt is { } answered ? open.Held(lead.ReceivedAt, answered) : null,
            Reassignments = lead.Reassignments,
            Status = lead.Status,
        };
    }

    public static Outcome OutcomeOf(Placement placement) => placement switch
    {
        Placement.Duplicate => Outcome.Duplicate,
        Placement.Ignored => Outcome.Ignored,
        Placement.Held => Outcome.Held,
        Placement.Offered => Outcome.Offered,
        Placement.Assigned => Outcome.Assigned,
        _ => Outcome.Unrouted,
    };
}
