using System.Collections.Immutable;
using LeadRules.Policies;

namespace LeadRules.Analysis;

/// <summary>An atom of a field and a value for it; null: missing.</summary>
internal sealed record FieldChoice(int Atom, FoldedText? Value);

/// <summary>
/// What looking for a value of a field gave: a choice, the proof that there is none, or neither.
/// </summary>
/// <param name="Choice">The simplest choice; null: none was found.</param>
/// <param name="Impossible">A box, as wide as can be, that no value is in; null: unknown.</param>
internal sealed record FieldAnswer(FieldChoice? Choice, Box? Impossible);

/// <summary>Finds values of one text field, its phrases included.</summary>
internal sealed class TextFinder(TextDimension field, FieldTexts texts)
{
    /// <summary>The simplest value in a region: missing, a word of the policy, any other text.</summary>
    public FieldAnswer Find(Region region)
    {
        var wishes = WishesOf(region);
        var choice = Choices(region, wishes).FirstOrDefault();
        return new(choice, choice is null ? Explain(AtomsOf(region), wishes) : null);
    }

    /// <summary>Every choice in a region, the simplest first.</summary>
    public IEnumerable<FieldChoice> Choices(Region region) => Choices(region, WishesOf(region));

    /// <summary>Whether a region may hold a text that cannot be found.</summary>
    public bool IsDoubtful(Region region) =>
        AtomsOf(region).Has(TextDimension.Other)
        && texts.Find(WishesOf(region)) is { Text: null, IsProved: false };

    private IEnumerable<FieldChoice> Choices(Region region, ImmutableArray<PhraseWish> wishes)
    {
        var atoms = AtomsOf(region).Atoms.OrderBy(atom => atom == TextDimension.Other);
        return atoms.Where(atom => !IsImpossible(atom, wishes))
            .Select(atom => new FieldChoice(atom, ValueOf(atom, wishes)))
            .Where(choice => choice.Atom == FieldDimension.Missing || choice.Value is not null);
    }

    private FoldedText? ValueOf(int atom, ImmutableArray<PhraseWish> wishes) => atom switch
    {
        FieldDimension.Missing => null,
        TextDimension.Other => texts.Find(wishes).Text is { } text ? texts.AsWritten(text) : null,
        _ => texts.AsWritten(field.WordOf(atom)!),
    };

    private bool IsImpossible(int atom, ImmutableArray<PhraseWish> wishes) => atom switch
    {
        FieldDimension.Missing => wishes.Any(wish => wish.Holds),
        TextDimension.Other => texts.Find(wishes) is { Text: null, IsProved: true },
        _ => !texts.CanBe(field.WordOf(atom)!, wishes),
    };

    // The fewest wishes that no value in these atoms fulfils, and all atoms that do not.
    private Box? Explain(AtomSet atoms, ImmutableArray<PhraseWish> wishes)
    {
        if (!atoms.Atoms.All(atom => IsImpossible(atom, wishes)))
        {
            return null;
        }

        foreach (var wish in wishes)
        {
            var fewer = wishes.Remove(wish);
            wishes = atoms.Atoms.All(atom => IsImpossible(atom, fewer)) ? fewer : wishes;
        }

        var needed = wishes;
        return wishes.Select(wish => wish.Holds ? wish.Phrase.Holding : wish.Phrase.Holding.Complement())
            .Zip(wishes, (atoms, wish) => Box.Of(wish.Phrase.Index, atoms)!)
            .Aggregate(
                Box.Of(field.Index, field.Where(atom => IsImpossible(atom, needed)))!,
                (box, side) => box.And(side)!);
    }

    private AtomSet AtomsOf(Region region) => region[field.Index] ?? field.Where(_ => true);

    private ImmutableArray<PhraseWish> WishesOf(Region region) =>
    [
        .. field.Phrases.Where(phrase => region[phrase.Index] is { IsAll: false })
            .Select(phrase => new PhraseWish(phrase, region[phrase.Index]!.Has(1))),
    ];
}
