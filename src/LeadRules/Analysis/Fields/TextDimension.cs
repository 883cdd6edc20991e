using System.Collections.Frozen;
using System.Collections.Immutable;
using LeadRules.Policies;

namespace LeadRules.Analysis;

/// <summary>
/// A text field: missing, any text that equals no word of the policy, and each word that a criterion compares
/// it with. Tests that look into the text are dimensions of their own, <see cref="Phrases"/>.
/// </summary>
internal sealed class TextDimension : FieldDimension
{
    /// <summary>The atom of texts that are no word.</summary>
    public const int Other = 1;

    private readonly Dictionary<string, int> _atoms = new(StringComparer.Ordinal);
    private readonly FrozenDictionary<string, PhraseDimension> _phrases;

    /// <summary>A text field with its words, in policy order.</summary>
    public TextDimension(
        int index, string name, ImmutableArray<FoldedText> words, ImmutableArray<Criterion> phrases)
        : base(index, name, words.Length + 2)
    {
        Words = words;
        Phrases = [.. phrases.Select((test, i) => new PhraseDimension(index + 1 + i, this, test))];
        for (var i = 0; i < words.Length; i++)
        {
            _atoms.Add(words[i].Folded, i + 2);
        }

        _phrases = Phrases.ToFrozenDictionary(
            phrase => CriterionParts.PhraseKey(phrase.Test), StringComparer.Ordinal);
    }

    /// <summary>The words, in policy order.</summary>
    public ImmutableArray<FoldedText> Words { get; }

    /// <summary>
    /// What is asked of the text beyond its being a word: the dimensions that follow this one.
    /// </summary>
    public ImmutableArray<PhraseDimension> Phrases { get; }

    /// <summary>The atom of a folded text, null being a missing one.</summary>
    public int AtomOf(string? folded) => folded is null ? Missing : _atoms.GetValueOrDefault(folded, Other);

    /// <summary>The word of an atom; null: it is none.</summary>
    public FoldedText? WordOf(int atom) => atom > Other ? Words[atom - 2] : null;

    /// <summary>The dimension of a test that looks into the text; null: the test asks about words.</summary>
    public PhraseDimension? PhraseOf(Criterion test) =>
        CriterionParts.LooksInside(test) ? _phrases[CriterionParts.PhraseKey(test)] : null;

    /// <summary>The atoms that equal one of the values, or none of them.</summary>
    public AtomSet Passing(TextTest test)
    {
        var atoms = test.Values.Select(value => AtomOf(value.Folded)).Where(atom => atom > Other).ToHashSet();
        return Where(atom => atoms.Contains(atom) == (test.Operator != TextOperator.NotIn));
    }
}

/// <summary>Whether a test that looks into the text of a field fails (atom 0) or holds (atom 1).</summary>
internal sealed class PhraseDimension(int index, TextDimension text, Criterion test)
    : Dimension(index, size: 2)
{
    /// <summary>The field.</summary>
    public TextDimension Text => text;

    /// <summary>The test.</summary>
    public Criterion Test => test;

    /// <summary>That it holds.</summary>
    public AtomSet Holding => Where(atom => atom == 1);
}
