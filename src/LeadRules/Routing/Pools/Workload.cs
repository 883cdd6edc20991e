using LeadRules.Routing.Plan;
using LeadRules.Time;
using NodaTime;

namespace LeadRules.Routing.Pools;

/// <summary>What each person carries: open leads, and leads given by local day (R7).</summary>
internal sealed class Workload(RoutingPlan plan)
{
    private readonly int[] _maxOpen =
        [.. plan.Policy.People.Select(person => person.MaxOpen ?? int.MaxValue)];
    private readonly int[] _maxPerDay =
        [.. plan.Policy.People.Select(person => person.MaxPerDay ?? int.MaxValue)];
    private readonly int[] _open = new int[plan.Policy.People.Length];
    private readonly int[] _none = new int[plan.Policy.People.Length];
    private readonly GivenByDay[] _given =
        [.. plan.Calendar.Zones.Select(_ => new GivenByDay(plan.Policy.People.Length))];

    /// <summary>How often somebody became full, or was so no longer, or a day began.</summary>
    public long Changes { get; private set; }

    /// <summary>By person: the open leads that they own.</summary>
    public ReadOnlySpan<int> Open => _open;

    /// <summary>Whether they own as many open leads as they may.</summary>
    public bool IsFull(int person) => _open[person] >= _maxOpen[person];

    /// <summary>
    /// By person: how many leads they were given on the local date of a store; of those without a limit per
    /// day it is 0.
    /// </summary>
    public ReadOnlySpan<int> GivenOn(int leadStore, Moment at)
    {
        var given = On(plan.Calendar.ZoneOf(leadStore), plan.Calendar.DateAt(leadStore, at));
        return given.IsEmpty ? _none : given;
    }

    /// <summary>Whether that many leads given on a day are as many as they may be given.</summary>
    public bool IsFullWith(int person, int given) => given >= _maxPerDay[person];

    /// <summary>Somebody became the owner of a lead: it counts on that day in every zone.</summary>
    public void Give(int person, Moment at)
    {
        if (_maxPerDay[person] == int.MaxValue)
        {
            return;
        }

        for (var zone = 0; zone < _given.Length; zone++)
        {
            Add(person, zone, plan.Calendar.Zones[zone].DateAt(at), 1);
        }
    }

    /// <summary>Somebody was given so many leads on a date of a zone.</summary>
    public void Add(int person, int zone, LocalDate date, int leads)
    {
        var given = On(zone, date);
        if (!given.IsEmpty && (given[person] += leads) >= _maxPerDay[person])
        {
            Changes++;
        }
    }

    /// <summary>They own one open lead more.</summary>
    public void Opened(int person)
    {
        if (++_open[person] == _maxOpen[person])
        {
            Changes++;
        }
    }

    /// <summary>They own one open lead fewer; whether that alone lets them be given another.</summary>
    public bool Freed(int person)
    {
        var wasFull = IsFull(person);
        _open[person]--;
        if (!wasFull || IsFull(person))
        {
            return false;
        }

        Changes++;
        return true;
    }

    /// <summary>The leads that people were given on the last two dates of a zone.</summary>
    public GivenByDay Given(int zone) => _given[zone];

    private Span<int> On(int zone, LocalDate date)
    {
        var on = _given[zone].On(date, out var isNew);
        Changes += isNew ? 1 : 0;
        return on;
    }
}

/// <summary>
/// Leads given to people on the last two local dates on which any were. Two, since a clock set back over
/// midnight returns to the date before.
/// </summary>
internal sealed class GivenByDay(int people)
{
    private int[] _counts = new int[people];
    private int[] _countsBefore = new int[people];

    public LocalDate Date { get; private set; }

    public LocalDate DateBefore { get; private set; }

    /// <summary>By person, how many on <see cref="Date"/>.</summary>
    public ReadOnlySpan<int> Counts => _counts;

    /// <summary>By person, how many on <see cref="DateBefore"/>.</summary>
    public ReadOnlySpan<int> CountsBefore => _countsBefore;

    /// <summary>By person, how many on a date; none of one that is long past.</summary>
    public Span<int> On(LocalDate date, out bool isNew)
    {
        isNew = false;
        if (date == Date)
        {
            return _counts;
        }

        if (date == DateBefore)
        {
            return _countsBefore;
        }

        if (date < Date && date < DateBefore)
        {
            return [];
        }

        isNew = true;
        (DateBefore, Date) = (Date, date);
        (_counts, _countsBefore) = (_countsBefore, _counts);
        Array.Clear(_counts);
        return _counts;
    }
}
