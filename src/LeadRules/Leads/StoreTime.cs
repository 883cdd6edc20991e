using System.Collections.Immutable;
using LeadRules.Policies;
using NodaTime;
using NodaTime.TimeZones;

namespace LeadRules.Leads;

/// <summary>Makes instants of what was written: a timestamp without an offset is local to its lead's store (P13, P16).</summary>
internal sealed class StoreTime(Policy policy)
{
    private static readonly ZoneLocalMappingResolver Earlier =
        Resolvers.CreateMappingResolver(Resolvers.ReturnEarlier, Resolvers.ReturnStartOfIntervalAfter);

    private readonly ImmutableArray<DateTimeZone> _zones = [.. policy.Stores.Select(store => store.Timezone)];

    public Instant At(Timestamp time, int store) => time.Offset is { } offset
        ? time.Local.WithOffset(offset).ToInstant()
        : time.Local.InZone(_zones[store], Earlier).ToInstant();
}
