using LeadRules.Leads;
using LeadRules.Policies;
using LeadRules.Routing;
using NodaTime;

namespace LeadRules.Simulation;

/// <summary>What a replay came to, in counts (<c>summary.json</c>, cli.md); keys in ordinal order, "" for none.</summary>
public sealed class ReplaySummary
{
    private readonly SortedDictionary<string, (string Shown, int Count)> _sources = new(StringComparer.Ordinal);
    private readonly List<Duration> _responses = [];

    /// <summary>The counts of some leads, which come in order of receipt.</summary>
    public ReplaySummary(Policy policy, IEnumerable<LeadResult> leads)
    {
        Policy = policy.Name;
        foreach (var lead in leads)
        {
            Count(lead);
        }

        _responses.Sort();
        foreach (var (shown, count) in _sources.Values)
        {
            Source[shown] = count;
        }
    }

    /// <summary>The policy's name.</summary>
    public string Policy { get; }

    /// <summary>How many leads arrived.</summary>
    public int Leads { get; private set; }

    /// <summary>Leads by what routing made of them.</summary>
    public SortedDictionary<string, int> Outcome { get; } = new(StringComparer.Ordinal);

    /// <summary>Leads by rule.</summary>
    public SortedDictionary<string, int> Rule { get; } = new(StringComparer.Ordinal);

    /// <summary>Leads by owner at the end.</summary>
    public SortedDictionary<string, int> Person { get; } = new(StringComparer.Ordinal);

    /// <summary>Leads by source, sources that fold alike together, shown as the first lead has it.</summary>
    public SortedDictionary<string, int> Source { get; } = new(StringComparer.Ordinal);

    /// <summary>Leads by store.</summary>
    public SortedDictionary<string, int> Store { get; } = new(StringComparer.Ordinal);

    /// <summary>How many leads were answered.</summary>
    public int Answered => _responses.Count;

    /// <summary>How many leads were late.</summary>
    public int Late { get; private set; }

    /// <summary>
    /// The response time that this share of the answered leads did not exceed, by nearest rank, in minutes to two
    /// decimals; null where nothing was answered.
    /// </summary>
    /// <param name="percent">From 1 to 100.</param>
    public decimal? ResponseMinutes(int percent)
    {
        if (_responses.Count == 0)
        {
            return null;
        }

        var rank = (_responses.Count * (long)percent + 99) / 100;
        var seconds = (long)_responses[(int)rank - 1].TotalSeconds;
        return Math.Round(seconds / 60m, 2);
    }

    private void Count(LeadResult lead)
    {
        Leads++;
        Late += lead.Late ? 1 : 0;
        Add(Outcome, lead.Outcome.Written());
        Add(Rule, lead.Rule);
        Add(Person, lead.Owner);
        Add(Store, lead.Store.Id);
        var folded = lead.Source is null ? "" : Fold.Text(lead.Source);
        var shown = _sources.TryGetValue(folded, out var seen) ? seen : (lead.Source ?? "", 0);
        _sources[folded] = (shown.Item1, shown.Item2 + 1);
        if (lead.Response is { } response)
        {
            _responses.Add(response);
        }
    }

    private static void Add(SortedDictionary<string, int> counts, string? key) =>
        counts[key ?? ""] = counts.GetValueOrDefault(key ?? "") + 1;
}
