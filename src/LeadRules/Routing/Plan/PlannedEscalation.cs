using System.Collections.Immutable;
using LeadRules.Policies;
using LeadRules.Time;
using NodaTime;

namespace LeadRules.Routing.Plan;

/// <summary>
/// An escalation as a list of what becomes due, in order (R14): <c>late</c> before a step of the same time.
/// </summary>
internal sealed record PlannedEscalation(Escalation Escalation, ImmutableArray<DueItem> Items)
{
    /// <summary>The number of its first item, counted through all escalations.</summary>
    public int FirstItem { get; init; }

    public static PlannedEscalation Of(Escalation escalation, RoutingPlan plan)
    {
        var items = escalation.Steps.Select(step => Item(step, plan));
        if (escalation.LateAfter is { } lateAfter)
        {
            items = items.Prepend(new DueItem(lateAfter, null, null, RoutingPlan.Nobody));
        }

        return new PlannedEscalation(escalation, [.. items.OrderBy(item => item.After)]);
    }

    private static DueItem Item(Step step, RoutingPlan plan)
    {
        var team = step.To?.Team is { } id ? plan.Team(id) : null;
        var person = step.To?.Person is { } personId ? plan.Person(personId) : RoutingPlan.Nobody;
        return new DueItem(step.After, step.Do, team, person);
    }
}

/// <summary>Something that happens once when the clock has run long enough.</summary>
/// <param name="After">How long.</param>
/// <param name="Do">The step's action, or null for <c>late</c>.</param>
/// <param name="Team">The pool of the team that the step names, or null.</param>
/// <param name="Person">The person whom the step names, or nobody.</param>
internal sealed record DueItem(Lapse After, StepAction? Do, Pool? Team, int Person);
