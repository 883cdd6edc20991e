using System.Collections.Immutable;
using LeadRules.Policies;

namespace LeadRules.Analysis;

/// <summary>Whether leads reach rules, and what is in the way.</summary>
internal sealed class Reach(Questions questions, RuleBoxes boxes, ImmutableArray<Branch> branches)
{
    private readonly Blockers _blockers = new(questions);
    private readonly Hiding _hiding = new(questions);

    /// <summary>Rules that some lead reaches.</summary>
    public List<Reached> Reached { get; } = [];

    /// <summary>Rules whose criteria no lead can meet.</summary>
    public List<NeverMet> NeverMet { get; } = [];

    /// <summary>Rules that are never reached.</summary>
    public List<NeverReached> NeverReached { get; } = [];

    /// <summary>Rules that are hidden in part.</summary>
    public List<PartlyHidden> PartlyHidden { get; } = [];

    /// <summary>What is not known.</summary>
    public List<Undecided> Undecided { get; } = [];

    /// <summary>Asks everything about a branch, if it is a rule.</summary>
    /// <returns>Whether a lead reaches it; null: it is no rule, or its leads are too many boxes.</returns>
    public Answer? Ask(int index)
    {
        if (branches[index] is not { Rule: { } rule, Destination.Rule: var number } branch)
        {
            return null;
        }

        if (branch.Boxes is not { } taken)
        {
            Undecided.Add(new("LR306", number));
            Undecided.Add(new("LR401", number));
            return null;
        }

        var above = branches.Take(index).Where(each => !each.PassesOn).ToImmutableArray();
        var reached = questions.Uncovered(taken, above);
        if (reached.Lead is { } lead)
        {
            Reached.Add(new(number, questions.Example(lead, taken, above)));
            Add(_hiding.Find(branch, above), number);
        }
        else if (!reached.IsProved)
        {
            Undecided.Add(new("LR401", number));
        }
        else if (questions.Uncovered(taken, Rejecting).IsNone)
        {
            NeverMet.Add(new(number, Contradiction(rule)));
        }
        else
        {
            NeverReached.Add(new(number, _blockers.Find(branch, above, reached.Used)));
        }

        return reached;
    }

    private ImmutableArray<Branch> Rejecting =>
        [.. branches.Where(each => each.Destination.Kind == DestinationKind.Rejected)];

    private void Add((PartlyHidden? Found, bool IsCertain) hidden, int rule)
    {
        if (hidden.Found is { } found)
        {
            PartlyHidden.Add(found);
        }
        else if (!hidden.IsCertain)
        {
            Undecided.Add(new("LR402", rule));
        }
    }

    // Each part is left out in turn if the others still exclude one another.
    private ImmutableArray<Criterion> Contradiction(Rule rule)
    {
        ImmutableArray<Criterion> parts = rule.When is AllOf all ? all.Parts : [rule.When];
        parts = rule.From is null && rule.Until is null ? parts : parts.Insert(0, RuleBoxes.DatesOf(rule));
        foreach (var part in parts)
        {
            var others = parts.Remove(part, ReferenceEqualityComparer.Instance);
            if (boxes.Of(new AllOf(others)) is { } taken && questions.Uncovered(taken, Rejecting).IsNone)
            {
                parts = others;
            }
        }

        return parts;
    }
}
