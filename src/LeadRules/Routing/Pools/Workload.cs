using LeadRules.Policies;
using LeadRules.Routing.Plan;
using NodaTime;

namespace LeadRules.Routing.Pools;

/// <summary>What each person carries: open leads, and leads given lately (R7).</summary>
internal sealed class Workload(RoutingPlan plan)
{
    // No local day is longer, and no two zones are further apart, than this together.
    private static readonly Duration Lately = Duration.FromHours(72);

    private readonly int[] _open = new int[plan.Policy.People.Length];
    private readonly Queue<Instant>?[] _given =
        [.. plan.Policy.People.Select(person => person.MaxPerDay is null ? null : new Queue<Instant>())];

    /// <summary>By person: the open leads that they own.</summary>
    public ReadOnlySpan<int> Open => _open;

    /// <summary>Whether they own as many open leads as they may.</summary>
    public bool IsFull(int person) => plan.Policy.People[person].MaxOpen is { } most && _open[person] >= most;

    /// <summary>Whether they were given as many leads as they may on the local date of that store.</summary>
    public bool IsFullToday(int person, int leadStore, Instant at)
    {
        if (plan.Policy.People[person].MaxPerDay is not { } most)
        {
            return false;
        }

        var today = plan.Calendar.DateAt(leadStore, at);
        var given = 0;
        foreach (var instant in _given[person]!)
        {
            given += plan.Calendar.DateAt(leadStore, instant) == today ? 1 : 0;
        }

        return given >= most;
    }

    /// <summary>Somebody became the owner of a lead.</summary>
    public void Give(int person, Instant at)
    {
        if (_given[person] is { } given)
        {
            while (given.TryPeek(out var oldest) && at - oldest > Lately)
            {
                given.Dequeue();
            }

            given.Enqueue(at);
        }
    }

    /// <summary>They own one open lead more.</summary>
    public void Opened(int person) => _open[person]++;

    /// <summary>They own one open lead fewer; whether that alone lets them be given another.</summary>
    public bool Freed(int person)
    {
        var wasFull = IsFull(person);
        _open[person]--;
        return wasFull && !IsFull(person);
    }

    /// <summary>When a person was given leads lately, oldest first; empty for who has no daily limit.</summary>
    public IEnumerable<Instant> GivenLately(int person) => _given[person] ?? Enumerable.Empty<Instant>();
}
