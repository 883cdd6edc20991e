using LeadRules.Leads;
using LeadRules.Routing;
using NodaTime;

namespace LeadRules.Tests.Properties;

/// <summary>Keeps all that happened, and what became of every lead.</summary>
internal sealed class Recorder : IWitness
{
    public List<RoutingEvent> Events { get; } = [];

    public List<LeadResult> Results { get; } = [];

    public void Arrived(LeadRouter router, Lead lead, IReadOnlyList<RoutingEvent> events) =>
        Events.AddRange(events);

    public void Happened(LeadRouter router, IReadOnlyList<RoutingEvent> events) =>
        Events.AddRange(events);

    public void Settled(LeadRouter router, IReadOnlyList<RoutingEvent> events, Instant now) =>
        Events.AddRange(events);

    public void Ended(LeadRouter router, Instant now) => Results.AddRange(router.Leads);
}
