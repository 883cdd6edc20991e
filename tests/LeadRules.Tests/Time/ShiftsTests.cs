using System.Collections.Immutable;
using LeadRules.Policies;
using LeadRules.Time;
using NodaTime;
using static LeadRules.Tests.Time.Written;

namespace LeadRules.Tests.Time;

public sealed class ShiftsTests
{
    private static readonly Store Toronto = Store("America/Toronto", "mon 09:00-17:00", "2026-01-12");

    private static Schedule Weeks(string starts, params string[] weeks) => new()
    {
        Id = "s" + starts + string.Concat(weeks).Length,
        Store = "main",
        People = ["ann"],
        Starts = Date(starts),
        Weeks = [.. weeks.Select(Hours)],
    };

    private static Timeline Of(params Schedule[] schedules) => Of(Toronto, schedules);

    private static Timeline Of(Store store, params Schedule[] schedules) =>
        new Calendar(Policy(store, "ann") with { Schedules = [.. schedules] }).ShiftsOf(0, 0);

    [Fact]
    public void P12_week_one_is_the_week_that_the_schedule_starts_in()
    {
        var shifts = Of(Weeks("2026-01-07", "mon 08:00-09:00; fri 10:00-11:00", "mon 12:00-13:00"));

        Assert.Equal(At("2026-01-09T15:00Z"), shifts.NextStart(At("2025-01-01T00:00Z")));
        Assert.Equal(At("2026-01-19T13:00Z"), shifts.NextStart(At("2026-01-09T15:00Z")));
        Assert.Equal(At("2026-01-23T15:00Z"), shifts.NextStart(At("2026-01-19T13:00Z")));
        Assert.Equal(At("2026-01-26T17:00Z"), shifts.NextStart(At("2026-01-23T15:00Z")));
    }

    [Fact]
    public void P12_weeks_repeat_across_years_and_changes_of_clocks()
    {
        var shifts = Of(Weeks("2026-01-05", "tue 08:00-09:00", "wed 08:00-09:00", "thu 08:00-09:00"));

        Assert.Equal(At("2026-03-10T12:00Z"), shifts.NextStart(At("2026-03-07T00:00Z")));
        Assert.Equal(At("2027-01-06T13:00Z"), shifts.NextStart(At("2027-01-01T00:00Z")));
    }

    [Fact]
    public void P12_a_shift_belongs_to_the_day_it_begins_on()
    {
        var night = Weeks("2026-01-06", "daily 22:00-06:00") with { Ends = Date("2026-01-13") };
        var shifts = Of(night);

        Assert.Equal(At("2026-01-07T03:00Z"), shifts.NextStart(At("2025-01-01T00:00Z")));
        Assert.True(shifts.Holds(At("2026-01-12T10:00Z")));
        Assert.False(shifts.Holds(At("2026-01-13T04:00Z")));
        Assert.Equal(At("2026-01-14T11:00Z"), shifts.NextEnd(At("2026-01-14T03:00Z")));
        Assert.Null(shifts.NextStart(At("2026-01-14T03:00Z")));
    }

    [Fact]
    public void P12_closed_days_are_free_unless_they_are_worked()
    {
        var mondays = Weeks("2026-01-05", "mon 09:00-10:00");

        Assert.False(Of(mondays).Holds(At("2026-01-12T14:00Z")));
        Assert.True(Of(mondays with { WorksClosedDays = true }).Holds(At("2026-01-12T14:00Z")));
        Assert.True(Of(mondays with { Store = null }).Holds(At("2026-01-12T14:00Z")));
    }

    [Fact]
    public void P12_a_schedule_without_a_store_is_in_the_zone_of_the_policy()
    {
        var policy = Policy(Toronto, "ann") with
        {
            Timezone = Zone("Europe/Paris"),
            Schedules = [Weeks("2026-01-05", "mon 09:00-10:00") with { Store = null }],
        };

        Assert.True(new Calendar(policy).IsOnShift(0, 0, At("2026-01-05T08:00Z")));
    }

    [Fact]
    public void P12_any_enabled_schedule_that_names_a_person_puts_them_on_shift()
    {
        var morning = Weeks("2026-01-05", "tue 09:00-12:00");
        var midday = Weeks("2026-01-05", "tue 11:00-14:00 20:00-21:00");
        var shifts = Of(morning, midday);

        Assert.Equal(At("2026-01-06T19:00Z"), shifts.NextEnd(At("2026-01-06T14:00Z")));
        Assert.False(Of(morning, midday with { Enabled = false }).Holds(At("2026-01-06T18:00Z")));
    }

    [Fact]
    public void P12_who_is_named_by_a_disabled_schedule_alone_is_never_on_shift()
    {
        var disabled = Weeks("2026-01-05", "tue 09:00-12:00") with { Enabled = false };

        Assert.Null(Of(disabled).NextStart(At("2020-01-01T00:00Z")));
    }

    [Fact]
    public void P12_hours_of_the_store_or_of_a_department_are_worked()
    {
        var departments = Toronto.Departments.Add("service", Hours("tue 07:30-18:00"));
        var store = Toronto with { Departments = departments };
        var own = Weeks("2026-01-05") with { Weeks = null, HoursOf = new(null) };

        Assert.Equal(At("2026-01-05T14:00Z"), Of(store, own).NextStart(At("2025-01-01T00:00Z")));
        Assert.False(Of(store, own).Holds(At("2026-01-12T14:00Z")));
        Assert.True(Of(store, own with { WorksClosedDays = true }).Holds(At("2026-01-12T14:00Z")));
        Assert.Equal(
            At("2026-01-06T12:30Z"),
            Of(store, own with { HoursOf = new("service") }).NextStart(At("2025-01-01T00:00Z")));
    }

    [Fact]
    public void P12_hours_of_a_store_without_hours_are_every_day_all_day()
    {
        var own = Weeks("2026-01-10") with { Weeks = null, HoursOf = new(null), Ends = Date("2026-01-14") };
        var store = Toronto with { Hours = null };
        var shifts = Of(store, own);

        Assert.Equal(At("2026-01-10T05:00Z"), shifts.NextStart(At("2025-01-01T00:00Z")));
        Assert.Equal(At("2026-01-12T05:00Z"), shifts.NextEnd(At("2026-01-10T05:00Z")));
        Assert.Equal(At("2026-01-13T05:00Z"), shifts.NextStart(At("2026-01-10T05:00Z")));
        Assert.Equal(At("2026-01-15T05:00Z"), shifts.NextEnd(At("2026-01-13T05:00Z")));
        Assert.Null(shifts.NextStart(At("2026-01-13T05:00Z")));
        Assert.Equal(
            At("2026-01-15T05:00Z"),
            Of(store, own with { WorksClosedDays = true }).NextEnd(At("2026-01-10T05:00Z")));
        Assert.True(Of(store, own with { Ends = null }).Holds(At("2199-06-01T00:00Z")));
    }

    [Fact]
    public void P12_who_is_named_by_no_schedule_works_while_their_store_is_open()
    {
        var other = Store("America/Toronto", "tue 09:00-17:00") with
        {
            Id = "other",
            Departments = ImmutableDictionary<string, Hours>.Empty.Add("service", Hours("daily 00:00-24:00")),
        };
        var calendar = new Calendar(new Policy
        {
            Timezone = Toronto.Timezone,
            Stores = [Toronto, other],
            Rules = [],
            People =
            [
                new() { Id = "ann", Store = "other" },
                new() { Id = "bob" },
                new() { Id = "cy", Store = "main" },
            ],
            Schedules = [Weeks("2026-01-05", "sun 09:00-12:00") with { People = ["cy"] }],
        });
        var (monday, tuesday) = (At("2026-01-05T15:00Z"), At("2026-01-06T15:00Z"));

        Assert.False(calendar.IsOnShift(0, 0, monday));
        Assert.True(calendar.IsOnShift(0, 0, tuesday));
        Assert.True(calendar.IsOnShift(1, 0, monday));
        Assert.False(calendar.IsOnShift(1, 1, monday));
        Assert.True(calendar.IsOnShift(1, 1, tuesday));
        Assert.False(calendar.IsOnShift(2, 0, monday));
    }

    [Theory]
    [InlineData("2026-03-06", 7)]
    [InlineData("2026-10-30", 9)]
    public void P13_a_night_shift_over_a_change_of_clocks_is_as_long_as_the_night(string starts, int hours)
    {
        var shifts = Of(Weeks(starts, "sat 23:00-07:00") with { Ends = Date(starts).PlusDays(2) });

        Assert.Equal<Lapse>(
            Duration.FromHours(hours), shifts.Held(At("2026-01-01T00:00Z"), At("2026-12-31T00:00Z")));
    }

    [Theory]
    [InlineData("America/Toronto", "2026-03-02")]
    [InlineData("America/Havana", "2025-10-27")]
    [InlineData("Australia/Lord_Howe", "2026-09-28")]
    [InlineData("Pacific/Apia", "2011-12-26")]
    public void P12_every_minute_of_two_weeks_of_change_is_as_read_plainly(string zone, string from)
    {
        var (starts, ends) = (Date(from).PlusDays(2), Date(from).PlusDays(15));
        string[] weeks =
            ["daily 20:00-04:30; wed; sun 00:00-02:30", "sat 12:00-12:00; sun 01:30-09:00; mon 00:00-24:00"];
        var store = Store(zone, null, Date(from).PlusDays(4).ToString("yyyy-MM-dd", null));
        var plain = new PlainReading(Zone(zone), starts.PlusDays(-4).AtMidnight().InUtc().ToInstant(), 22);

        Agreement.WithEveryMinute(
            Of(store, Weeks(starts.ToString("yyyy-MM-dd", null), weeks) with { Ends = ends }),
            plain,
            plain.Weekly([.. weeks.Select(Hours)], starts, ends, store.Closed));
    }
}
