using System.Collections.Immutable;
using LeadRules.Policies;

namespace LeadRules.Analysis;

/// <summary>Where a lead goes: what the router does before the rules, a rule, or none.</summary>
internal enum DestinationKind
{
    /// <summary>It is not accepted (P17).</summary>
    Rejected,

    /// <summary>Its channel is ignored (R5).</summary>
    Ignored,

    /// <summary>Its channel gives it to who took it (R5).</summary>
    Taken,

    /// <summary>A rule takes it (R6).</summary>
    Rule,

    /// <summary>No rule does.</summary>
    Unrouted,
}

/// <summary>Where a lead goes.</summary>
/// <param name="Kind">What becomes of it.</param>
/// <param name="Rule">The index of the rule in its policy, where one takes it; else -1.</param>
internal readonly record struct Destination(DestinationKind Kind, int Rule = -1);

/// <summary>One way that leads go, in the order in which the router asks: the first that takes a lead wins.</summary>
/// <param name="Destination">Where they go.</param>
/// <param name="Boxes">Which leads; null: too many boxes, so unknown but for single leads.</param>
/// <param name="Key">Two branches with one key take the same leads, and do the same with them.</param>
/// <param name="Takes">Whether it takes a lead, given by its atom in each dimension.</param>
internal sealed record Branch(Destination Destination, ImmutableArray<Box>? Boxes, string Key, Func<int[], bool> Takes)
{
    // Of larger differences single leads are known only.
    private const int MostBoxes = 1000;

    /// <summary>The rule; null if it is none.</summary>
    public Rule? Rule { get; init; }

    /// <summary>Two branches with one decision do the same with leads, and if they are rules are called alike.</summary>
    public string Decision => Rule is { } rule ? $"{rule.Id}: {Decisions.Describe(rule)}" : $"{Destination.Kind}";

    /// <summary>The branch of the leads of one box, that are not a rule's.</summary>
    public static Branch Of(DestinationKind kind, Box box) => new(new(kind), [box], $"{kind}:{box}", point => box.Has(point));

    /// <summary>Whether it may pass a lead on to the rules below, when nobody is eligible (R10).</summary>
    public bool PassesOn => Rule?.Distribute.IfNobody.Action == IfNobodyAction.NextRule;

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
}
