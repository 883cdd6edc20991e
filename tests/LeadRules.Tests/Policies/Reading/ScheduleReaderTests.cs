using LeadRules.Policies;
using NodaTime;

namespace LeadRules.Tests.Policies.Reading;

public sealed class ScheduleReaderTests
{
    private const string Others =
        """
        stores: [{ id: abc, hours: { mon: 09:00-17:00 }, departments: { Pièces: { tue: 09:00-17:00 } } }]
        people: [{ id: a }, { id: b }]
        teams: [{ id: t, members: [b, a] }]

        """;

    [Fact]
    public void P12_a_schedule_is_read_with_everything_that_it_has()
    {
        var schedule = Schedule(
            "{ id: s, name: S, enabled: false, store: abc, team: t, people: [a], starts: 2026-01-05, "
            + "ends: 2026-12-31, weeks: [{ mon: 09:00-17:00 }, { tue: 12:00-20:00 }], "
            + "works_closed_days: true }");

        Assert.Equal(("s", "S", false), (schedule.Id, schedule.Name, schedule.Enabled));
        Assert.Equal(("abc", "t"), (schedule.Store, schedule.Team));
        Assert.Equal(["a"], schedule.People);
        Assert.Equal(
            (new LocalDate(2026, 1, 5), new LocalDate(2026, 12, 31)), (schedule.Starts, schedule.Ends));
        Assert.Equal(2, schedule.Weeks!.Value.Length);
        Assert.Single(schedule.Weeks.Value[1].On(IsoDayOfWeek.Tuesday));
        Assert.Null(schedule.HoursOf);
        Assert.True(schedule.WorksClosedDays);
    }

    [Fact]
    public void P12_a_schedule_is_enabled_free_on_closed_days_and_of_its_whole_team_unless_said_otherwise()
    {
        var schedule = Schedule("{ id: s, team: t, store: abc, starts: 2026-01-05, hours_of: store }");

        Assert.Equal(
            ("", true, null, false),
            (schedule.Name, schedule.Enabled, schedule.Ends, schedule.WorksClosedDays));
        Assert.Equal(["b", "a"], schedule.People);
        Assert.Null(schedule.Weeks);
        Assert.Equal(new HoursOf(null), schedule.HoursOf);
    }

    [Fact]
    public void P12_a_department_is_named_as_leads_are_compared()
    {
        var schedule = Schedule("{ id: s, people: [a], store: abc, starts: 2026-01-05, hours_of: PIECES }");

        Assert.Equal(new HoursOf("pieces"), schedule.HoursOf);
    }

    [Theory]
    [InlineData("«{» id: s, team: t, starts: 2026-01-05 }", "LR102")]
    [InlineData("«{» id: s, team: t, starts: 2026-01-05, hours_of: store }", "LR102")]
    [InlineData("«{» id: s, starts: 2026-01-05, weeks: [{ mon: 09:00-17:00 }] }", "LR102")]
    [InlineData(
        "{ id: s, team: t, store: abc, starts: 2026-01-05, hours_of: store, "
        + "«weeks»: [{ mon: 09:00-17:00 }] }",
        "LR104")]
    [InlineData("{ id: s, team: t, starts: 2026-01-05, weeks: «[»] }", "LR103")]
    [InlineData("{ id: s, team: t, starts: 2026-01-05, weeks: «{» mon: 09:00-17:00 } }", "LR103")]
    [InlineData("{ id: s, team: t, starts: 2026-01-05, weeks: [«closed»] }", "LR103")]
    [InlineData(
        "{ id: s, team: t, starts: «soon», ends: «2026», weeks: [{ mon: 09:00-17:00 }] }", "LR103", "LR103")]
    [InlineData("{ id: s, team: t, store: abc, starts: 2026-01-05, hours_of: «service» }", "LR201")]
    [InlineData("{ id: s, team: t, store: abc, starts: 2026-01-05, «hours_of»: }", "LR103")]
    [InlineData(
        "{ id: s, team: «u», store: «abd», starts: 2026-01-05, hours_of: service }", "LR201", "LR201")]
    public void A_schedule_with_a_fault(string schedule, params string[] codes)
    {
        Marked.FindsIn($"{Others}schedules: [{schedule}]", codes);
    }

    [Fact]
    public void LR102_a_schedule_needs_a_start_weeks_and_people()
    {
        var found = PolicyReader.Read(
            $"{Marked.Head}rules: []\n{Others}schedules: [{{ id: s }}]").Diagnostics;

        Assert.Equal(
            ["schedule 's' needs the key 'starts'", "schedule 's' needs 'weeks' or 'hours_of'",
             "schedule 's' needs 'team' or 'people'"],
            found.Select(d => d.Message));
        Assert.All(found, d => Assert.Equal("LR102", d.Code));
    }

    [Fact]
    public void LR102_says_that_hours_of_needs_a_store()
    {
        var found = Marked.FindsIn(
            Others + "schedules: [«{» id: s, team: t, starts: 2026-01-05, hours_of: store }]", "LR102");

        Assert.Equal("schedule 's' needs the key 'store'", found[0].Message);
    }

    [Fact]
    public void P12_a_time_off_of_dates_is_whole_days_with_the_last_one_inside()
    {
        var off = Assert.Single(Marked.Policy(
            Others
            + "time_off: [{ person: a, from: 2026-07-01, to: 2026-07-14, reason: vacances }]").TimeOff);

        Assert.True(off.WholeDays);
        Assert.Equal(("a", "vacances"), (off.Person, off.Reason));
        Assert.Equal(
            (new LocalDateTime(2026, 7, 1, 0, 0), new LocalDateTime(2026, 7, 15, 0, 0)), (off.From, off.To));
    }

    [Fact]
    public void P12_a_time_off_of_date_times_is_half_open()
    {
        var off = Assert.Single(Marked.Policy(
            Others + "time_off: [{ person: a, from: 2026-07-03T13:00, to: '2026-07-03T17:00:30' }]").TimeOff);

        Assert.False(off.WholeDays);
        Assert.Equal("", off.Reason);
        Assert.Equal(
            (new LocalDateTime(2026, 7, 3, 13, 0), new LocalDateTime(2026, 7, 3, 17, 0, 30)),
            (off.From, off.To));
    }

    [Theory]
    [InlineData("{ person: a, from: 2026-07-01, to: «2026-07-14T12:00» }", "LR103")]
    [InlineData("{ person: a, from: 2026-07-01T12:00, to: «2026-07-14» }", "LR103")]
    [InlineData("{ person: a, from: 2026-07-02, to: «2026-07-01» }", "LR103")]
    [InlineData("{ person: a, from: 2026-07-02T12:00, to: «2026-07-02T12:00» }", "LR103")]
    [InlineData("{ person: a, from: «July», to: «14» }", "LR103", "LR103")]
    [InlineData("«{» person: a, from: 2026-07-01 }", "LR102")]
    [InlineData("«{» from: 2026-07-01, to: 2026-07-01 }", "LR102")]
    [InlineData("{ person: «z», from: 2026-07-01, to: 2026-07-01 }", "LR201")]
    public void A_time_off_with_a_fault(string off, params string[] codes)
    {
        Marked.FindsIn($"{Others}time_off: [{off}]", codes);
    }

    private static Schedule Schedule(string schedule) =>
        Assert.Single(Marked.Policy($"{Others}schedules: [{schedule}]").Schedules);
}
