using LeadRules.Policies;

namespace LeadRules.Analysis;

/// <summary>What rules do with the leads that they take.</summary>
internal static class Decisions
{
    /// <summary>Everything a rule does with a lead: two that read alike do the same.</summary>
    public static string Describe(Rule rule)
    {
        var does = rule.Distribute;
        var skills = string.Join(' ', does.Require.Skills.Order(StringComparer.Ordinal));
        return $"{does.Type} to {Describe(does.To)} by {does.Order} "
            + $"requiring {does.Require.Language} [{skills}] "
            + $"else {does.IfNobody.Action} {does.IfNobody.Person} {does.IfNobody.Team} "
            + $"then {rule.Escalation} replying {rule.AutoReply}";
    }

    /// <summary>A pool: two that read alike are the same.</summary>
    public static string Describe(Target to) =>
        to.Team is { } team
            ? $"team {team}"
            : $"people {string.Join(' ', to.Person is { } only ? [only] : to.People)}";
}
