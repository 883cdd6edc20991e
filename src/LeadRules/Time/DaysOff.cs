using LeadRules.Policies;
using NodaTime;

namespace LeadRules.Time;

/// <summary>When people are on time off (P12).</summary>
internal static class DaysOff
{
    /// <summary>For each person of <paramref name="policy"/> when they are off; null: never.</summary>
    public static Timeline?[] Of(Policy policy)
    {
        var zones = policy.Stores
            .ToDictionary(store => store.Id, store => store.Timezone, StringComparer.Ordinal);
        var rows = policy.TimeOff.ToLookup(row => row.Person, StringComparer.Ordinal);
        return [.. policy.People.Select(OfPerson)];

        Timeline? OfPerson(Person person)
        {
            if (!rows.Contains(person.Id))
            {
                return null;
            }

            var zone = person.Store is { } store ? zones[store] : policy.Timezone;
            return new(rows[person.Id].SelectMany(row => StretchesOf(row, zone)));
        }
    }

    private static IEnumerable<Stretch> StretchesOf(TimeOff row, DateTimeZone zone)
    {
        if (row.WholeDays)
        {
            return LocalDays.Between(zone, row.From.Date, row.To.Date);
        }

        var clock = new ZoneClock(zone);
        var (start, end) = (clock.Start(row.From), clock.End(row.To));
        return start < end ? [new(start, end)] : [];
    }
}
