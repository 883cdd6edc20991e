using System.Runtime.InteropServices;
using LeadRules.Leads;
using LeadRules.Policies;
using LeadRules.Routing;

namespace LeadRules.Simulation;

/// <summary>What a replay came to, in counts (<c>summary.json</c>, cli.md); keys in ordinal order, "" for none.</summary>
public sealed class ReplaySummary(Policy policy)
{
    private readonly Dictionary<string, int> _outcomes = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _rules = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _people = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _stores = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _sources = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _shownSources = new(StringComparer.Ordinal);
    private readonly ResponseTimes _responses = new();
    private int _withoutSource;

    /// <summary>The policy's name.</summary>
    public string Policy { get; } = policy.Name;

    /// <summary>How many leads arrived.</summary>
    public int Leads { get; private set; }

    /// <summary>Leads by what routing made of them.</summary>
    public IReadOnlyDictionary<string, int> Outcome => Sorted(_outcomes);

    /// <summary>Leads by rule.</summary>
    public IReadOnlyDictionary<string, int> Rule => Sorted(_rules);

    /// <summary>Leads by owner at the end.</summary>
    public IReadOnlyDictionary<string, int> Person => Sorted(_people);

    /// <summary>Leads by source, sources that fold alike together, shown as the first lead has it.</summary>
    public IReadOnlyDictionary<string, int> Source
    {
        get
        {
            var counts = new Dictionary<string, int>(StringComparer.Ordinal);
            if (_withoutSource > 0)
            {
                counts.Add("", _withoutSource);
            }

            foreach (var (folded, count) in _sources.OrderBy(source => source.Key, StringComparer.Ordinal))
            {
                counts.Add(_shownSources[folded], count);
            }

            return counts;
        }
    }

    /// <summary>Leads by store.</summary>
    public IReadOnlyDictionary<string, int> Store => Sorted(_stores);

    /// <summary>How many leads were answered.</summary>
    public int Answered => _responses.Count;

    /// <summary>How many leads were late.</summary>
    public int Late { get; private set; }

    /// <summary>
    /// The response time that this share of the answered leads did not exceed, by nearest rank, in minutes to two
    /// decimals; null where nothing was answered.
    /// </summary>
    /// <param name="percent">From 1 to 100.</param>
    public decimal? ResponseMinutes(int percent) =>
        _responses.Percentile(percent) is { } seconds ? Math.Round(seconds / 60m, 2) : null;

    /// <summary>Counts a lead. Leads come in order of receipt.</summary>
    public void Add(LeadResult lead)
    {
        ArgumentNullException.ThrowIfNull(lead);
        Leads++;
        Late += lead.Late ? 1 : 0;
        AddOne(_outcomes, lead.Outcome.Written());
        AddOne(_rules, lead.Rule ?? "");
        AddOne(_people, lead.Owner ?? "");
        AddOne(_stores, lead.Store.Id);
        AddSource(lead.Source);
        if (lead.Response is { } response)
        {
            _responses.Add((long)response.TotalSeconds);
        }
    }

    private void AddSource(string? source)
    {
        if (source is null)
        {
            _withoutSource++;
            return;
        }

        var folded = Fold.Text(source);
        _shownSources.TryAdd(folded, source);
        AddOne(_sources, folded);
    }

    private static void AddOne(Dictionary<string, int> counts, string key) =>
        CollectionsMarshal.GetValueRefOrAddDefault(counts, key, out _)++;

    private static SortedDictionary<string, int> Sorted(Dictionary<string, int> counts) =>
        new(counts, StringComparer.Ordinal);
}
