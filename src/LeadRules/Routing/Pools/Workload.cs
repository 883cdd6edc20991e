using LeadRules.Routing.Plan;
using NodaTime;

namespace LeadRules.Routing.Pools;

/// <summary>What each person carries: open leads, and leads given by local day (R7).</summary>
internal sealed class Workload(RoutingPlan plan)
{
    private readonly int[] _maxOpen = [.. plan.Policy.People.Select(person => person.MaxOpen ?? int.MaxValue)];
    private readonly int[] _maxPerDay = [.. plan.Policy.People.Select(person => person.MaxPerDay ?? int.MaxValue)];
    private readonly int[] _open = new int[plan.Policy.People.Length];
    private readonly GivenByDay[] _given = new GivenByDay[plan.Policy.People.Length * plan.Calendar.Zones.Length];

    /// <summary>By person: the open leads that they own.</summary>
    public ReadOnlySpan<int> Open => _open;

    /// <summary>Whether they own as many open leads as they may.</summary>
    public bool IsFull(int person) => _open[person] >= _maxOpen[person];

    /// <summary>The local date at a store, in its zone.</summary>
    public (int Zone, LocalDate Date) DayAt(int leadStore, Instant at) =>
        (plan.Calendar.ZoneOf(leadStore), plan.Calendar.DateAt(leadStore, at));

    /// <summary>Whether they were given as many leads as they may on a day of <see cref="DayAt"/>.</summary>
    public bool IsFullOn(int person, (int Zone, LocalDate Date) day) =>
        _maxPerDay[person] != int.MaxValue && GivenOn(person, day) >= _maxPerDay[person];

    /// <summary>How many leads somebody with a limit was given on a day of <see cref="DayAt"/>.</summary>
    public int GivenOn(int person, (int Zone, LocalDate Date) day) => Given(person, day.Zone).On(day.Date);

    /// <summary>Somebody became the owner of a lead: it counts on that day in every zone.</summary>
    public void Give(int person, Instant at)
    {
        if (_maxPerDay[person] == int.MaxValue)
        {
            return;
        }

        for (var zone = 0; zone < plan.Calendar.Zones.Length; zone++)
        {
            Given(person, zone).Add(plan.Calendar.Zones[zone].DateAt(at), 1);
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

    /// <summary>The leads that a person was given on the last two dates of a zone.</summary>
    public ref GivenByDay Given(int person, int zone) => ref _given[person * plan.Calendar.Zones.Length + zone];
}

/// <summary>
/// Leads given on the last two local dates on which any were. Two, since a clock set back over midnight returns to the
/// date before.
/// </summary>
internal struct GivenByDay
{
    public LocalDate Date { get; private set; }

    public int Count { get; private set; }

    public LocalDate DateBefore { get; private set; }

    public int CountBefore { get; private set; }

    /// <summary>How many on a date.</summary>
    public readonly int On(LocalDate date) => date == Date ? Count : date == DateBefore ? CountBefore : 0;

    /// <summary>So many more on a date.</summary>
    public void Add(LocalDate date, int count)
    {
        if (date == Date)
        {
            Count += count;
        }
        else if (date == DateBefore)
        {
            CountBefore += count;
        }
        else
        {
            (DateBefore, CountBefore) = (Date, Count);
            (Date, Count) = (date, count);
        }
    }
}
