using LeadRules.Policies;
using LeadRules.Routing;
using LeadRules.Routing.State;

namespace LeadRules.Simulation;

/// <summary>
/// What a replay came to, in counts (<c>summary.json</c>, cli.md); keys in ordinal order, "" for none.
/// </summary>
public sealed class ReplaySummary(Policy policy)
{
    // One further on than the index of what is counted; the first is for none.
    private readonly int[] _rules = new int[policy.Rules.Length + 1];
    private readonly int[] _people = new int[policy.People.Length + 1];
    private readonly int[] _stores = new int[policy.Stores.Length + 1];
    private readonly int[] _outcomes = new int[Enum.GetValues<Outcome>().Length];
    private readonly SourceCounts _sources = new();
    private readonly ResponseTimes _responses = new();

    /// <summary>The policy's name.</summary>
    public string Policy { get; } = policy.Name;

    /// <summary>How many leads arrived.</summary>
    public int Leads { get; private set; }

    /// <summary>Leads by what routing made of them.</summary>
    public IReadOnlyDictionary<string, int> Outcome =>
        Counted(_outcomes.Select((count, index) => (((Outcome)index).Written(), count)));

    /// <summary>Leads by rule.</summary>
    public IReadOnlyDictionary<string, int> Rule => Counted(_rules, policy.Rules.Select(rule => rule.Id));

    /// <summary>Leads by owner at the end.</summary>
    public IReadOnlyDictionary<string, int> Person =>
        Counted(_people, policy.People.Select(person => person.Id));

    /// <summary>Leads by source, sources that fold alike together, shown as the first lead has it.</summary>
    public IReadOnlyDictionary<string, int> Source => _sources.Counted;

    /// <summary>Leads by store.</summary>
    public IReadOnlyDictionary<string, int> Store =>
        Counted(_stores, policy.Stores.Select(store => store.Id));

    /// <summary>How many leads were answered.</summary>
    public int Answered => _responses.Count;

    /// <summary>How many leads were late.</summary>
    public int Late { get; private set; }

    /// <summary>
    /// The response time that this share of the answered leads did not exceed, by nearest rank, in minutes to
    /// two decimals; null where nothing was answered.
    /// </summary>
    /// <param name="percent">From 1 to 100.</param>
    public decimal? ResponseMinutes(int percent) =>
        _responses.Percentile(percent) is { } seconds ? Math.Round(seconds / 60m, 2) : null;

    /// <summary>Counts a lead. Leads come in order of receipt.</summary>
    internal void Add(RoutedLead lead)
    {
        Leads++;
        Late += lead.Late ? 1 : 0;
        _outcomes[(int)Results.OutcomeOf(lead.Placement)]++;
        _rules[lead.Rule + 1]++;
        _people[lead.Owner + 1]++;
        _stores[lead.Store + 1]++;
        _sources.Add(lead.Source);
        if (lead.RespondedAt is { } answered)
        {
            _responses.Add((answered - lead.ReceivedAt).Seconds);
        }
    }

    private static SortedDictionary<string, int> Counted(int[] counts, IEnumerable<string> ids) =>
        Counted(ids.Prepend("").Zip(counts));

    private static SortedDictionary<string, int> Counted(IEnumerable<(string Key, int Count)> counts) => new(
        counts.Where(counted => counted.Count > 0).ToDictionary(StringComparer.Ordinal),
        StringComparer.Ordinal);
}
