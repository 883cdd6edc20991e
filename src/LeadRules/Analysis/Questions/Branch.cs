using System.Collections.Immutable;
using LeadRules.Policies;

namespace LeadRules.Analysis;

/// <summary>
/// One way that leads go, in the order in which the router asks: the first that takes a lead wins.
/// </summary>
internal sealed class Branch
{
    // Of larger differences only single leads are known.
    private const int MostBoxes = 1000;

    private readonly Func<int[], bool> _takes;

    private Branch(
        Destination destination, ImmutableArray<Box>? boxes, string key, Func<int[], bool>? takes = null)
    {
        Destination = destination;
        Boxes = boxes;
        Key = key;
        Decision = $"{destination.Kind}";
        _takes = takes ?? (point => IsInBoxes(point));
    }

    /// <summary>Where they go.</summary>
    public Destination Destination { get; }

    /// <summary>Which leads; null: too many boxes, so unknown but for single leads.</summary>
    public ImmutableArray<Box>? Boxes { get; }

    /// <summary>Two branches with one key take the same leads, and do the same with them.</summary>
    public string Key { get; }

    /// <summary>
    /// Two branches with one decision do the same with leads, and if they are rules are called alike.
    /// </summary>
    public string Decision { get; private init; }

    /// <summary>What a rule does with leads, whatever it is called; null if it is no rule.</summary>
    public string? Does { get; private init; }

    /// <summary>The pool of a rule; null if it is none.</summary>
    public string? Pool { get; private init; }

    /// <summary>The rule; null if it is none.</summary>
    public Rule? Rule { get; private init; }

    /// <summary>Whether it may pass a lead on to the rules below, when nobody is eligible (R10).</summary>
    public bool PassesOn { get; private init; }

    /// <summary>The branch of the leads of one box, that are not a rule's.</summary>
    public static Branch Of(DestinationKind kind, Box box) => new(new(kind), [box], $"{kind}:{box}");

    /// <summary>The branch of a rule.</summary>
    /// <param name="rule">The rule.</param>
    /// <param name="index">Its index in its policy.</param>
    /// <param name="boxes">What it takes.</param>
    public static Branch Of(Rule rule, int index, RuleBoxes boxes)
    {
        var does = Decisions.Describe(rule);
        var taken = boxes.Of(rule);
        var asks = taken is { } known
            ? string.Concat(known.Select(box => box.ToString()).Order(StringComparer.Ordinal))
            : boxes.Describe(RuleBoxes.DatesOf(rule)) + boxes.Describe(rule.When);
        return new(
            new(DestinationKind.Rule, index), taken, $"{asks} {does}",
            taken is null ? point => boxes.Holds(rule, point) : null)
        {
            Rule = rule,
            Does = does,
            Decision = $"{rule.Id} {does}",
            Pool = Decisions.Describe(rule.Distribute.To),
            PassesOn = rule.Distribute.IfNobody.Action == IfNobodyAction.NextRule,
        };
    }

    /// <summary>Whether it takes a lead, given by its atom in each dimension.</summary>
    public bool Takes(int[] point) => _takes(point);

    /// <summary>Whether it and another are rules that send leads to different pools.</summary>
    public bool GoesElsewhere(Branch other) =>
        Pool is not null && other.Pool is not null && Pool != other.Pool;

    /// <summary>The leads that both take.</summary>
    public Branch And(Branch other) => new(
        Destination,
        Boxes is { } boxes && other.Boxes is { } others
            ? [.. boxes.SelectMany(_ => others, (one, another) => one.And(another)).OfType<Box>()]
            : null,
        $"{Key} and {other.Key}",
        point => Takes(point) && other.Takes(point));

    /// <summary>The leads that it takes and the other does not.</summary>
    public Branch ButNot(Branch other)
    {
        IEnumerable<Box>? left = Boxes;
        foreach (var box in other.Boxes ?? [])
        {
            left = left?.SelectMany(each => each.Without(box)).Take(MostBoxes + 1).ToList();
        }

        return new(
            Destination,
            other.Boxes is not null && left?.Count() <= MostBoxes ? [.. left] : null,
            $"{Key} but not {other.Key}",
            point => Takes(point) && !other.Takes(point));
    }

    private bool IsInBoxes(int[] point)
    {
        foreach (var box in Boxes ?? [])
        {
            if (box.Has(point))
            {
                return true;
            }
        }

        return false;
    }
}
