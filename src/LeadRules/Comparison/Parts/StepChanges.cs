using LeadRules.Policies;

namespace LeadRules.Comparison;

/// <summary>Which steps of an escalation come earlier or later, do something else, come or go.</summary>
internal static class StepChanges
{
    /// <summary>The changes, in order of time; steps that do the same are one, whenever they do it.</summary>
    public static IEnumerable<string> Between(Escalation before, Escalation after, Names names)
    {
        var (old, now) = (Steps(before, names), Steps(after, names));
        var same = now.Where(old.Contains).ToList();
        old.RemoveAll(same.Contains);
        now.RemoveAll(same.Contains);
        var changes = new List<(Told At, string Says)>();
        foreach (var step in now.ToList())
        {
            if (old.Find(other => other.Does == step.Does) is { } moved)
            {
                changes.Add((step, $"{step.Does} after {step.Time} instead of {moved.Time}"));
                (_, _) = (old.Remove(moved), now.Remove(step));
            }
        }

        foreach (var step in now)
        {
            var replaced = old.Find(other => other.Step.After == step.Step.After);
            changes.Add((step, replaced is null
                ? $"after {step.Time} {step.Does}, as well"
                : $"after {step.Time} {step.Does}, and not {replaced.Does}"));
            old.RemoveAll(other => other == replaced);
        }

        changes.AddRange(old.Select(step =>
            (step, $"after {step.Time} it is no longer so that {step.Does}")));
        return changes.OrderBy(change => change.At.Step.After).Select(change => change.Says);
    }

    /// <summary>What a step does, as a sentence has it after its time.</summary>
    public static string Describe(Step step, Names names) => step switch
    {
        { Do: StepAction.NotifyManager } => "the manager is told",
        { Do: StepAction.Notify, To: { Team: { } team } } =>
            $"the manager of team {names.Team(team)} is told",
        { Do: StepAction.Notify, To: { } to } => $"{Phrases.Of(to, names)} is told",
        { To: { Team: { } team } } => $"it is reassigned to somebody of team {names.Team(team)}",
        { To: { } to } => $"it is reassigned to {Phrases.Of(to, names)}",
        _ => "it is reassigned to somebody else of the rule's pool",
    };

    private static List<Told> Steps(Escalation escalation, Names names) =>
        [.. escalation.Steps.Select(step => new Told(step, Describe(step, names), Phrases.Of(step.After)))];

    private sealed record Told(Step Step, string Does, string Time)
    {
        public bool Equals(Told? other) =>
            other is not null && Does == other.Does && Step.After == other.Step.After;

        public override int GetHashCode() => Does.Length;
    }
}
