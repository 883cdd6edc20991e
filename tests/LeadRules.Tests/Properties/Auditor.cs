using LeadRules.Leads;
using LeadRules.Policies;
using LeadRules.Routing;
using NodaTime;

namespace LeadRules.Tests.Properties;

/// <summary>
/// Checks every event against the clauses, from what the events before it told and the policy alone: who was
/// eligible, and that no lead is left held while somebody is.
/// </summary>
internal sealed class Auditor : IWitness
{
    private readonly Policy _policy;
    private readonly Ledger _ledger = new();
    private readonly PlainEligibility _plain;
    private Instant _last = Instant.MinValue;

    public Auditor(Policy policy)
    {
        _policy = policy;
        _plain = new PlainEligibility(policy, _ledger);
    }

    public Ledger Ledger => _ledger;

    public void Arrived(LeadRouter router, Lead lead, IReadOnlyList<RoutingEvent> events)
    {
        var store = _policy.Stores[lead.Store].Id;
        _ledger.Enter(lead.Id, store, lead.Text(Field.Named("language")));
        Happened(router, events);
        Assert.Contains(events, happened => happened.LeadId == lead.Id);
    }

    public void Happened(LeadRouter router, IReadOnlyList<RoutingEvent> events)
    {
        foreach (var happened in events)
        {
            Assert.True(happened.At >= _last, "time went back");
            _last = happened.At;
            Audit(happened);
            _ledger.Note(happened, _policy.Duplicates?.Action == DuplicateAction.Close);
        }
    }

    public void Settled(LeadRouter router, IReadOnlyList<RoutingEvent> events, Instant now)
    {
        Happened(router, events);
        foreach (var lead in _ledger.Leads.Where(lead => lead.IsOpen && lead.Outcome == Outcome.Held))
        {
            var distribute = Rule(lead.HeldUnder!).Distribute;
            Assert.Empty(_plain.Of(_plain.Pool(distribute.To), lead.Id, distribute.Require, now));
        }
    }

    public void Ended(LeadRouter router, Instant now)
    {
        foreach (var result in router.Leads)
        {
            var lead = _ledger.Of(result.LeadId);
            Assert.Equal(
                (lead.Outcome, lead.Owners.LastOrDefault(), lead.Owners.FirstOrDefault(), lead.IsOpen),
                (result.Outcome, result.Owner, result.FirstAssignee, !result.Status.IsClosed()));
            Assert.Equal(lead.Events.Count(happened => happened.Kind == EventKind.Reassigned),
                result.Reassignments);
        }

        Assert.Equal(_ledger.Leads.Select(lead => lead.Id), router.Leads.Select(lead => lead.LeadId));
    }

    private void Audit(in RoutingEvent happened)
    {
        var rule = happened.Rule is { } id ? Rule(id) : null;
        switch (happened.Kind)
        {
            case EventKind.Assigned when rule is not null && !IsRoutedDuplicate(happened.LeadId):
                Assert.Contains(happened.Person!, MayGet(happened, rule));
                break;
            case EventKind.Offered:
                Assert.Equal(happened.Detail, string.Join(' ', MayGet(happened, rule!)));
                break;
            case EventKind.Held:
                Assert.Empty(EligibleOf(rule!.Distribute.To, happened, rule));
                break;
            case EventKind.Claimed:
                Assert.Contains(_ledger.Of(happened.LeadId).Outcome,
                    (Outcome[])[Outcome.Held, Outcome.Offered]);
                break;
            case EventKind.Reassigned:
                var at = happened;
                Assert.Contains(happened.Person!, Targets(rule!).SelectMany(to => EligibleOf(to, at, rule!)));
                break;
            case EventKind.ReassignFailed:
                var failed = happened;
                Assert.Contains(Targets(rule!), to => EligibleOf(to, failed, rule!).Count == 0);
                break;
        }
    }

    // Those of the rule's pool, or on arrival, if there is nobody, those whom `if_nobody` names (R10).
    private List<string> MayGet(RoutingEvent happened, Rule rule)
    {
        var distribute = rule.Distribute;
        var eligible = EligibleOf(distribute.To, happened, rule);
        return eligible.Count > 0 || _ledger.Of(happened.LeadId).Outcome == Outcome.Held ? eligible
            : distribute.IfNobody switch
            {
                { Action: IfNobodyAction.Anyway } => _plain.Of(
                    _plain.Pool(distribute.To), happened.LeadId, distribute.Require, happened.At,
                        offShiftToo: true),
                { Person: { } person } => [person],
                { Team: { } team } => EligibleOf(new Target { Team = team }, happened, rule),
                _ => [],
            };
    }

    private List<string> EligibleOf(Target to, RoutingEvent happened, Rule rule) =>
        _plain.Of(_plain.Pool(to), happened.LeadId, rule.Distribute.Require, happened.At);

    private IEnumerable<Target> Targets(Rule rule) =>
        _policy.Escalations.Single(escalation => escalation.Id == rule.Escalation).Steps
            .Where(step => step.Do == StepAction.Reassign).Select(step => step.To ?? rule.Distribute.To);

    private bool IsRoutedDuplicate(string lead) =>
        _ledger.Of(lead).Events is [{ Kind: EventKind.Duplicate, Person: not null }];

    private Rule Rule(string id) => _policy.Rules.Single(rule => rule.Id == id);
}
