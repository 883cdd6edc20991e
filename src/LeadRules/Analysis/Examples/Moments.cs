using LeadRules.Policies;
using LeadRules.Time;
using NodaTime;

namespace LeadRules.Analysis;

/// <summary>Instants at which leads are received, as the clocks of each policy's stores show them.</summary>
internal sealed class Moments
{
    private static readonly LocalTime PlainTime = new(10, 0);

    private readonly Space _space;
    private readonly Openings?[][] _openings;
    private readonly RepresentativeDays?[] _days;
    private readonly LocalDate _plainDate;

    /// <summary>The instants of a space's leads.</summary>
    public Moments(Space space)
    {
        _space = space;
        _openings =
        [
            .. Enumerable.Range(0, space.Policies.Length).Select(policy =>
                Enumerable.Range(0, space.Stores.Size)
                    .Select(store => space.StoreOf(policy, store) is { } known ? new Openings(known) : null)
                    .ToArray()),
        ];
        _days = new RepresentativeDays?[space.Stores.Size];
        _plainDate = WorkingDay(space.LatestStart);
    }

    /// <summary>A plain time at a store: a working day, at ten.</summary>
    public Instant Plain(int store) => new ZoneClock(ZoneOf(store)).Start(_plainDate + PlainTime);

    /// <summary>What the clock of a store, in the first policy that has it, shows.</summary>
    public ZonedDateTime At(int store, Instant instant) => instant.InZone(ZoneOf(store));

    /// <summary>Fills in the atoms of a lead's receipt.</summary>
    public void Describe(int[] point, int store, Instant at, string? category)
    {
        point[_space.Stores.Index] = store;
        for (var policy = 0; policy < _space.Policies.Length; policy++)
        {
            if (_openings[policy][store] is { } openings)
            {
                var received = _space.Received[policy];
                var local = at.InZone(openings.Store.Timezone).LocalDateTime;
                point[received.Date.Index] = received.Date.AtomOf(local.Date);
                point[received.Weekday.Index] = WeekdayDimension.AtomOf(local.DayOfWeek);
                point[received.Time.Index] = received.Time.AtomOf(local.TimeOfDay);
                var now = new Stretch(at, at + Duration.FromSeconds(1));
                point[received.Open.Index] = openings.Within(now, category).Count;
            }
        }
    }

    /// <summary>
    /// An instant in a region, for a lead of a store and a folded category; the plain one if it is, else one
    /// of a near day; null: there is none.
    /// </summary>
    public Instant? Find(int store, string? category, Region region)
    {
        var days = _days[store] ??= new(
            _space, [.. Known(store).Select(known => known.Openings.Store)], _plainDate);
        foreach (var day in days.Dates)
        {
            if (WithinDay(day, store, category, region) is [var first, ..] found)
            {
                var plain = new ZoneClock(ZoneOf(store)).Start(day + PlainTime);
                return found.Exists(each => plain >= each.Start && plain < each.End) ? plain : first.Start;
            }
        }

        return null;
    }

    private static LocalDate WorkingDay(LocalDate date) =>
        date.DayOfWeek > IsoDayOfWeek.Friday ? date.Next(IsoDayOfWeek.Monday) : date;

    private DateTimeZone ZoneOf(int store) => Known(store).First().Openings.Store.Timezone;

    private IEnumerable<(ReceivedDimensions Received, Openings Openings)> Known(int store) =>
        from policy in Enumerable.Range(0, _space.Policies.Length)
        let openings = _openings[policy][store]
        where openings is not null
        select (_space.Received[policy], openings);

    private List<Stretch> WithinDay(LocalDate day, int store, string? category, Region region)
    {
        List<Stretch>? found = null;
        foreach (var (received, openings) in Known(store))
        {
            var shown = WallClock.Shown(
                openings.Store.Timezone, day, found is null ? 0 : 1, received, region);
            found = found is null ? shown : Stretches.InBoth(found, shown);
            if (found.Count > 0 && region[received.Open.Index] is { IsAll: false } open)
            {
                var window = new Stretch(found[0].Start, found[^1].End);
                var opening = openings.Within(window, category);
                found = open.Has(1) ? Stretches.InBoth(found, opening) : Stretches.Without(found, opening);
            }
        }

        return found ?? [];
    }
}
