using LeadRules.Leads;

namespace LeadRules.Simulation;

/// <summary>Leads by source: sources that fold alike are one, shown as the first lead has it.</summary>
internal sealed class SourceCounts
{
    private const int Places = 256;

    private readonly Dictionary<string, Source> _folded = new(StringComparer.Ordinal);

    // The same text is mostly the same object, since its cell was read once.
    private readonly (string? Shown, Source? Source)[] _lately = new (string?, Source?)[Places];
    private int _without;

    /// <summary>By source as it is shown, in order of the folded one; "" for none.</summary>
    public IReadOnlyDictionary<string, int> Counted
    {
        get
        {
            var counts = new Dictionary<string, int>(StringComparer.Ordinal);
            if (_without > 0)
            {
                counts.Add("", _without);
            }

            foreach (var (_, source) in _folded.OrderBy(source => source.Key, StringComparer.Ordinal))
            {
                counts.Add(source.Shown, source.Count);
            }

            return counts;
        }
    }

    /// <summary>Counts a lead.</summary>
    public void Add(string? shown)
    {
        if (shown is null)
        {
            _without++;
            return;
        }

        ref var lately = ref _lately[PlaceOf(shown)];
        if (!ReferenceEquals(lately.Shown, shown))
        {
            lately = (shown, Find(shown));
        }

        lately.Source!.Count++;
    }

    private static int PlaceOf(string shown) =>
        shown.Length == 0 ? 0 : ((shown.Length * 31) + (shown[0] * 7) + shown[^1]) % Places;

    private Source Find(string shown)
    {
        var folded = Fold.Text(shown);
        if (!_folded.TryGetValue(folded, out var source))
        {
            _folded.Add(folded, source = new Source(shown));
        }

        return source;
    }

    private sealed class Source(string shown)
    {
        public string Shown => shown;

        public int Count { get; set; }
    }
}
