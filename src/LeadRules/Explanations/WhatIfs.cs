using System.Collections.Immutable;
using LeadRules.Leads;
using LeadRules.Policies;
using LeadRules.Routing.Pools;

namespace LeadRules.Explanations;

/// <summary>
/// Looks for the smallest single changes that would have sent a lead elsewhere, each tried by a router in the
/// state in which the lead arrived. Only that one lead is routed anew: what came before it stays as it was.
/// </summary>
public sealed class WhatIfs
{
    // Each run copies a whole state; past so many nobody reads on anyway.
    private const int MostRuns = 200;
    private const int MostValues = 8;

    private readonly Policy _policy;
    private readonly LeadRouter _before;
    private readonly Lead _lead;
    private readonly Destination _actual;
    private int _runs;

    /// <summary>A search that has not begun.</summary>
    /// <param name="policy">The policy.</param>
    /// <param name="before">What <see cref="LeadRouter.Save"/> gave before the lead arrived.</param>
    /// <param name="lead">The lead.</param>
    public WhatIfs(Policy policy, byte[] before, Lead lead)
    {
        ArgumentNullException.ThrowIfNull(policy);
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(lead);
        (_policy, _before, _lead) = (policy, LeadRouter.Restore(policy, before), lead);
        Explanation = Run(policy, lead);
        _actual = Explanation.Destination;
    }

    /// <summary>What was decided without any change.</summary>
    public Explanation Explanation { get; }

    /// <summary>
    /// The changes found: of fields of the lead, the smallest first and the smallest only for each place that
    /// it could go to, eight at most; then of people, in the order in which they were asked about. E-mail,
    /// telephone and notes are left as they are.
    /// </summary>
    public ImmutableArray<WhatIf> Find() => [.. OtherValues(), .. OtherPresences()];

    private List<WhatIf> OtherValues()
    {
        var found = new List<WhatIf>();
        var ways = new Ways(_policy);
        var tried = new HashSet<string>(StringComparer.Ordinal) { ways.Of(_lead) };
        foreach (var change in new FieldChanges(_policy).Of(_lead))
        {
            var isNew = tried.Add(ways.Of(change.Lead)) || ways.Asks(change.Field);
            if (isNew && found.Count < MostValues && _runs < MostRuns
                && Elsewhere(_policy, change.Lead) is { } goes
                && found.TrueForAll(other => other.Goes.IsElsewhere(goes)))
            {
                found.Add(new OtherValue(goes, change.Field, change.From, change.To, change.Share));
            }
        }

        return found;
    }

    private IEnumerable<WhatIf> OtherPresences()
    {
        var candidates = Explanation.Searches.SelectMany(search => search.Candidates)
            .Concat(_actual.People.Select(person => new Candidate(person, Ineligible.No)))
            .DistinctBy(candidate => (candidate.Person, candidate.Reason))
            .Where(candidate =>
                candidate.Reason != Ineligible.No || _actual.People.Contains(candidate.Person));
        foreach (var candidate in candidates)
        {
            var changed = new PresenceChanges(_policy, _lead).Of(candidate);
            if (changed is not null && _runs < MostRuns && Elsewhere(changed, _lead) is { } goes)
            {
                yield return new OtherPresence(
                    goes, candidate.Person, candidate.Reason) { Lacks = candidate.Lacks };
            }
        }
    }

    private Destination? Elsewhere(Policy policy, Lead lead)
    {
        _runs++;
        var goes = Run(policy, lead).Destination;
        return goes.IsElsewhere(_actual) ? goes : null;
    }

    private Explanation Run(Policy policy, Lead lead)
    {
        _before.CopyFor(policy).Arrive(lead, out var explanation);
        return explanation;
    }
}
