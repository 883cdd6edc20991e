namespace LeadRules.Analysis.Texts;

/// <summary>What lies on one side of a place in a text.</summary>
internal enum Place
{
    /// <summary>Nothing: the text begins or ends there.</summary>
    Edge,

    /// <summary>A unit that is part of a word.</summary>
    Word,

    /// <summary>Another unit.</summary>
    Other,
}

/// <summary>
/// A pattern as a graph: parts that take a unit, branch, or hold at certain places only. Finding the pattern
/// is reaching the last part, from any place in the text.
/// </summary>
internal sealed class PatternGraph
{
    private readonly List<Part> _parts = [];
    private readonly CharSet? _word;
    private readonly int _mostParts;

    private PatternGraph(CharSet? word, int mostParts)
    {
        _word = word;
        _mostParts = mostParts;
    }

    /// <summary>The part that the pattern begins with.</summary>
    public int First { get; private set; }

    /// <summary>
    /// What may begin at every later place: the first part, unless it only begins at the start.
    /// </summary>
    public int[] Again { get; private set; } = [];

    /// <summary>The graph of a pattern; null if it is too large.</summary>
    /// <param name="pattern">The pattern.</param>
    /// <param name="word">What is part of a word; null if no anchor asks it.</param>
    /// <param name="mostParts">How many parts it may have.</param>
    public static PatternGraph? Of(PatternNode pattern, CharSet? word, int mostParts = 2_000)
    {
        var graph = new PatternGraph(word, mostParts);
        graph.Add(new(null, null, -1, -1));
        if (graph.Build(pattern, next: 0) is not { } first)
        {
            return null;
        }

        graph.First = first;
        graph.Again = graph.BeginsLater() ? [first] : [];
        return graph;
    }

    /// <summary>What lies at a place where <paramref name="unit"/> is.</summary>
    public Place PlaceOf(char unit) => _word?.Has(unit) == true ? Place.Word : Place.Other;

    /// <summary>Whether a part takes a unit.</summary>
    public bool Takes(int part, char unit) => _parts[part].Set!.Has(unit);

    /// <summary>The part after one that took a unit.</summary>
    public int After(int part) => _parts[part].Next;

    /// <summary>
    /// The parts that take a unit and can be reached from <paramref name="parts"/> without one, at a place
    /// between
    /// <paramref name="before"/> and <paramref name="after"/>, and whether the last part can.
    /// </summary>
    public (List<int> Taking, bool Found) Reached(IEnumerable<int> parts, Place before, Place after)
    {
        var found = false;
        var taking = new List<int>();
        var seen = new HashSet<int>();
        var pending = new Stack<int>(parts);
        while (pending.TryPop(out var number))
        {
            if (!seen.Add(number))
            {
                continue;
            }

            var part = _parts[number];
            found |= part.IsLast;
            if (part.Set is not null)
            {
                taking.Add(number);
            }
            else if (part.Anchor is not { } anchor || Holds(anchor, before, after))
            {
                Push(pending, part.Next);
                Push(pending, part.Other);
            }
        }

        return (taking, found);
    }

    private static void Push(Stack<int> pending, int part)
    {
        if (part >= 0)
        {
            pending.Push(part);
        }
    }

    private static bool Holds(AnchorKind anchor, Place before, Place after) => anchor switch
    {
        AnchorKind.Start => before == Place.Edge,
        AnchorKind.End => after == Place.Edge,
        AnchorKind.Boundary => (before == Place.Word) != (after == Place.Word),
        _ => (before == Place.Word) == (after == Place.Word),
    };

    // Between any two places that are not the start.
    private bool BeginsLater()
    {
        Place[] inside = [Place.Word, Place.Other];
        return inside.Any(before => inside.Append(Place.Edge).Any(after =>
            Reached([First], before, after) is { Found: true } or { Taking.Count: > 0 }));
    }

    private int? Add(Part part)
    {
        _parts.Add(part);
        return _parts.Count <= _mostParts ? _parts.Count - 1 : null;
    }

    // Built from its end: each part knows what comes next. Null when there are too many.
    private int? Build(PatternNode? pattern, int next) => pattern switch
    {
        OneOf one => Add(new(one.Set, null, next, -1)),
        Anchor anchor => Add(new(null, anchor.Kind, next, -1)),
        Sequence sequence => sequence.Parts.AsEnumerable().Reverse()
            .Aggregate((int?)next, (after, part) => after is { } known ? Build(part, known) : null),
        Choice choice => choice.Parts.Aggregate((int?)-1, (other, part) =>
            other is { } known && Build(part, next) is { } branch
                ? Add(new(null, null, branch, known))
                : null),
        Repeat repeat when repeat.AtLeast <= _mostParts => BuildRepeat(repeat, next),
        _ => null,
    };

    private int? BuildRepeat(Repeat repeat, int next)
    {
        int? after = next;
        if (repeat.AtMost is null)
        {
            after = Add(new(null, null, -1, next));
            if (after is not { } loop || Build(repeat.Part, loop) is not { } body)
            {
                return null;
            }

            _parts[loop] = _parts[loop] with { Next = body };
        }

        for (var optional = repeat.AtLeast; optional < repeat.AtMost && after is { } known; optional++)
        {
            after = Build(repeat.Part, known) is { } body ? Add(new(null, null, body, next)) : null;
        }

        for (var required = 0; required < repeat.AtLeast && after is { } known; required++)
        {
            after = Build(repeat.Part, known);
        }

        return after;
    }

    /// <summary>
    /// A part: one that takes a unit has a set, one that holds at certain places an anchor.
    /// </summary>
    private readonly record struct Part(CharSet? Set, AnchorKind? Anchor, int Next, int Other)
    {
        public bool IsLast => Set is null && Anchor is null && Next < 0 && Other < 0;
    }
}
