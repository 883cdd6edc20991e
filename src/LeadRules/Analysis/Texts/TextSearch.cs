using System.Collections.Immutable;
using LeadRules.Policies;

namespace LeadRules.Analysis.Texts;

/// <summary>What a search for a text gave.</summary>
/// <param name="Text">The text, folded, and perhaps as the policy writes it; null: none was found.</param>
/// <param name="IsProved">Whether, without a text, there is none; else it is unknown.</param>
internal readonly record struct TextFinding(FoldedText? Text, bool IsProved)
{
    /// <summary>There is no such text.</summary>
    public static TextFinding None { get; } = new(null, true);

    /// <summary>There may be one.</summary>
    public static TextFinding Unknown { get; } = new(null, false);
}

/// <summary>An automaton that must, or must not, find its pattern.</summary>
internal readonly record struct Wanted(Automaton Automaton, bool IsFound);

/// <summary>
/// Looks for a folded text in which some patterns are found and others are not: through the states that all
/// of their automata are in after the same text, the shortest text first.
/// </summary>
internal sealed class TextSearch
{
    private const int MostSteps = 20_000;

    private readonly ImmutableArray<Wanted> _wanted;
    private readonly ReadOnlyMemory<char> _symbols;
    private readonly Budget _budget;
    private readonly List<Step> _steps = [];
    private readonly HashSet<string> _seen = new(StringComparer.Ordinal);

    private TextSearch(ReadOnlyMemory<char> symbols, ImmutableArray<Wanted> wanted, Budget budget)
    {
        _symbols = symbols;
        _wanted = wanted;
        _budget = budget;
    }

    // Folded text neither begins nor ends with a space, and has no two of them together.
    private enum Spacing
    {
        Begin,
        AfterUnit,
        AfterSpace,
    }

    /// <summary>
    /// The shortest text, of the most readable symbols. A text for which halves of a surrogate pair are
    /// needed is not made: it is unknown.
    /// </summary>
    public static TextFinding Find(Alphabet alphabet, ImmutableArray<Wanted> wanted, Budget budget)
    {
        var symbols = alphabet.Symbols.AsMemory();
        var whole = symbols[..alphabet.Symbols.Count(unit => !char.IsSurrogate(unit))];
        var found = new TextSearch(whole, wanted, budget).Find();
        return found != TextFinding.None || whole.Length == symbols.Length
            ? found
            : new TextSearch(symbols, wanted, budget).Find() == TextFinding.None
                ? TextFinding.None
                : TextFinding.Unknown;
    }

    private TextFinding Find()
    {
        Visit(new(new int[_wanted.Length], Spacing.Begin, -1, default));
        for (var at = 0; at < _steps.Count; at++)
        {
            if (IsEnd(_steps[at]))
            {
                return Finding(at);
            }

            if (_steps.Count > MostSteps || !_budget.Spend(_symbols.Length * (_wanted.Length + 1)))
            {
                return TextFinding.Unknown;
            }

            for (var symbol = 0; symbol < _symbols.Length; symbol++)
            {
                Extend(at, symbol);
            }
        }

        // A text may fold to nothing, if it is a mark without a letter; that is shown only for want of
        // another.
        return Accepts(_steps[0]) ? Finding(0) : TextFinding.None;
    }

    private TextFinding Finding(int step)
    {
        var text = TextUpTo(step);
        return new(new(text, text), true);
    }

    private bool IsEnd(Step step) => step.Spacing == Spacing.AfterUnit && Accepts(step);

    private bool Accepts(Step step) => _wanted
        .Zip(step.States).All(pair => pair.First.Automaton.Accepts(pair.Second) == pair.First.IsFound);

    private void Extend(int from, int symbol)
    {
        var (before, unit) = (_steps[from], _symbols.Span[symbol]);
        if (unit == ' ' && before.Spacing != Spacing.AfterUnit)
        {
            return;
        }

        var states = new int[_wanted.Length];
        for (var i = 0; i < states.Length; i++)
        {
            var (automaton, isFound) = _wanted[i];
            states[i] = automaton.Next(before.States[i], symbol);
            if (isFound ? automaton.IsLost(states[i]) : states[i] == Automaton.Found)
            {
                return;
            }
        }

        Visit(new(states, unit == ' ' ? Spacing.AfterSpace : Spacing.AfterUnit, from, unit));
    }

    private void Visit(Step step)
    {
        if (_seen.Add($"{step.Spacing}:{string.Join(',', step.States)}"))
        {
            _steps.Add(step);
        }
    }

    private string TextUpTo(int step)
    {
        var units = new Stack<char>();
        for (; _steps[step].From >= 0; step = _steps[step].From)
        {
            units.Push(_steps[step].Unit);
        }

        return string.Concat(units);
    }

    private readonly record struct Step(int[] States, Spacing Spacing, int From, char Unit);
}
