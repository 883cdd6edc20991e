using System.Collections.Immutable;

namespace LeadRules.Analysis.Texts;

/// <summary>
/// Reads a text symbol by symbol and knows whether a pattern is found in it. Its states are made as they are
/// reached and numbered from 0, the first. Whether an anchor holds depends on what comes next, so a state is
/// the parts of the pattern that may go on and what came before.
/// </summary>
internal sealed class Automaton
{
    /// <summary>The state in which the pattern has been found, whatever follows.</summary>
    public const int Found = 1;

    private const int Start = 0;

    private readonly PatternGraph _graph;
    private readonly Alphabet _alphabet;
    private readonly List<State> _states = [];
    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);

    /// <summary>The automaton of a pattern's graph over an alphabet.</summary>
    public Automaton(PatternGraph graph, Alphabet alphabet)
    {
        _graph = graph;
        _alphabet = alphabet;
        NumberOf([graph.First], Place.Edge);
        _states.Add(new([], default, []));
    }

    /// <summary>Whether the pattern has been found in a text that ends in this state.</summary>
    public bool Accepts(int state) =>
        state == Found
        || (_states[state].AcceptsAtEnd ??=
            _graph.Reached(_states[state].Parts, _states[state].After, Place.Edge).Found);

    /// <summary>Whether the pattern can no longer be found.</summary>
    public bool IsLost(int state) => state != Found && _states[state].Parts.Length == 0;

    /// <summary>The state after one more symbol.</summary>
    public int Next(int state, int symbol) =>
        state == Found ? Found
        : _states[state].Next[symbol] is >= 0 and var known ? known
        : _states[state].Next[symbol] = Step(_states[state], _alphabet.Symbols[symbol]);

    private int Step(State state, char unit)
    {
        var place = _graph.PlaceOf(unit);
        var (passing, found) = _graph.Reached(state.Parts, state.After, place);
        if (found)
        {
            return Found;
        }

        var parts = passing.Where(part => _graph.Takes(part, unit)).Select(_graph.After);
        return NumberOf([.. parts.Concat(_graph.Again).Distinct().Order()], place);
    }

    private int NumberOf(ImmutableArray<int> parts, Place after)
    {
        var key = $"{after}:{string.Join(',', parts)}";
        if (!_numbers.TryGetValue(key, out var number))
        {
            number = _states.Count;
            _numbers.Add(key, number);
            var next = new int[_alphabet.Symbols.Length];
            Array.Fill(next, -1);
            _states.Add(new(parts, after, next));
        }

        return number;
    }

    private sealed class State(ImmutableArray<int> parts, Place after, int[] next)
    {
        public ImmutableArray<int> Parts => parts;

        public Place After => after;

        public int[] Next => next;

        public bool? AcceptsAtEnd { get; set; }
    }
}
