using LeadRules.Leads;
using LeadRules.Time;
using NodaTime;
using static LeadRules.Tests.Time.Written;

namespace LeadRules.Tests.Time;

public sealed class ZoneClockTests
{
    [Theory]
    [InlineData("America/Toronto", "2026-03-08T02:30", "2026-03-08T07:00Z")]
    [InlineData("America/Toronto", "2026-03-08T02:00", "2026-03-08T07:00Z")]
    [InlineData("America/Toronto", "2026-03-08T03:00", "2026-03-08T07:00Z")]
    [InlineData("Australia/Lord_Howe", "2026-10-04T02:15", "2026-10-03T15:30Z")]
    [InlineData("America/Havana", "2026-03-08T00:30", "2026-03-08T05:00Z")]
    [InlineData("Pacific/Apia", "2011-12-30T12:00", "2011-12-30T10:00Z")]
    public void P13_a_local_time_that_does_not_exist_is_the_first_instant_after_the_gap(
        string zone, string local, string at)
    {
        var clock = new ZoneClock(Zone(zone));

        Assert.Equal<Moment>(At(at), clock.Start(Local(local)));
        Assert.Equal<Moment>(At(at), clock.End(Local(local)));
    }

    [Theory]
    [InlineData("America/Toronto", "2026-11-01T01:30", "2026-11-01T05:30Z", "2026-11-01T06:30Z")]
    [InlineData("Australia/Lord_Howe", "2026-04-05T01:45", "2026-04-04T14:45Z", "2026-04-04T15:15Z")]
    [InlineData("America/Havana", "2025-11-02T00:30", "2025-11-02T04:30Z", "2025-11-02T05:30Z")]
    [InlineData("America/Sao_Paulo", "2018-02-17T23:30", "2018-02-18T01:30Z", "2018-02-18T02:30Z")]
    [InlineData("America/St_Johns", "2010-11-06T23:30", "2010-11-07T02:00Z", "2010-11-07T03:00Z")]
    public void P13_a_local_time_that_occurs_twice_is_the_earlier_as_a_start_and_the_later_as_an_end(
        string zone, string local, string start, string end)
    {
        var clock = new ZoneClock(Zone(zone));

        Assert.Equal<Moment>(At(start), clock.Start(Local(local)));
        Assert.Equal<Moment>(At(end), clock.End(Local(local)));
    }

    [Theory]
    [InlineData("America/Toronto", "2026-11-02T00:00", "2026-11-02T05:00Z")]
    [InlineData("America/Havana", "2025-11-02T00:00", "2025-11-02T04:00Z")]
    [InlineData("America/Havana", "2026-03-08T00:00", "2026-03-08T05:00Z")]
    [InlineData("America/Sao_Paulo", "2018-11-04T00:00", "2018-11-04T03:00Z")]
    [InlineData("America/Sao_Paulo", "2018-02-18T00:00", "2018-02-18T03:00Z")]
    [InlineData("Africa/Cairo", "2026-04-24T00:00", "2026-04-23T22:00Z")]
    [InlineData("America/St_Johns", "2010-11-07T00:00", "2010-11-07T02:30Z")]
    [InlineData("Pacific/Apia", "2011-12-30T00:00", "2011-12-30T10:00Z")]
    [InlineData("Pacific/Apia", "2011-12-31T00:00", "2011-12-30T10:00Z")]
    public void P13_an_end_at_midnight_is_the_beginning_of_the_local_day(
        string zone, string midnight, string at)
    {
        Assert.Equal<Moment>(At(at), new ZoneClock(Zone(zone)).End(Local(midnight)));
    }

    [Fact]
    public void P13_what_the_clock_was_asked_before_changes_no_answer()
    {
        string[] zones = ["America/Toronto", "America/Havana", "Australia/Lord_Howe", "Africa/Casablanca"];
        foreach (var zone in zones)
        {
            var (used, bySeconds) = (new ZoneClock(Zone(zone)), new ZoneClock(Zone(zone)));
            var step = Duration.FromMinutes(97);
            for (var at = At("2025-12-30T00:00Z"); at < At("2027-01-03T00:00Z"); at += step)
            {
                var local = at.InUtc().LocalDateTime;
                Assert.Equal(new ZoneClock(Zone(zone)).Start(local), used.Start(local));
                Assert.Equal(used.Start(local), bySeconds.Start(new Timestamp(local, null).LocalSeconds));
                Assert.Equal(new ZoneClock(Zone(zone)).End(local), used.End(local));
                Assert.Equal(at.InZone(Zone(zone)).LocalDateTime, used.LocalAt(at));
                Assert.Equal(at.InZone(Zone(zone)).Date, used.DateAt(at));
                Assert.Equal(at.InZone(Zone(zone)).Offset, used.OffsetAt(at));
            }
        }
    }

    [Theory]
    [InlineData("America/Toronto", "2026-03-08T12:00Z", "2026-03-09T04:00Z")]
    [InlineData("America/Havana", "2026-03-07T12:00Z", "2026-03-08T05:00Z")]
    [InlineData("America/Havana", "2025-11-02T04:30Z", "2025-11-03T05:00Z")]
    [InlineData("America/Havana", "2025-11-02T04:00Z", "2025-11-03T05:00Z")]
    [InlineData("Pacific/Apia", "2011-12-29T20:00Z", "2011-12-30T10:00Z")]
    [InlineData("Pacific/Apia", "2011-12-30T10:00Z", "2011-12-31T10:00Z")]
    public void R11_the_next_local_day_begins_at_its_first_instant(string zone, string after, string next)
    {
        Assert.Equal<Moment>(At(next), new ZoneClock(Zone(zone)).NextDay(At(after)));
    }

    [Fact]
    public void R11_a_local_date_that_comes_twice_begins_twice()
    {
        var clock = new ZoneClock(Zone("America/St_Johns"));

        var first = clock.NextDay(At("2010-11-06T20:00Z"));
        var back = clock.NextDay(first);
        var again = clock.NextDay(back);

        Assert.Equal<Moment>(At("2010-11-07T02:30Z"), first);
        Assert.Equal<Moment>(At("2010-11-07T02:31Z"), back);
        Assert.Equal<Moment>(At("2010-11-07T03:30Z"), again);
        Assert.Equal(Date("2010-11-06"), clock.DateAt(back));
        Assert.Equal(Date("2010-11-07"), clock.DateAt(again));
    }

    [Fact]
    public void P13_the_ends_of_time_have_a_date_and_an_offset()
    {
        var clock = new ZoneClock(Zone("Pacific/Kiritimati"));
        foreach (var at in new[] { Instant.MinValue, Instant.MaxValue })
        {
            Assert.Equal(clock.LocalAt(at).Date, clock.DateAt(at));
            Assert.Equal(clock.OffsetAt(at), Zone("Pacific/Kiritimati").GetUtcOffset(at));
        }

        Assert.Equal<Moment>(Instant.MaxValue, clock.NextDay(Instant.MaxValue));
        Assert.True(clock.NextDay(Instant.MinValue) > Moment.MinValue);
    }
}
