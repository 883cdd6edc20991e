using System.Collections.Immutable;
using LeadRules.Diagnostics;
using LeadRules.Policies;
using NodaTime;

namespace LeadRules.Testing.Mutation;

/// <summary>All mutants of a policy.</summary>
internal sealed class Mutants(Policy policy, SourceMap sources)
{
    private readonly PoolMutants _pools = new(policy, sources);

    /// <summary>
    /// Those of hours and shifts, of teams, of rules, of duplicates, of escalations and of the lifecycle,
    /// each in policy order.
    /// </summary>
    public IEnumerable<Mutant> InOrder() => InOrder(new(policy));

    private IEnumerable<Mutant> InOrder(Uses uses) =>
    [
        .. new ShiftMutants(policy, sources, uses).InOrder(),
        .. _pools.OfTeams(uses),
        .. Enumerable.Range(0, policy.Rules.Length).SelectMany(OfRule),
        .. OfDuplicates(),
        .. Enumerable.Range(0, policy.Escalations.Length).SelectMany(OfEscalation),
        .. OfLifecycle(),
    ];

    private IEnumerable<Mutant> OfRule(int index)
    {
        var rule = policy.Rules[index];
        var name = $"rule {Wording.Quote(rule.Id)}";
        if (!rule.Enabled)
        {
            yield break;
        }

        foreach (var (dates, key, change) in Dates(rule))
        {
            yield return With(index, dates, rule, $"{key} of {name} moved {change}");
        }

        foreach (var mutant in CriterionMutants.OfWhen(rule.When))
        {
            var what = $"{CriterionText.Of(mutant.Part)} of {name} {mutant.Change}";
            yield return With(index, rule with { When = mutant.Criterion }, mutant.Part, what);
        }

        foreach (var mutant in _pools.OfRule(index))
        {
            yield return mutant;
        }

        if (index + 1 < policy.Rules.Length && policy.Rules[index + 1] is { Enabled: true } next
            && !Neighbours.AreApart(rule, next))
        {
            var swapped = policy.Rules.SetItem(index, next).SetItem(index + 1, rule);
            yield return new Mutant(
                policy with { Rules = swapped },
                sources.Of(rule),
                $"{name} and rule {Wording.Quote(next.Id)} swapped");
        }
    }

    private static IEnumerable<(Rule Rule, string Key, string Change)> Dates(Rule rule)
    {
        if (rule.From is { } from)
        {
            yield return (rule with { From = from.PlusDays(-1) }, "'from'", "a day earlier");
            yield return (rule with { From = from.PlusDays(1) }, "'from'", "a day later");
        }

        if (rule.Until is { } until)
        {
            yield return (rule with { Until = until.PlusDays(-1) }, "'until'", "a day earlier");
            yield return (rule with { Until = until.PlusDays(1) }, "'until'", "a day later");
        }
    }

    private Mutant With(int index, Rule rule, object part, string change) => new(
        policy with { Rules = policy.Rules.SetItem(index, rule) },
        sources.Of(part) ?? sources.Of(policy.Rules[index]),
        change);

    private IEnumerable<Mutant> OfDuplicates() => policy.Duplicates is not { } duplicates
        ? []
        : Moves.Of(duplicates.Window).Select(move => new Mutant(
            policy with { Duplicates = duplicates with { Window = move.Duration } },
            sources.Of(duplicates),
            $"window of duplicates {move.Change}"));

    private IEnumerable<Mutant> OfLifecycle() => policy.Lifecycle.ExpireAfter is not { } after
        ? []
        : Moves.Of(after).Select(move => new Mutant(
            policy with { Lifecycle = policy.Lifecycle with { ExpireAfter = move.Duration } },
            sources.Of(policy.Lifecycle),
            $"expire_after {move.Change}"));

    private IEnumerable<Mutant> OfEscalation(int index)
    {
        var escalation = policy.Escalations[index];
        var name = $"escalation {Wording.Quote(escalation.Id)}";
        if (escalation.LateAfter is { } late)
        {
            foreach (var (moved, change) in Moves.Of(late))
            {
                yield return With(
                    index, escalation with { LateAfter = moved }, null, $"late_after of {name} {change}");
            }

            yield return With(
                index, escalation with { LateAfter = null }, null, $"late_after of {name} dropped");
        }

        for (var at = 0; at < escalation.Steps.Length; at++)
        {
            var step = escalation.Steps[at];
            var what = $"step after {DurationText.Of(step.After)} of {name}";
            foreach (var (moved, change) in Moves.Of(step.After).Where(
                move => Rises(escalation, at, move.Duration)))
            {
                var steps = escalation.Steps.SetItem(at, step with { After = moved });
                yield return With(index, escalation with { Steps = steps }, step, $"{what} {change}");
            }

            yield return With(
                index, escalation with { Steps = escalation.Steps.RemoveAt(at) }, step, $"{what} dropped");
        }
    }

    // The steps of a policy rise strictly (LR304), so those of a mutant do.
    private static bool Rises(Escalation escalation, int at, Duration after) =>
        (at == 0 || escalation.Steps[at - 1].After < after)
        && (at + 1 == escalation.Steps.Length || after < escalation.Steps[at + 1].After);

    private Mutant With(int index, Escalation escalation, Step? step, string change) => new(
        policy with { Escalations = policy.Escalations.SetItem(index, escalation) },
        (step is null ? null : sources.Of(step)) ?? sources.Of(policy.Escalations[index]),
        change);
}
