using System.Collections.Immutable;
using System.Globalization;
using LeadRules.Policies;
using NodaTime;
using NodaTime.Text;

namespace LeadRules.Tests.Time;

/// <summary>Times and hours as a policy writes them, for tests.</summary>
internal static class Written
{
    private static readonly string[] DayNames = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];

    public static DateTimeZone Zone(string id) => DateTimeZoneProviders.Tzdb[id];

    /// <summary><c>2026-03-08T07:00Z</c>, perhaps with seconds.</summary>
    public static Instant At(string text) => Instant.FromDateTimeOffset(
        DateTimeOffset.Parse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal));

    public static LocalDate Date(string text) => LocalDatePattern.Iso.Parse(text).Value;

    public static LocalDateTime Local(string text) => LocalDateTimePattern.GeneralIso.Parse(
        text.Length == 16 ? text + ":00" : text).Value;

    /// <summary><c>mon 09:00-17:00; fri 22:00-06:00 12:00-13:00</c>; <c>daily</c> is every day.</summary>
    public static Hours Hours(string text)
    {
        var days = Enumerable.Repeat(ImmutableArray<HourInterval>.Empty, 7).ToArray();
        foreach (var entry in text.Split(';', StringSplitOptions.TrimEntries))
        {
            var words = entry.Split(' ');
            var intervals = words.Skip(1).Select(Interval).ToImmutableArray();
            bool Named(int day) => words[0] == "daily" || words[0] == DayNames[day];

            foreach (var day in Enumerable.Range(0, 7).Where(Named))
            {
                days[day] = intervals;
            }
        }

        return new([.. days]);
    }

    private static HourInterval Interval(string text)
    {
        var ends = text.Replace("24:00", "00:00", StringComparison.Ordinal).Split('-');
        return new(LocalTimePattern.GeneralIso.Parse(ends[0] + ":00").Value,
            LocalTimePattern.GeneralIso.Parse(ends[1] + ":00").Value);
    }

    public static Store Store(string zone, string? hours = null, params string[] closed) => new()
    {
        Id = "main",
        Timezone = Zone(zone),
        Hours = hours is null ? null : Hours(hours),
        Closed = [.. closed.Select(Date)],
    };

    public static Policy Policy(Store store, params string[] people) => new()
    {
        Timezone = store.Timezone,
        Stores = [store],
        Rules = [],
        People = [.. people.Select(id => new Person { Id = id, Store = store.Id })],
    };
}
