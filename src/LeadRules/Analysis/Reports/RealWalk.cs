using LeadRules.Leads;
using LeadRules.Policies;
using LeadRules.Routing;
using LeadRules.Routing.Plan;
using LeadRules.Routing.Rules;

namespace LeadRules.Analysis;

/// <summary>
/// What becomes of an example when the policy's own reader, router and rules have it. An example is shown
/// only where they do with it what it is to show.
/// </summary>
internal sealed class RealWalk
{
    private readonly Policy _policy;
    private readonly LeadReader _reader;
    private readonly RoutingPlan _plan;
    private readonly RuleBook _rules;

    /// <summary>The walk of a policy.</summary>
    public RealWalk(Policy policy)
    {
        _policy = policy;
        _reader = new(policy);
        _plan = new(policy);
        _rules = new(_plan);
    }

    /// <summary>
    /// The lead, if it takes that way: rules that may pass it on are on the way to where it ends.
    /// </summary>
    /// <exception cref="InvalidOperationException">It does not.</exception>
    public ExampleLead Confirm(ExampleLead example, Destination destination) =>
        Way(example).Contains(destination) ? example : throw Defect();

    /// <summary>The lead, if it meets a rule and another above keeps it.</summary>
    /// <exception cref="InvalidOperationException">It does not, or it does not keep it.</exception>
    public ExampleLead ConfirmHidden(ExampleLead example, int rule, int by) =>
        Way(example)[^1] == new Destination(DestinationKind.Rule, by)
        && Read(example) is { } lead && _rules.TakesByWalking(lead, rule)?.Index == rule
            ? example
            : throw Defect();

    /// <summary>The lead, if it takes that way and is held since nobody is there for it.</summary>
    /// <exception cref="InvalidOperationException">It does not, or somebody gets it.</exception>
    public ExampleLead ConfirmHeld(ExampleLead example, int rule) =>
        Confirm(example, new(DestinationKind.Rule, rule)) == example
        && new LeadRouter(_plan).Arrive(Read(example)!)[0].Kind == EventKind.Held
            ? example
            : throw Defect();

    private List<Destination> Way(ExampleLead example)
    {
        if (Read(example) is not { } lead)
        {
            return [new(DestinationKind.Rejected)];
        }

        var first = new LeadRouter(_plan).Arrive(lead)[0];
        var rules = RulesOf(lead);
        return first switch
        {
            { Kind: EventKind.Ignored } => [new(DestinationKind.Ignored)],
            { Kind: EventKind.Assigned, Rule: null } => [new(DestinationKind.Taken)],
            { Rule: { } id } when rules.Exists(way => way.Rule >= 0 && _policy.Rules[way.Rule].Id == id) =>
                rules,
            { Kind: EventKind.Unrouted } when rules is [{ Kind: DestinationKind.Unrouted }] => rules,
            _ => throw Defect(),
        };
    }

    private Lead? Read(ExampleLead example) => _reader.Read(example.ToRow(), "example").Lead;

    private List<Destination> RulesOf(Lead lead)
    {
        var way = new List<Destination>();
        for (var rule = _rules.Takes(lead, 0); rule is not null; rule = _rules.Takes(lead, rule.Index + 1))
        {
            way.Add(new(DestinationKind.Rule, rule.Index));
            if (rule.Distribute.IfNobody.Action != IfNobodyAction.NextRule)
            {
                return way;
            }
        }

        return [.. way, new(DestinationKind.Unrouted)];
    }

    private static InvalidOperationException Defect() => new("an example does not do what it is to show");
}
