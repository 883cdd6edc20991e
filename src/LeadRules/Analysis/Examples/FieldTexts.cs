using System.Collections.Immutable;
using LeadRules.Analysis.Texts;
using LeadRules.Leads;
using LeadRules.Policies;

namespace LeadRules.Analysis;

/// <summary>That a phrase of a field holds, or does not.</summary>
internal sealed record PhraseWish(PhraseDimension Phrase, bool Holds);

/// <summary>
/// Texts of one field that are no word of the policy: for any wishes about its phrases a text that fulfils
/// them, or the proof that there is none.
/// </summary>
internal sealed class FieldTexts
{
    private const int MostWordParts = 500_000;

    private readonly TextDimension _field;
    private readonly CharClasses _classes;
    private readonly Budget _budget;
    private readonly ImmutableArray<Criterion> _form;
    private readonly FeedMeanings _meanings;
    private readonly Dictionary<string, TextFinding> _found = new(StringComparer.Ordinal);
    private Automata? _automata;

    /// <summary>The texts of a field as some policies read it.</summary>
    /// <param name="field">The field.</param>
    /// <param name="policies">The policies.</param>
    /// <param name="classes">Classes of characters, shared by all fields.</param>
    /// <param name="budget">What the search may spend.</param>
    public FieldTexts(
        TextDimension field, ImmutableArray<Policy> policies, CharClasses classes, Budget budget)
    {
        _field = field;
        _form = PlainTexts.FormOf(field.Name, policies.Select(policy => policy.Country));
        _meanings = FeedMeanings.Of(field.Name, policies);
        _classes = classes;
        _budget = budget;
    }

    /// <summary>A text.</summary>
    public TextFinding Find(ImmutableArray<PhraseWish> wishes)
    {
        var key = string.Join(',', wishes.Select(wish => $"{wish.Phrase.Index}{(wish.Holds ? '+' : '-')}"));
        if (!_found.TryGetValue(key, out var found))
        {
            var known = Candidates(wishes).Select(text => new FoldedText(text, Fold.Text(text)))
                .Where(text => Fulfils(text, wishes)).Cast<FoldedText?>().FirstOrDefault();
            found = known is null ? Search(wishes) : new(known, true);
            _found.Add(key, found);
        }

        return found;
    }

    /// <summary>Whether a text is one that the field can have and fulfils the wishes.</summary>
    public bool CanBe(FoldedText text, ImmutableArray<PhraseWish> wishes) =>
        _meanings.WritingOf(text) is not null
        && _form.All(test => TextTests.Holds(test, text.Folded))
        && wishes.All(wish => TextTests.Holds(wish.Phrase.Test, text.Folded) == wish.Holds);

    /// <summary>A text that the field can have, as a feed writes it.</summary>
    public FoldedText AsWritten(FoldedText text) => text with { Written = _meanings.WritingOf(text)! };

    private bool Fulfils(FoldedText text, ImmutableArray<PhraseWish> wishes) =>
        Fold.Text(text.Folded) == text.Folded
        && _field.AtomOf(text.Folded) == TextDimension.Other
        && CanBe(text, wishes);

    // What the policy itself writes reads better than what a search makes up.
    private IEnumerable<string> Candidates(ImmutableArray<PhraseWish> wishes)
    {
        var asked = wishes.Where(wish => wish.Holds)
            .Select(wish => wish.Phrase.Test).OfType<TextTest>().ToList();
        return asked.SelectMany(test => test.Values.Select(value => value.Written))
            .Append(string.Join(' ', asked.Select(test => test.Values[0].Written)))
            .Where(text => text.Length > 0)
            .Concat(PlainTexts.Of(_field.Name));
    }

    private TextFinding Search(ImmutableArray<PhraseWish> wishes)
    {
        _automata ??= new(_field, _form, _classes);
        var wanted = _automata.Of(wishes);
        var found = TextSearch.Find(_automata.Alphabet, wanted, _budget);
        if (found.Text is { } word && _field.AtomOf(word.Folded) > TextDimension.Other)
        {
            found = _automata.NoWord is { } noWord
                ? TextSearch.Find(_automata.Alphabet, wanted.Add(noWord), _budget)
                : TextFinding.Unknown;
        }

        return found.Text is not { } text || Fulfils(text, wishes) ? found : TextFinding.Unknown;
    }

    /// <summary>
    /// The automata of the field's phrases, over one alphabet; null where a pattern is not known.
    /// </summary>
    private sealed class Automata
    {
        private readonly Dictionary<Criterion, Automaton?> _ofTest = new(ReferenceEqualityComparer.Instance);
        private readonly ImmutableArray<Criterion> _form;

        public Automata(TextDimension field, ImmutableArray<Criterion> form, CharClasses classes)
        {
            _form = form;
            var tests = field.Phrases.Select(phrase => phrase.Test).Concat(form).ToList();
            var nodes = tests.ConvertAll(test => PatternNodes.Of(test, classes));
            var words = PatternNode.AnyLiteral(field.Words.Select(word => word.Folded)).Whole();
            var word = nodes.OfType<PatternNode>().Any(PatternNodes.AsksBoundary) ? classes.Word : null;
            Alphabet = PatternNodes.AlphabetOf(nodes.OfType<PatternNode>().Append(words), word);
            foreach (var (test, node) in tests.Zip(nodes))
            {
                _ofTest[test] = node is null ? null : Of(PatternGraph.Of(node, word));
            }

            NoWord = Of(PatternGraph.Of(words, null, MostWordParts)) is { } automaton
                ? new(automaton, false)
                : null;
        }

        public Alphabet Alphabet { get; }

        public Wanted? NoWord { get; }

        // Fewer than are wished where a pattern is not known: what they leave no text for stays impossible,
        // and what they find is asked again.
        public ImmutableArray<Wanted> Of(ImmutableArray<PhraseWish> wishes) =>
        [
            .. wishes.Select(wish => (wish.Phrase.Test, wish.Holds))
                .Concat(_form.Select(test => (Test: test, Holds: true)))
                .Where(wish => _ofTest[wish.Test] is not null)
                .Select(wish => new Wanted(_ofTest[wish.Test]!, wish.Holds)),
        ];

        private Automaton? Of(PatternGraph? graph) => graph is null ? null : new(graph, Alphabet);
    }
}
