using LeadRules.Leads;
using LeadRules.Routing;
using NodaTime;

namespace LeadRules.Tests.Properties;

/// <summary>What is known of leads from events alone.</summary>
internal sealed class Ledger
{
    private readonly Dictionary<string, LedgerLead> _leads = new(StringComparer.Ordinal);
    private readonly List<(string Person, Instant At)> _given = [];

    public IEnumerable<LedgerLead> Leads => _leads.Values;

    public LedgerLead Of(string lead) => _leads[lead];

    public int OpenLeadsOf(string person) =>
        _leads.Values.Count(lead => lead.IsOpen && lead.Owners.Count > 0 && lead.Owners[^1] == person);

    public IEnumerable<Instant> GivenTo(string person) =>
        _given.Where(given => given.Person == person).Select(given => given.At);

    public void Enter(string id, string store, string? language) =>
        _leads.Add(id, new LedgerLead(id, store, language));

    public void Note(in RoutingEvent happened, bool closesDuplicates)
    {
        var lead = _leads[happened.LeadId];
        lead.Events.Add(happened);
        switch (happened.Kind)
        {
            case EventKind.Assigned or EventKind.Claimed or EventKind.Reassigned:
                lead.Owners.Add(happened.Person!);
                lead.Outcome = Outcome.Assigned;
                _given.Add((happened.Person!, happened.At));
                break;
            case EventKind.Offered:
                lead.Outcome = Outcome.Offered;
                break;
            case EventKind.Held:
                lead.Outcome = Outcome.Held;
                lead.HeldUnder = happened.Rule;
                break;
            case EventKind.Duplicate when closesDuplicates:
                (lead.IsOpen, lead.Outcome) = (false, Outcome.Duplicate);
                break;
            case EventKind.Ignored:
                (lead.IsOpen, lead.Outcome) = (false, Outcome.Ignored);
                break;
            case EventKind.Expired:
                lead.IsOpen = false;
                break;
            case EventKind.Status:
                lead.IsOpen = !Statuses.Find(happened.Detail!)!.Value.IsClosed();
                break;
        }
    }
}

/// <summary>What is known of one lead.</summary>
internal sealed class LedgerLead(string id, string store, string? language)
{
    public string Id { get; } = id;

    public string Store { get; } = store;

    public string? Language { get; } = language;

    public bool IsOpen { get; set; } = true;

    public Outcome Outcome { get; set; } = Outcome.Unrouted;

    public string? HeldUnder { get; set; }

    public List<string> Owners { get; } = [];

    public List<RoutingEvent> Events { get; } = [];
}
