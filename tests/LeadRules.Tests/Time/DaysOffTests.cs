using LeadRules.Policies;
using LeadRules.Time;
using NodaTime;
using static LeadRules.Tests.Time.Written;

namespace LeadRules.Tests.Time;

public sealed class DaysOffTests
{
    private static readonly Store Havana = Store("America/Havana");

    private static TimeOff Days(string from, string to) => new()
    {
        Person = "ann",
        From = Date(from).AtMidnight(),
        To = Date(to).PlusDays(1).AtMidnight(),
        WholeDays = true,
    };

    private static TimeOff Times(string from, string to) =>
        new() { Person = "ann", From = Local(from), To = Local(to) };

    private static Calendar With(params TimeOff[] rows) =>
        new(Policy(Havana, "bob", "ann") with { TimeOff = [.. rows] });

    private static void OffExactly(string start, string end, params TimeOff[] rows)
    {
        var calendar = With(rows);
        Assert.False(calendar.IsOff(1, At(start) - Duration.Epsilon));
        Assert.True(calendar.IsOff(1, At(start)));
        Assert.True(calendar.IsOff(1, At(end) - Duration.Epsilon));
        Assert.False(calendar.IsOff(1, At(end)));
        Assert.False(calendar.IsOff(0, At(start)));
    }

    [Fact]
    public void P12_days_off_are_whole_local_days_both_inclusive() =>
        OffExactly("2026-07-01T04:00Z", "2026-07-15T04:00Z", Days("2026-07-01", "2026-07-14"));

    [Fact]
    public void P13_days_off_begin_and_end_with_the_local_day_where_midnight_is_skipped_or_comes_twice()
    {
        OffExactly("2026-03-08T05:00Z", "2026-03-09T04:00Z", Days("2026-03-08", "2026-03-08"));
        OffExactly("2025-10-31T04:00Z", "2025-11-02T04:00Z", Days("2025-10-31", "2025-11-01"));
        OffExactly("2025-11-02T04:00Z", "2025-11-03T05:00Z", Days("2025-11-02", "2025-11-02"));
    }

    [Fact]
    public void P12_hours_off_are_half_open() =>
        OffExactly("2026-07-03T17:00Z", "2026-07-03T21:00Z", Times("2026-07-03T13:00", "2026-07-03T17:00"));

    [Fact]
    public void P13_hours_off_begin_with_the_earlier_and_end_with_the_later_of_two()
    {
        OffExactly("2025-11-02T04:30Z", "2025-11-02T05:45Z", Times("2025-11-02T00:30", "2025-11-02T00:45"));
        OffExactly("2025-11-01T20:00Z", "2025-11-02T04:00Z", Times("2025-11-01T16:00", "2025-11-02T00:00"));
        OffExactly("2026-03-08T05:00Z", "2026-03-08T05:10Z", Times("2026-03-08T00:30", "2026-03-08T01:10"));
    }

    [Fact]
    public void P12_hours_off_that_turn_out_empty_are_none()
    {
        var calendar = With(Times("2026-03-08T00:10", "2026-03-08T00:50"));

        Assert.False(calendar.IsOff(1, At("2026-03-08T05:00Z")));
        Assert.Null(calendar.NextPresent(1, 0, At("2026-03-08T05:00Z")));
    }

    [Fact]
    public void P12_time_off_is_in_the_zone_of_the_store_of_the_person_or_else_of_the_policy()
    {
        var day = Days("2026-07-01", "2026-07-01");
        var calendar = new Calendar(Policy(Havana) with
        {
            Timezone = Zone("Europe/Paris"),
            People = [new() { Id = "ann", Store = "main" }, new() { Id = "bob" }],
            TimeOff = [day, day with { Person = "bob" }],
        });

        Assert.False(calendar.IsOff(0, At("2026-06-30T22:00Z")));
        Assert.True(calendar.IsOff(1, At("2026-06-30T22:00Z")));
        Assert.True(calendar.IsOff(0, At("2026-07-02T03:00Z")));
        Assert.False(calendar.IsOff(1, At("2026-07-02T03:00Z")));
    }

    [Fact]
    public void P12_rows_of_time_off_that_touch_are_one()
    {
        var calendar = With(Days("2026-07-03", "2026-07-04"), Days("2026-07-01", "2026-07-02"));

        Assert.Equal(At("2026-07-05T04:00Z"), calendar.NextPresent(1, 0, At("2026-07-01T12:00Z")));
    }

    [Fact]
    public void P12_the_first_and_last_dates_there_are_can_be_off()
    {
        var calendar = With(Days("1900-01-01", "2200-12-31"));

        Assert.True(calendar.IsOff(1, At("2200-12-31T12:00Z")));
        Assert.Equal(At("2201-01-01T05:00Z"), calendar.NextPresent(1, 0, At("2026-01-01T00:00Z")));
    }
}
