using System.Collections.Frozen;
using System.Globalization;
using LeadRules.Leads;
using LeadRules.Policies;
using LeadRules.Routing.Plan;
using LeadRules.Routing.Rules;

namespace LeadRules.Explanations;

/// <summary>
/// Which rules a lead can come to: leads of one way that differ in nothing else that is asked go to the same
/// place.
/// </summary>
internal sealed class Ways
{
    private readonly RuleBook _rules;
    private readonly FrozenSet<string> _asked;

    public Ways(Policy policy)
    {
        _rules = new RuleBook(new RoutingPlan(policy));
        string[] always = ["channel", "taken_by", "store", "category", "language", "vin", "postal_code"];
        _asked = always.Concat(policy.Duplicates?.Same.Select(field => field.Name) ?? [])
            .ToFrozenSet(StringComparer.Ordinal);
    }

    /// <summary>Whether more than rules asks that field.</summary>
    public bool Asks(string field) => _asked.Contains(field);

    /// <summary>The rules that take the lead, up to the first that passes none on.</summary>
    public string Of(Lead lead)
    {
        var way = new List<string>();
        for (var rule = _rules.Takes(lead, 0); rule is not null; rule = _rules.Takes(lead, rule.Index + 1))
        {
            way.Add(rule.Index.ToString(CultureInfo.InvariantCulture));
            if (rule.Distribute.IfNobody.Action != IfNobodyAction.NextRule)
            {
                break;
            }
        }

        return string.Join(' ', way);
    }
}
