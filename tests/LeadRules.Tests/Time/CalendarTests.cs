using LeadRules.Policies;
using LeadRules.Time;
using NodaTime;
using static LeadRules.Tests.Time.Written;

namespace LeadRules.Tests.Time;

public sealed class CalendarTests
{
    private static readonly Store Toronto =
        Store("America/Toronto", "mon 09:00-17:00; tue 09:00-17:00", "2026-01-12") with
        {
            Departments = Store("UTC").Departments.Add("service", Hours("daily 07:30-18:00")),
        };

    private static readonly Store Paris = Store("Europe/Paris") with { Id = "paris" };

    private static Calendar Of(params TimeOff[] rows) => new(Policy(Toronto, "ann") with
    {
        Stores = [Toronto, Paris],
        TimeOff = [.. rows],
    });

    private static TimeOff Off(string from, string to) =>
        new() { Person = "ann", From = Local(from), To = Local(to) };

    [Fact]
    public void R13_a_department_is_open_by_its_own_hours_and_any_other_category_by_those_of_the_store()
    {
        var calendar = Of();
        var early = At("2026-01-05T13:00Z");

        Assert.True(calendar.Open(0, "service").Holds(early));
        Assert.False(calendar.Open(0, "sales").Holds(early));
        Assert.False(calendar.Open(0, null).Holds(early));
        Assert.Same(calendar.Open(0), calendar.Open(0, "sales"));
        Assert.True(calendar.Open(1, "service").Holds(early));
    }

    [Fact]
    public void P4_closed_days_close_departments_too()
    {
        Assert.False(Of().Open(0, "service").Holds(At("2026-01-12T15:00Z")));
        Assert.True(Of().Open(1).Holds(At("2026-01-12T15:00Z")));
    }

    [Fact]
    public void R11_a_person_comes_when_a_shift_starts_or_a_time_off_ends_within_one()
    {
        var monday = At("2026-01-05T14:00Z");
        Instant? Next(params TimeOff[] rows) => Of(rows).NextPresent(0, 0, monday);

        Assert.Equal(monday, Of().NextPresent(0, 0, At("2026-01-01T00:00Z")));
        Assert.Equal(At("2026-01-05T16:00Z"), Next(Off("2026-01-05T08:00", "2026-01-05T11:00")));
        Assert.Equal(At("2026-01-06T14:00Z"), Next(Off("2026-01-05T08:00", "2026-01-05T17:00")));
        Assert.Equal(At("2026-01-06T14:00Z"), Next(Off("2026-01-05T08:00", "2026-01-06T09:00")));
        Assert.Equal(At("2026-01-19T14:00Z"), Next(Off("2026-01-05T08:00", "2026-01-13T17:00")));
        Assert.Equal(
            At("2026-01-05T18:00Z"),
            Next(Off("2026-01-05T12:00", "2026-01-05T13:00"), Off("2026-01-05T14:00", "2026-01-05T15:00")));
    }

    [Fact]
    public void R11_who_has_no_shift_any_more_never_comes()
    {
        var ended = new Schedule
        {
            Id = "ended",
            People = ["ann"],
            Starts = Date("2020-01-01"),
            Ends = Date("2020-12-31"),
            Weeks = [Hours("daily 09:00-17:00")],
        };
        var policy = Policy(Toronto, "ann") with
        {
            Schedules = [ended],
            TimeOff =
            [
                Off("2026-01-01T00:00", "2026-02-01T00:00"), Off("2027-01-01T00:00", "2027-02-01T00:00"),
            ],
        };

        Assert.Null(new Calendar(policy).NextPresent(0, 0, At("2026-01-01T00:00Z")));
        Assert.Null(new Calendar(policy with { TimeOff = [] }).NextPresent(0, 0, At("2026-01-01T00:00Z")));
    }

    [Fact]
    public void R7_the_local_date_is_that_of_the_store()
    {
        var calendar = Of();
        var late = At("2026-01-05T23:30Z");

        Assert.Equal(Date("2026-01-05"), calendar.DateAt(0, late));
        Assert.Equal(Date("2026-01-06"), calendar.DateAt(1, late));
        Assert.Equal(Local("2026-01-05T18:30"), calendar.LocalAt(0, late));
        Assert.Equal(Offset.FromHours(1), calendar.OffsetAt(1, late));
        Assert.Equal<Moment>(At("2026-01-06T05:00Z"), calendar.NextDay(0, late));
        Assert.Equal<Moment>(At("2026-01-06T23:00Z"), calendar.NextDay(1, late));
    }

    [Fact]
    public void P13_a_timestamp_without_an_offset_is_the_earlier_of_two_and_the_first_after_a_gap()
    {
        Assert.Equal<Moment>(At("2026-11-01T05:30Z"), Of().AtEarlier(0, Local("2026-11-01T01:30")));
        Assert.Equal<Moment>(At("2026-03-08T07:00Z"), Of().AtEarlier(0, Local("2026-03-08T02:59")));
        Assert.Equal<Moment>(At("2026-07-01T10:00Z"), Of().AtEarlier(1, Local("2026-07-01T12:00")));
    }
}
