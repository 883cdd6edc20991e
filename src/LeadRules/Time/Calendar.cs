using System.Collections.Frozen;
using System.Collections.Immutable;
using LeadRules.Policies;
using NodaTime;

namespace LeadRules.Time;

/// <summary>
/// When the stores of a policy are open and its people are there, and what their clocks show. Stores and
/// people go by their index in the policy. What it keeps changes no answer; it is for one thread at a time.
/// </summary>
internal sealed class Calendar
{
    private readonly ZoneClock[] _clocks;
    private readonly int[] _zoneOfStore;
    private readonly Timeline[] _open;
    private readonly FrozenDictionary<string, int>[] _departments;
    private readonly Timeline?[] _shifts;
    private readonly Timeline?[] _off;

    /// <summary>The calendar of <paramref name="policy"/>; nothing is looked up in it again.</summary>
    public Calendar(Policy policy)
    {
        var clocks = policy.Stores.Select(store => store.Timezone).Distinct()
            .ToDictionary(zone => zone, zone => new ZoneClock(zone));
        _clocks = [.. policy.Stores.Select(store => clocks[store.Timezone])];
        Zones = [.. clocks.Values];
        _zoneOfStore = [.. _clocks.Select(clock => Zones.IndexOf(clock))];
        List<Timeline> open = [.. policy.Stores.Select(store => OpenHours.Of(store, store.Hours))];
        _shifts = Shifts.Of(policy, [.. open]);
        _departments = new FrozenDictionary<string, int>[policy.Stores.Length];
        foreach (var (index, store) in policy.Stores.Index())
        {
            _departments[index] = store.Departments.Index().ToFrozenDictionary(
                department => department.Item.Key, department => open.Count + department.Index,
                StringComparer.Ordinal);
            open.AddRange(store.Departments.Select(department => OpenHours.Of(store, department.Value)));
        }

        _open = [.. open];
        _off = DaysOff.Of(policy);
    }

    /// <summary>The clocks of the stores' zones, each once.</summary>
    public ImmutableArray<ZoneClock> Zones { get; }

    /// <summary>The index in <see cref="Zones"/> of a store's zone.</summary>
    public int ZoneOf(int store) => _zoneOfStore[store];

    /// <summary>
    /// How many hours there are: those of the stores, by their index, then those of departments.
    /// </summary>
    public int HoursCount => _open.Length;

    /// <summary>When a store is open by its own hours (P4), or whatever <see cref="HoursOf"/> gave.</summary>
    public Timeline Open(int hours) => _open[hours];

    /// <summary>
    /// The hours of the department of a store that is named by a folded category, or those of the store
    /// itself if it has no such department or the category is null (R13).
    /// </summary>
    public int HoursOf(int store, string? category) =>
        category is not null && _departments[store].TryGetValue(category, out var department)
            ? department
            : store;

    /// <summary>When the hours of <see cref="HoursOf"/> are open.</summary>
    public Timeline Open(int store, string? category) => _open[HoursOf(store, category)];

    /// <summary>
    /// Whether a person is on shift for a lead of <paramref name="leadStore"/>, off or not (P12).
    /// </summary>
    public bool IsOnShift(int person, int leadStore, Moment at) => ShiftsOf(person, leadStore).Holds(at);

    /// <summary>Whether a person is on time off.</summary>
    public bool IsOff(int person, Moment at) => _off[person] is { } off && off.Holds(at);

    /// <summary>
    /// Whether a person is on shift for a lead of <paramref name="leadStore"/> and not off;
    /// <paramref name="during"/> shrinks to where that is so.
    /// </summary>
    public bool IsPresent(int person, int leadStore, Moment at, ref Stretch during)
    {
        var isOff = _off[person] is { } off && off.Holds(at, ref during);
        return ShiftsOf(person, leadStore).Holds(at, ref during) && !isOff;
    }

    /// <summary>
    /// The earliest instant after <paramref name="after"/> at which a person begins to be on shift and not
    /// off, for a lead of <paramref name="leadStore"/>; null: never.
    /// </summary>
    public Moment? NextPresent(int person, int leadStore, Moment after)
    {
        var shifts = ShiftsOf(person, leadStore);
        if (_off[person] is not { } off)
        {
            return shifts.NextStart(after);
        }

        for (Moment? from = after; from is { } at;)
        {
            var start = shifts.NextStart(at);
            var back = off.NextEnd(at);
            if (start is { } begins && (back is null || begins < back) && !off.Holds(begins))
            {
                return begins;
            }

            if (back is { } returns && shifts.Holds(returns))
            {
                return returns;
            }

            from = back;
        }

        return null;
    }

    /// <summary>
    /// When a person is on shift for a lead of <paramref name="leadStore"/>, off or not (P12).
    /// </summary>
    public Timeline ShiftsOf(int person, int leadStore) => _shifts[person] ?? _open[leadStore];

    /// <summary>
    /// When a person is there for a lead of <paramref name="leadStore"/> within a window, in order: on shift,
    /// or with
    /// <paramref name="offShiftToo"/> at any time, and not on time off.
    /// </summary>
    public List<Stretch> Present(int person, int leadStore, bool offShiftToo, Stretch window)
    {
        var there = offShiftToo ? [window] : ShiftsOf(person, leadStore).Within(window);
        return _off[person] is { } off ? Stretches.Without(there, off.Within(window)) : there;
    }

    /// <summary>The local date at a store.</summary>
    public LocalDate DateAt(int store, Moment at) => _clocks[store].DateAt(at);

    /// <summary>
    /// The earliest instant after <paramref name="after"/> at which the local date at a store changes: the
    /// next local day begins, or a clock is set back over midnight.
    /// </summary>
    public Moment NextDay(int store, Moment after) => _clocks[store].NextDay(after);

    /// <summary>What the wall clock of a store shows.</summary>
    public LocalDateTime LocalAt(int store, Moment at) => _clocks[store].LocalAt(at);

    /// <summary>The offset of a store from UTC.</summary>
    public Offset OffsetAt(int store, Moment at) => _clocks[store].OffsetAt(at);

    /// <summary>
    /// The instant of a local time at a store: the earlier of two, the first after a gap (P13).
    /// </summary>
    public Moment AtEarlier(int store, LocalDateTime local) => _clocks[store].Start(local);
}
