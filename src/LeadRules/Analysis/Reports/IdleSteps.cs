using LeadRules.Diagnostics;
using LeadRules.Policies;

namespace LeadRules.Analysis;

/// <summary>
/// LR406: a reassignment that can never act, since the only one whom it could give a lead to is the one who
/// has it.
/// </summary>
internal static class IdleSteps
{
    /// <summary>Adds a warning for each step that no enabled rule of its escalation can use.</summary>
    public static void Add(Policy policy, SourceMap sources, Report report)
    {
        var people = policy.People.ToDictionary(person => person.Id, StringComparer.Ordinal);
        var teams = policy.Teams.ToDictionary(team => team.Id, StringComparer.Ordinal);
        foreach (var escalation in policy.Escalations)
        {
            var rules = policy.Rules.Where(rule => rule.Enabled && rule.Escalation == escalation.Id).ToList();
            foreach (var step in escalation.Steps.Where(step => step.Do == StepAction.Reassign))
            {
                if (rules.Count > 0 && rules.TrueForAll(rule => IsIdle(rule, step)))
                {
                    Found(step, escalation);
                }
            }
        }

        void Found(Step step, Escalation escalation) => report.Add(
            DiagnosticCodes.IdleStep,
            sources.Of(step)!.Value,
            $"step {escalation.Steps.IndexOf(step) + 1} of escalation {Wording.Quote(escalation.Id)} "
            + "can never reassign a lead: "
            + "its pool is nobody but the one who has it",
            "reassign to a team with `to`, or notify somebody");

        bool IsIdle(Rule rule, Step step)
        {
            var own = Active(rule.Distribute.To);
            var next = step.To is { } to ? Active(to) : own;
            return next is [] || (next is [var only] && own is [var first] && only == first && StaysIn(rule));
        }

        List<string> Active(Target to)
        {
            IEnumerable<string> named = to.Team is { } team
                ? teams[team].Members
                : to.Person is { } person ? [person] : to.People;
            return [.. named.Where(id => people[id].Active)];
        }
    }

    // An offer, or a lead that went elsewhere for want of somebody, can come to the pool by the step.
    private static bool StaysIn(Rule rule) =>
        rule.Distribute.Type == DistributionType.Sequential
        && rule.Distribute.IfNobody.Action is not (IfNobodyAction.Person or IfNobodyAction.Team);
}
