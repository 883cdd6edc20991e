using LeadRules.Policies;
using LeadRules.Routing.Plan;
using LeadRules.Routing.Pools;
using LeadRules.Routing.State;

namespace LeadRules.Explanations;

/// <summary>What eligibility says of a person, with what a reader wants to know besides (R7).</summary>
internal sealed class Candidates(RoutingPlan plan, Workload workload)
{
    private readonly Eligibility _eligibility = new(plan, workload);

    public Candidate Of(int person, RoutedLead lead, Requirements require, EligibleAt when)
    {
        var who = plan.Policy.People[person];
        var reason = _eligibility.WhyNot(person, lead, require, when);
        var candidate = new Candidate(who.Id, reason);
        return reason switch
        {
            Ineligible.Language => candidate with { Lacks = lead.Language },
            Ineligible.Skills =>
                candidate with { Lacks = require.Skills.First(skill => !who.Skills.Contains(skill)) },
            Ineligible.TimeOff or Ineligible.OffShift => candidate with
            {
                Back = plan.Calendar.NextPresent(person, lead.Store, when.At),
            },
            Ineligible.MaxOpen => candidate with { Count = workload.Open[person], Limit = who.MaxOpen },
            Ineligible.MaxPerDay => candidate with
            {
                Count = workload.GivenOn(lead.Store, when.At)[person],
                Limit = who.MaxPerDay,
            },
            _ => candidate,
        };
    }
}
