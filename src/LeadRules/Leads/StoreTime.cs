using LeadRules.Policies;
using LeadRules.Time;
using NodaTime;

namespace LeadRules.Leads;

/// <summary>
/// Makes instants of what was written: a timestamp without an offset is local to its lead's store (P13, P16).
/// </summary>
internal sealed class StoreTime(Policy policy)
{
    private readonly ZoneClock[] _clocks = [.. policy.Stores.Select(store => new ZoneClock(store.Timezone))];

    /// <summary>The instant of <paramref name="time"/> for a lead of the store of that index.</summary>
    public Moment At(Timestamp time, int store) => time.HasOffset
        ? Moment.FromUnixSecond(time.LocalSeconds - time.OffsetSeconds)
        : _clocks[store].Start(time.LocalSeconds);
}
