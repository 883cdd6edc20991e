using System.Numerics;
using LeadRules.Explanations;
using LeadRules.Leads;
using LeadRules.Policies;
using LeadRules.Routing.Plan;
using LeadRules.Time;
using NodaTime;

namespace LeadRules.Routing.Rules;

/// <summary>Which rule takes a lead (R6).</summary>
internal sealed class RuleBook
{
    private readonly RoutingPlan _plan;
    private readonly Calendar _calendar;
    private readonly Criteria _criteria;
    private readonly RuleIndex _index;
    private readonly KeptOutOf _keptOut;
    private readonly int[] _inTheRace;

    public RuleBook(RoutingPlan plan)
        : this(plan, plan.Calendar)
    {
    }

    public RuleBook(RoutingPlan plan, Calendar calendar)
    {
        _plan = plan;
        _calendar = calendar;
        _criteria = new Criteria(calendar);
        _index = plan.Index;
        _keptOut = new KeptOutOf(plan, _criteria);
        _inTheRace = new int[_index.Fields.Length];
    }

    /// <summary>Who is told what is asked; null: nobody.</summary>
    public IRoutingWatch? Watch { get; set; }

    /// <summary>The first rule from <paramref name="from"/> on that takes the lead, or null.</summary>
    public PlannedRule? Takes(Lead lead, int from)
    {
        var taken = FirstThatTakes(lead, from);
        Watch?.Asked(lead, from, taken);
        return taken;
    }

    /// <summary>The first rule of all that takes the lead, or null, which was found before.</summary>
    public PlannedRule? Takes(Arrival arrival)
    {
        var taken = arrival.FirstRule == RoutingPlan.Nobody ? null : _plan.Rules[arrival.FirstRule];
        Watch?.Asked(arrival.Lead, 0, taken);
        return taken;
    }

    /// <summary>
    /// The first rule from <paramref name="from"/> on that takes the lead, or null; nobody is told.
    /// </summary>
    public PlannedRule? FirstThatTakes(Lead lead, int from)
    {
        for (var field = 0; field < _inTheRace.Length; field++)
        {
            _inTheRace[field] = _index.Fields[field].RulesFor(lead);
        }

        var sets = _index.Sets;
        for (var word = from / 64; word < sets.Length; word++)
        {
            var rules = sets[_index.Enabled, word];
            foreach (var left in _inTheRace)
            {
                rules &= sets[left, word];
            }

            if (word == from / 64)
            {
                rules &= ulong.MaxValue << (from % 64);
            }

            var settled = sets[_index.Settled, word];
            for (; rules != 0; rules &= rules - 1)
            {
                var bit = BitOperations.TrailingZeroCount(rules);
                var rule = (word * 64) + bit;
                if (((settled >> bit) & 1) != 0 || HoldsRest(rule, lead))
                {
                    return _plan.Rules[rule];
                }
            }
        }

        return null;
    }

    /// <summary>The same, rule by rule and criterion by criterion: what the index must agree with.</summary>
    public PlannedRule? TakesByWalking(Lead lead, int from) => _plan.Rules.Skip(from).FirstOrDefault(
        rule => rule.Rule.Enabled && IsInDates(rule.Rule, lead, _plan.Calendar)
            && _criteria.Hold(rule.Rule.When, lead));

    /// <summary>
    /// Why each rule from <paramref name="from"/> on was passed over until <paramref name="taken"/>, which
    /// took the lead, or null if none did: found by the plain walk, which must come to the same rule.
    /// </summary>
    public IEnumerable<RuleTrial> Trials(Lead lead, int from, PlannedRule? taken)
    {
        for (var index = from; index < _plan.Rules.Length; index++)
        {
            var rule = _plan.Rules[index];
            var keptOut = _keptOut.Of(rule.Rule, lead);
            if (keptOut is null != (rule == taken))
            {
                throw new InvalidOperationException("the index and the plain walk disagree about a rule");
            }

            yield return new RuleTrial(rule.Rule.Id, rule.Rule.Name, keptOut);
            if (rule == taken)
            {
                break;
            }
        }
    }

    private bool HoldsRest(int rule, Lead lead) =>
        IsInDates(_plan.Policy.Rules[rule], lead, _calendar)
        && (_index.Rest[rule] is not { } rest || _criteria.Hold(rest, lead));

    /// <summary>Whether a lead was received on one of the dates of a rule.</summary>
    public static bool IsInDates(Rule rule, Lead lead, Calendar calendar)
    {
        if (rule.From is null && rule.Until is null)
        {
            return true;
        }

        var today = calendar.DateAt(lead.Store, lead.ReceivedAt);
        return (rule.From is not { } from || today >= from)
            && (rule.Until is not { } until || today <= until);
    }
}
