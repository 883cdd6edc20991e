using LeadRules.Diagnostics;
using LeadRules.Policies;

namespace LeadRules.Analysis;

/// <summary>Enabled rules that no lead can reach, whatever it is.</summary>
internal static class DeadRules
{
    /// <summary>
    /// By id the code of why: LR306 or LR401; a rule of which that is not proved is not there.
    /// </summary>
    /// <param name="policy">The policy.</param>
    /// <param name="asks">Which of its rules to look at; nothing is done where it takes none.</param>
    public static IReadOnlyDictionary<string, string> Of(Policy policy, Func<Rule, bool> asks)
    {
        var dead = new Dictionary<string, string>(StringComparer.Ordinal);
        if (!policy.Rules.Any(rule => rule.Enabled && asks(rule)))
        {
            return dead;
        }

        var space = new Space(policy);
        var branches = Branches.Of(space, 0);
        var reach = new Reach(new Questions(space), new(space, 0), branches);
        for (var i = 0; i < branches.Length; i++)
        {
            if (branches[i].Rule is { } rule && asks(rule))
            {
                reach.Ask(i);
            }
        }

        reach.NeverMet.ForEach(each => dead.Add(policy.Rules[each.Rule].Id, DiagnosticCodes.NeverMet.Id));
        reach.NeverReached.ForEach(each =>
            dead.Add(policy.Rules[each.Rule].Id, DiagnosticCodes.NeverReached.Id));
        return dead;
    }
}
