using LeadRules.Leads;
using LeadRules.Policies;
using LeadRules.Routing;

namespace LeadRules.Simulation;

/// <summary>What a replay came to, in counts (<c>summary.json</c>, cli.md); keys in ordinal order, "" for none.</summary>
public sealed class ReplaySummary(Policy policy)
{
    private readonly SortedDictionary<string, (string Shown, int Count)> _sources = new(StringComparer.Ordinal);
    private readonly SortedDictionary<long, int> _responses = [];

    /// <summary>The policy's name.</summary>
    public string Policy { get; } = policy.Name;

    /// <summary>How many leads arrived.</summary>
    public int Leads { get; private set; }

    /// <summary>Leads by what routing made of them.</summary>
    public SortedDictionary<string, int> Outcome { get; } = new(StringComparer.Ordinal);

    /// <summary>Leads by rule.</summary>
    public SortedDictionary<string, int> Rule { get; } = new(StringComparer.Ordinal);

    /// <summary>Leads by owner at the end.</summary>
    public SortedDictionary<string, int> Person { get; } = new(StringComparer.Ordinal);

    /// <summary>Leads by source, sources that fold alike together, shown as the first lead has it.</summary>
    public IReadOnlyDictionary<string, int> Source => _sources.Values.ToDictionary(
        source => source.Shown, source => source.Count, StringComparer.Ordinal);

    /// <summary>Leads by store.</summary>
    public SortedDictionary<string, int> Store { get; } = new(StringComparer.Ordinal);

    /// <summary>How many leads were answered.</summary>
    public int Answered { get; private set; }

    /// <summary>How many leads were late.</summary>
    public int Late { get; private set; }

    /// <summary>
    /// The response time that this share of the answered leads did not exceed, by nearest rank, in minutes to two
    /// decimals; null where nothing was answered.
    /// </summary>
    /// <param name="percent">From 1 to 100.</param>
    public decimal? ResponseMinutes(int percent)
    {
        var rank = (Answered * (long)percent + 99) / 100;
        foreach (var (seconds, count) in _responses)
        {
            rank -= count;
            if (rank <= 0)
            {
                return Math.Round(seconds / 60m, 2);
            }
        }

        return null;
    }

    /// <summary>Counts a lead. Leads come in order of receipt.</summary>
    public void Add(LeadResult lead)
    {
        ArgumentNullException.ThrowIfNull(lead);
        Leads++;
        Late += lead.Late ? 1 : 0;
        Add(Outcome, lead.Outcome.Written());
        Add(Rule, lead.Rule);
        Add(Person, lead.Owner);
        Add(Store, lead.Store.Id);
        AddSource(lead.Source ?? "");
        if (lead.Response is { } response)
        {
            Answered++;
            var seconds = (long)response.TotalSeconds;
            _responses[seconds] = _responses.GetValueOrDefault(seconds) + 1;
        }
    }

    private void AddSource(string source)
    {
        var folded = Fold.Text(source);
        var (shown, count) = _sources.GetValueOrDefault(folded, (source, 0));
        _sources[folded] = (shown, count + 1);
    }

    private static void Add(SortedDictionary<string, int> counts, string? key) =>
        counts[key ?? ""] = counts.GetValueOrDefault(key ?? "") + 1;
}
