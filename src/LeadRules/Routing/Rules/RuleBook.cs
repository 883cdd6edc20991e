using LeadRules.Leads;
using LeadRules.Policies;
using LeadRules.Routing.Plan;
using NodaTime;

namespace LeadRules.Routing.Rules;

/// <summary>Which rule takes a lead (R6).</summary>
internal sealed class RuleBook(RoutingPlan plan)
{
    private readonly Criteria _criteria = new(plan.Calendar);

    /// <summary>The first rule from <paramref name="from"/> on that takes the lead, or null.</summary>
    public PlannedRule? Takes(Lead lead, int from)
    {
        var today = plan.Calendar.DateAt(lead.Store, lead.ReceivedAt);
        for (var index = from; index < plan.Rules.Length; index++)
        {
            var rule = plan.Rules[index];
            if (rule.Rule.Enabled && IsInDates(rule.Rule, today) && _criteria.Hold(rule.Rule.When, lead))
            {
                return rule;
            }
        }

        return null;
    }

    private static bool IsInDates(Rule rule, LocalDate today) =>
        (rule.From is not { } from || today >= from) && (rule.Until is not { } until || today <= until);
}
