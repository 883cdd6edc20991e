using LeadRules.Explanations;
using LeadRules.Policies;
using LeadRules.Routing;

namespace LeadRules.Cli.Output.Explanations;

/// <summary>Where a lead goes, as the end of a sentence that begins with it.</summary>
internal sealed class DestinationText(Said said)
{
    public string Of(Destination to) => Where(to) + Under(to);

    private string Where(Destination to) => to.Outcome switch
    {
        Outcome.Assigned => $"goes to {said.People(to.People)}",
        Outcome.Offered => $"is offered to {said.People(to.People)}",
        Outcome.Held => to.Team is { } team ? $"is held for {said.Team(team)}" : "is held",
        Outcome.Duplicate => "is closed as a duplicate",
        Outcome.Ignored => "is ignored: its channel is not distributed",
        _ => "is left without an owner: no rule takes it",
    };

    private string Under(Destination to) => to.Rule is { } rule ? $", by {said.Rule(rule)}" : "";
}

/// <summary>What is due, in words.</summary>
internal sealed class DueText(Said said)
{
    public string Of(DueLater due) => $"{What(due)}, after {Said.For(due.After)}{Clock(due)}";

    private string What(DueLater due) => due.What switch
    {
        DueWhat.Late => "late",
        DueWhat.NotifyManager => "the manager is told",
        DueWhat.Notify => due.Team is { } team ? $"the manager of {said.Team(team)} is told"
            : $"{said.Person(due.Person)} is told",
        DueWhat.Reassign => due.Team is { } team ? $"reassigned to somebody of {said.Team(team)}"
            : due.Person is { } person ? $"reassigned to {said.Person(person)}"
            : "reassigned to somebody else of the rule's pool",
        _ => "expires",
    };

    private static string Clock(DueLater due) =>
        due.Clock == EscalationClock.StoreHours ? " of open hours" : "";
}
