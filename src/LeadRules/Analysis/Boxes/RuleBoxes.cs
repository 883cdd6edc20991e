using System.Collections.Immutable;
using LeadRules.Policies;

namespace LeadRules.Analysis;

/// <summary>
/// What criteria take, as boxes of a space: any criterion is some boxes together, its disjunctive normal
/// form.
/// </summary>
/// <param name="space">The space.</param>
/// <param name="policy">Which of its policies the criteria are of.</param>
internal sealed class RuleBoxes(Space space, int policy)
{
    private const int MostBoxes = 256;

    // Far more than the fields of a lead; each further side copies all before it.
    private const int MostSides = 500;

    /// <summary>The leads that a rule takes, enabled or not; null: too many boxes, so unknown.</summary>
    public ImmutableArray<Box>? Of(Rule rule) => Of(new AllOf([DatesOf(rule), rule.When]));

    /// <summary>The leads that a criterion takes; null: too many boxes, so unknown.</summary>
    public ImmutableArray<Box>? Of(Criterion criterion) => Of(criterion, holds: true)?.Boxes;

    /// <summary>Whether a rule would take a lead, given by its atom in each dimension.</summary>
    public bool Holds(Rule rule, int[] point) => Holds(DatesOf(rule), point) && Holds(rule.When, point);

    /// <summary>What a criterion asks: two that read alike take the same leads.</summary>
    public string Describe(Criterion criterion) => criterion switch
    {
        AllOf all => $"({string.Join('&', all.Parts.Select(Describe))})",
        AnyOf any => $"({string.Join('|', any.Parts.Select(Describe))})",
        Not not => $"!{Describe(not.Part)}",
        _ => $"{BoxOf(criterion)}",
    };

    /// <summary>The dates of a rule, as the criterion that they are.</summary>
    public static ReceivedTest DatesOf(Rule rule) => new() { From = rule.From, Until = rule.Until };

    private BoxList? Of(Criterion criterion, bool holds) => criterion switch
    {
        Not not => Of(not.Part, !holds),
        AllOf all => holds ? InAll(all.Parts, holds) : InAny(all.Parts, holds),
        AnyOf any => holds ? InAny(any.Parts, holds) : InAll(any.Parts, holds),
        _ => Of(BoxOf(criterion), holds),
    };

    private static BoxList Of(Box? box, bool holds)
    {
        var boxes = new BoxList(MostBoxes);
        if (holds && box is not null)
        {
            boxes.Add(box);
        }
        else if (!holds && box is null)
        {
            boxes.Add(Box.Everything);
        }
        else if (!holds)
        {
            box!.Sides.ToList().ForEach(side => boxes.Add(Box.Of(side.Dimension, side.Atoms.Complement())!));
        }

        return boxes;
    }

    private BoxList? InAny(ImmutableArray<Criterion> parts, bool holds)
    {
        var boxes = new BoxList(MostBoxes);
        foreach (var part in parts)
        {
            if (Of(part, holds) is not { } more || !boxes.Add(more.Boxes))
            {
                return null;
            }
        }

        return boxes;
    }

    private BoxList? InAll(ImmutableArray<Criterion> parts, bool holds)
    {
        var boxes = Of(Box.Everything, holds: true);
        foreach (var part in parts)
        {
            var both = new BoxList(MostBoxes);
            if (Of(part, holds) is not { } more
                || !both.Add(
                    boxes.Boxes.SelectMany(_ => more.Boxes, (one, other) => one.And(other)).OfType<Box>())
                || both.Boxes.Any(box => box.Sides.Length > MostSides))
            {
                return null;
            }

            boxes = both;
        }

        return boxes;
    }

    private bool Holds(Criterion criterion, int[] point) => criterion switch
    {
        AllOf all => all.Parts.All(part => Holds(part, point)),
        AnyOf any => any.Parts.Any(part => Holds(part, point)),
        Not not => !Holds(not.Part, point),
        _ => BoxOf(criterion)?.Has(point) ?? false,
    };

    private Box? BoxOf(Criterion test)
    {
        if (test is ReceivedTest received)
        {
            return space.Received[policy].Passing(received);
        }

        var field = space.Find(CriterionParts.FieldOf(test).Name)!;
        return field is TextDimension text && text.PhraseOf(test) is { } phrase
            ? Box.Of(phrase.Index, phrase.Holding)
            : Box.Of(field.Index, PassingOf(field, test));
    }

    private AtomSet PassingOf(FieldDimension field, Criterion test) => (field, test) switch
    {
        (IdDimension ids, _) => ids.Passing(test, policy),
        (_, ExistsTest exists) => exists.Expected ? field.Present : field.Present.Complement(),
        (TextDimension text, TextTest words) => text.Passing(words),
        (NumberDimension number, NumberTest asked) => number.Passing(asked),
        (FlagDimension flag, BooleanTest asked) => flag.Passing(asked),
        _ => throw new ArgumentOutOfRangeException(nameof(test), test, "no test of this field"),
    };
}
