using System.Collections.Immutable;
using NodaTime;

namespace LeadRules.Analysis;

/// <summary>
/// Asks the one question that everything comes down to: is there a lead in some boxes that none of some
/// branches takes? Exactly: the answer is a real lead, a proof, or, when a budget is spent, unknown.
/// </summary>
internal sealed class Questions
{
    private readonly Space _space;
    private readonly Budget _budget;

    // Boxes that no lead is in, learned from looking for leads and good for every question.
    private readonly List<Box> _impossible = [];

    /// <summary>Questions about the leads of a space.</summary>
    public Questions(Space space, Budget? budget = null)
    {
        _space = space;
        _budget = budget ?? Budget.Default;
        Examples = new(space, _budget);
    }

    private ExampleFinder Examples { get; }

    /// <summary>How many steps the questions have taken.</summary>
    public long Spent => _budget.Spent;

    /// <summary>The leads of a box, as what may still be left of them.</summary>
    public Region RegionOf(Box box) => Region.Of(box, _space.Size);

    /// <summary>How many fields a box asks; <c>received</c> is one of them.</summary>
    public int FieldsAsked(Box box) =>
        box.Sides.Select(side => _space.FieldOf(side.Dimension)).Distinct().Count();

    /// <summary>A lead in <paramref name="boxes"/> that none of <paramref name="branches"/> takes.</summary>
    public Answer Uncovered(ImmutableArray<Box> boxes, IReadOnlyList<Branch> branches)
    {
        _budget.NextQuestion();
        var used = ImmutableSortedSet<int>.Empty;
        var isProved = true;
        foreach (var box in boxes)
        {
            var answer = new Cover(_space, Examples, _impossible, _budget).Uncovered(box, branches);
            if (answer.Lead is not null)
            {
                return answer;
            }

            used = used.Union(answer.Used);
            isProved &= answer.IsProved;
        }

        return new(null, null, isProved, used);
    }

    /// <summary>
    /// Any lead that none of <paramref name="branches"/> takes, and a region of leads that none meets.
    /// </summary>
    public Answer Uncovered(IReadOnlyList<Branch> branches)
    {
        _budget.NextQuestion();
        return new Cover(_space, Examples, _impossible, _budget)
            .Search(Region.Of(Box.Everything, _space.Size), branches);
    }

    /// <summary>
    /// The same lead for a store or department and at an instant, given by boxes of the leads that are; null
    /// if it then is in none of <paramref name="boxes"/>, or one of <paramref name="branches"/> takes it.
    /// </summary>
    public Draft? StillUncovered(
        Draft lead, Box department, Instant at, ImmutableArray<Box> boxes, IReadOnlyList<Branch> branches)
    {
        var moved = Examples.Moved(lead, Region.Of(department, _space.Size), at);
        return moved is not null && IsUncovered(moved.Point, boxes, branches) ? moved : null;
    }

    /// <summary>The lead of an answer as an example, received when it is.</summary>
    public Lazy<ExampleLead> ExampleThen(
        Draft lead, ImmutableArray<Box> boxes, IReadOnlyList<Branch> branches) =>
        new(() => Examples.Write(Examples.SimplifyFields(
            lead, point => IsUncovered(point, boxes, branches))));

    /// <summary>The lead of an answer as an example: without what it does not need to be one.</summary>
    public Lazy<ExampleLead> Example(Draft lead, ImmutableArray<Box> boxes, IReadOnlyList<Branch> branches) =>
        Example(lead, boxes, [], branches);

    /// <summary>The same, of a lead that some branches take.</summary>
    public Lazy<ExampleLead> Example(
        Draft lead, ImmutableArray<Box> boxes, IReadOnlyList<Branch> taking,
        IReadOnlyList<Branch> branches) =>
        new(() => Examples.Write(Examples.Simplify(
            lead,
            point => taking.All(branch => branch.Takes(point)) && IsUncovered(point, boxes, branches))));

    private static bool IsUncovered(int[] point, ImmutableArray<Box> boxes, IReadOnlyList<Branch> branches) =>
        boxes.Any(box => box.Has(point)) && !branches.Any(branch => branch.Takes(point));
}
