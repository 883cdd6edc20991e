using LeadRules.Routing;

namespace LeadRules.Cli.Output.Explanations;

/// <summary>An event in words (R18).</summary>
internal sealed class EventText(Said said, Markup markup)
{
    public string Of(RoutingEvent happened) => happened.Kind switch
    {
        EventKind.Assigned => $"assigned to {said.Person(happened.Person)}",
        EventKind.Claimed => $"claimed by {said.Person(happened.Person)}",
        EventKind.Reassigned => happened.Detail is { } before
            ? $"reassigned from {said.Person(before)} to {said.Person(happened.Person)}"
            : $"reassigned to {said.Person(happened.Person)}",
        EventKind.Offered => $"offered to {said.People((happened.Detail ?? "").Split(' '))}",
        EventKind.ClaimRefused => $"a claim by {said.Person(happened.Person)} is refused",
        EventKind.Late => "late",
        EventKind.Expired => "expired",
        EventKind.ReassignFailed => "nobody is there to reassign it to",
        EventKind.ManagerNotified or EventKind.Notified => $"{said.Person(happened.Person)} is told",
        EventKind.Response => $"answered by {said.Person(happened.Person)}",
        EventKind.Contact => $"in contact with {said.Person(happened.Person)}",
        EventKind.Status => $"status {markup.Words(happened.Detail ?? "")}",
        EventKind.AutoReply => $"the auto reply {markup.Words(happened.Detail ?? "")} is sent",
        _ => happened.Kind.Written(),
    };
}
