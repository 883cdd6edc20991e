using System.Collections.Immutable;
using LeadRules.Policies;
using NodaTime;

namespace LeadRules.Testing.Mutation;

/// <summary>A criterion with one part of it changed.</summary>
/// <param name="Criterion">The changed criterion.</param>
/// <param name="Part">The part as it was.</param>
/// <param name="Change">What was changed.</param>
internal sealed record CriterionMutant(Criterion Criterion, Criterion Part, string Change);

/// <summary>Criteria with one part flipped, dropped or its bound moved by one.</summary>
internal static class CriterionMutants
{
    private static readonly Period Minute = Period.FromMinutes(1);

    /// <summary>Those of a rule's <c>when</c>; its last part can be dropped too.</summary>
    public static IEnumerable<CriterionMutant> OfWhen(Criterion when) => when is AllOf { Parts: [var only] }
        ? Of(when).Append(Dropped(AllOf.Nothing, only))
        : Of(when);

    private static IEnumerable<CriterionMutant> Of(Criterion criterion) => criterion switch
    {
        AllOf all => OfParts(all.Parts, parts => new AllOf(parts)),
        AnyOf any => OfParts(any.Parts, parts => new AnyOf(parts)),
        Not not => OfNot(not),
        _ => Moved(criterion).Prepend(Flipped(new Not(criterion), criterion)),
    };

    private static IEnumerable<CriterionMutant> OfParts(
        ImmutableArray<Criterion> parts, Func<ImmutableArray<Criterion>, Criterion> make)
    {
        for (var index = 0; index < parts.Length; index++)
        {
            foreach (var mutant in Of(parts[index]))
            {
                yield return mutant with { Criterion = make(parts.SetItem(index, mutant.Criterion)) };
            }

            if (parts.Length > 1)
            {
                yield return Dropped(make(parts.RemoveAt(index)), parts[index]);
            }
        }
    }

    // To flip a `not` around a single test is to flip the test.
    private static IEnumerable<CriterionMutant> OfNot(Not not)
    {
        var parts = Of(not.Part).Select(mutant => mutant with { Criterion = new Not(mutant.Criterion) });
        return IsSingle(not.Part) ? parts : parts.Prepend(Flipped(not.Part, not));
    }

    private static bool IsSingle(Criterion criterion) => criterion switch
    {
        AllOf all => all.Parts is [var only] && IsSingle(only),
        AnyOf any => any.Parts is [var only] && IsSingle(only),
        Not not => IsSingle(not.Part),
        _ => true,
    };

    private static IEnumerable<CriterionMutant> Moved(Criterion criterion) => criterion switch
    {
        NumberTest { Operator: NumberOperator.Min or NumberOperator.Max, Values: [var bound] } number =>
        [
            To(number, number with { Values = [bound - 1] }, "moved down by 1"),
            To(number, number with { Values = [bound + 1] }, "moved up by 1"),
        ],
        ReceivedTest received => OfReceived(received),
        _ => [],
    };

    private static IEnumerable<CriterionMutant> OfReceived(ReceivedTest received)
    {
        foreach (var (days, change) in ((int, string)[])[(-1, "a day earlier"), (1, "a day later")])
        {
            if (received.From is { } from)
            {
                yield return To(
                    received, received with { From = from.PlusDays(days) }, $"moved: from {change}");
            }

            if (received.Until is { } until)
            {
                yield return To(
                    received, received with { Until = until.PlusDays(days) }, $"moved: until {change}");
            }

            if (received.Between is { } between)
            {
                var by = days < 0 ? -Minute : Minute;
                var minute = days < 0 ? "a minute earlier" : "a minute later";
                yield return To(
                    received,
                    received with { Between = between with { Start = between.Start + by } },
                    $"moved: start of between {minute}");
                yield return To(
                    received,
                    received with { Between = between with { End = between.End + by } },
                    $"moved: end of between {minute}");
            }
        }
    }

    private static CriterionMutant Flipped(Criterion criterion, Criterion part) =>
        new(criterion, part, "flipped");

    private static CriterionMutant Dropped(Criterion criterion, Criterion part) =>
        new(criterion, part, "dropped");

    private static CriterionMutant To(Criterion part, Criterion moved, string change) =>
        new(moved, part, change);
}
