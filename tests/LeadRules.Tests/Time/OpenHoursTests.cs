using LeadRules.Policies;
using LeadRules.Time;
using NodaTime;
using static LeadRules.Tests.Time.Written;

namespace LeadRules.Tests.Time;

public sealed class OpenHoursTests
{
    private const string Odd =
        "daily 00:00-00:30 01:15-01:45 02:10-02:20 22:00-06:00; "
        + "sat 23:30-23:45; sun 00:30-24:00; tue; wed 00:00-24:00";

    private static Timeline Open(Store store) => OpenHours.Of(store, store.Hours);

    [Fact]
    public void P4_intervals_are_half_open()
    {
        var open = Open(Store("America/Toronto", "mon 09:00-17:00"));

        Assert.False(open.Holds(At("2026-01-05T14:00Z") - Duration.Epsilon));
        Assert.True(open.Holds(At("2026-01-05T14:00Z")));
        Assert.True(open.Holds(At("2026-01-05T22:00Z") - Duration.Epsilon));
        Assert.False(open.Holds(At("2026-01-05T22:00Z")));
    }

    [Fact]
    public void P4_a_day_that_is_not_named_is_closed()
    {
        var open = Open(Store("America/Toronto", "mon 09:00-17:00"));

        Assert.Equal<Lapse>(
            Duration.FromHours(8), open.Held(At("2026-01-05T00:00Z"), At("2026-01-12T00:00Z")));
    }

    [Fact]
    public void P4_an_end_at_or_before_its_start_falls_on_the_next_day()
    {
        var open = Open(Store("UTC", "mon 22:00-06:00; thu 10:00-10:00"));

        Assert.Equal(At("2026-01-06T06:00Z"), open.NextEnd(At("2026-01-05T22:00Z")));
        Assert.Equal(At("2026-01-09T10:00Z"), open.NextEnd(At("2026-01-08T10:00Z")));
    }

    [Fact]
    public void P4_intervals_that_touch_or_overlap_are_one_opening()
    {
        var open = Open(
            Store("UTC", "mon 17:00-20:00 09:00-12:00 12:00-18:00; tue 00:00-03:00; wed 00:00-24:00"));

        Assert.Equal(At("2026-01-05T20:00Z"), open.NextEnd(At("2026-01-05T09:00Z")));
        Assert.Equal(At("2026-01-06T00:00Z"), open.NextStart(At("2026-01-05T09:00Z")));
        Assert.Equal<Lapse>(
            Duration.FromHours(38), open.Held(At("2026-01-05T00:00Z"), At("2026-01-12T00:00Z")));
    }

    [Fact]
    public void P4_an_interval_that_runs_into_a_closed_day_runs_on_and_none_begins_there()
    {
        var open = Open(Store("America/Toronto", "daily 22:00-06:00", "2026-12-25"));

        Assert.Equal(At("2026-12-25T11:00Z"), open.NextEnd(At("2026-12-25T05:00Z")));
        Assert.Equal(At("2026-12-27T03:00Z"), open.NextStart(At("2026-12-25T05:00Z")));
    }

    [Fact]
    public void P4_a_store_without_hours_is_open_but_for_its_closed_days()
    {
        var open = Open(Store("America/Toronto", null, "2026-12-25"));

        Assert.True(open.Holds(At("1900-01-01T00:00Z")));
        Assert.Equal(At("2026-12-25T05:00Z"), open.NextEnd(At("2026-12-01T00:00Z")));
        Assert.Equal(At("2026-12-26T05:00Z"), open.FirstHeld(At("2026-12-25T05:00Z")));
        Assert.Null(open.NextStart(At("2026-12-26T05:00Z")));
        Assert.Null(open.NextEnd(At("2026-12-26T05:00Z")));
    }

    [Fact]
    public void P13_a_whole_day_is_as_long_as_its_zone_makes_it()
    {
        static Duration Length(string zone, string day) => Lapse.FromDays(7) - Open(Store(zone, null, day))
            .Held(Date(day).PlusDays(-3).AtMidnight().InUtc().ToInstant(),
                Date(day).PlusDays(4).AtMidnight().InUtc().ToInstant());

        Assert.Equal(Duration.FromHours(24), Length("America/Toronto", "2026-07-01"));
        Assert.Equal(Duration.FromHours(23), Length("America/Havana", "2026-03-08"));
        Assert.Equal(Duration.FromHours(25), Length("America/Havana", "2025-11-02"));
        Assert.Equal(Duration.FromHours(23.5), Length("Australia/Lord_Howe", "2026-10-04"));
        Assert.Equal(Duration.FromMinutes(24 * 60 + 59), Length("America/St_Johns", "2010-11-06"));
        Assert.Equal(Duration.Zero, Length("Pacific/Apia", "2011-12-30"));
    }

    [Theory]
    [InlineData("22:00-06:00", "2026-03-07", 7)]
    [InlineData("22:00-06:00", "2026-10-31", 9)]
    [InlineData("01:30-02:30", "2026-03-08", 0.5)]
    [InlineData("02:15-02:45", "2026-03-08", 0)]
    [InlineData("02:30-03:30", "2026-03-08", 0.5)]
    [InlineData("01:00-01:30", "2026-11-01", 1.5)]
    [InlineData("00:30-01:00", "2026-11-01", 1.5)]
    [InlineData("01:45-01:15", "2026-10-31", 24.5)]
    [InlineData("00:00-24:00", "2026-11-01", 25)]
    public void P13_an_interval_runs_from_the_instant_of_its_start_to_that_of_its_end(
        string interval, string day, double hours)
    {
        var name = Date(day).DayOfWeek.ToString()[..3].ToLowerInvariant();
        var open = Open(Store("America/Toronto", $"{name} {interval}"));
        var from = Date(day).PlusDays(-1).AtMidnight().InUtc().ToInstant();

        Assert.Equal<Lapse>(Duration.FromHours(hours), open.Held(from, from + Duration.FromDays(4)));
    }

    [Fact]
    public void P13_an_overnight_interval_into_a_skipped_day_ends_where_the_day_after_begins()
    {
        var open = Open(Store("Pacific/Apia", "thu 22:00-06:00; fri 23:00-02:00"));

        Assert.Equal(At("2011-12-30T08:00Z"), open.NextStart(At("2011-12-29T12:00Z")));
        Assert.Equal(At("2011-12-30T12:00Z"), open.NextEnd(At("2011-12-30T08:00Z")));
    }

    [Theory]
    [InlineData("America/Toronto", "2026-03-04")]
    [InlineData("America/Toronto", "2026-10-28")]
    [InlineData("America/Havana", "2026-03-04")]
    [InlineData("America/Havana", "2025-10-29")]
    [InlineData("America/St_Johns", "2026-03-04")]
    [InlineData("America/St_Johns", "2026-10-28")]
    [InlineData("America/St_Johns", "2010-03-10")]
    [InlineData("America/St_Johns", "2010-11-03")]
    [InlineData("Australia/Lord_Howe", "2026-04-01")]
    [InlineData("Australia/Lord_Howe", "2026-09-30")]
    [InlineData("America/Sao_Paulo", "2018-02-14")]
    [InlineData("America/Sao_Paulo", "2018-10-31")]
    [InlineData("Africa/Cairo", "2026-04-20")]
    [InlineData("Africa/Cairo", "2026-10-26")]
    [InlineData("Pacific/Apia", "2011-12-26")]
    [InlineData("Pacific/Kiritimati", "1994-12-28")]
    [InlineData("Europe/Paris", "2026-03-25")]
    [InlineData("Europe/Paris", "2026-10-21")]
    public void P13_every_minute_of_a_week_of_change_is_as_read_plainly(string zone, string from)
    {
        var plain = new PlainReading(Zone(zone), Date(from).AtMidnight().InUtc().ToInstant(), 9);
        LocalDate[] closed = [Date(from).PlusDays(2), Date(from).PlusDays(4)];
        var weekly = Store(zone, Odd) with { Closed = [.. closed] };

        var inside = plain.Weekly([Hours(Odd)], Date("1900-01-01"), Date("2200-12-31"), closed);
        Agreement.WithEveryMinute(Open(weekly), plain, inside);
        Agreement.WithSums(Open(weekly), plain, inside, 0, plain.Minutes);

        var days = plain.Days(day => !closed.Contains(day));
        Agreement.WithEveryMinute(Open(weekly with { Hours = null }), plain, days);
    }
}
