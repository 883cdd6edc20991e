using LeadRules.Analysis;
using LeadRules.Leads;
using LeadRules.Policies;
using LeadRules.Routing.Plan;
using LeadRules.Routing.Rules;

namespace LeadRules.Comparison;

/// <summary>
/// The way of leads under a policy, step by step: what takes them first, and what is asked if that passes
/// them on.
/// </summary>
internal sealed class LeadWalk
{
    private static readonly Field Channel = Field.Named("channel");

    private readonly RoutingPlan _plan;
    private readonly RuleBook _rules;

    /// <summary>The ways under a policy.</summary>
    public LeadWalk(Policy policy)
    {
        _plan = new(policy);
        _rules = new(_plan);
    }

    /// <summary>What takes a lead first, by the order of R2; null: the feed's row is rejected.</summary>
    public Destination First(Lead? lead, bool isDuplicate)
    {
        if (lead is null)
        {
            return new(DestinationKind.Rejected);
        }

        if (isDuplicate)
        {
            return new(DestinationKind.Duplicate);
        }

        return ChannelOf(lead) switch
        {
            ChannelDistribute.Ignore => new(DestinationKind.Ignored),
            ChannelDistribute.Taker when IsActive(_plan.PersonOrNobody(lead.TakenBy)) =>
                new(DestinationKind.Taken),
            _ => RuleFrom(lead, 0),
        };
    }

    /// <summary>What takes a lead if a rule passes it on; null if what took it keeps it.</summary>
    public Destination? After(Destination taken, Lead lead) =>
        taken.Rule >= 0 && _plan.Rules[taken.Rule].Distribute.IfNobody.Action == IfNobodyAction.NextRule
            ? RuleFrom(lead, taken.Rule + 1)
            : null;

    private Destination RuleFrom(Lead lead, int index) => _rules.Takes(lead, index) is { } rule
        ? new(DestinationKind.Rule, rule.Index)
        : new(DestinationKind.Unrouted);

    private ChannelDistribute? ChannelOf(Lead lead) =>
        lead.Text(Channel) is { } name ? _plan.Policy.Channels.GetValueOrDefault(name)?.Distribute : null;

    private bool IsActive(int person) => person != RoutingPlan.Nobody && _plan.Policy.People[person].Active;
}
