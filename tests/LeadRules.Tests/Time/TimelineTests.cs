using LeadRules.Time;
using NodaTime;
using static LeadRules.Tests.Time.Written;

namespace LeadRules.Tests.Time;

public sealed class TimelineTests
{
    private static readonly Duration Day = Duration.FromDays(1);
    private static readonly Instant Monday = At("2026-01-05T00:00Z");

    private static Timeline Always { get; } = new([Stretch.Everything]);

    private static Timeline Weekdays() =>
        new([], Weekly("mon 09:00-17:00; tue 09:00-17:00; fri 12:00-13:00"));

    private static WeeklyHours Weekly(
        string hours, string first = "1900-01-01", string last = "2400-01-01") =>
        new(DateTimeZone.Utc, [Hours(hours)], Date(first), Date(last), []);

    [Fact]
    public void R13_a_clock_that_pauses_is_due_at_the_very_end_of_an_opening()
    {
        var open = Weekdays();
        var (day, half, tick) = (Duration.FromHours(8), Duration.FromMinutes(30), Duration.FromTicks(1));

        Assert.Equal(At("2026-01-05T17:00Z"), open.WhenHeld(Monday, day));
        Assert.Equal(At("2026-01-06T09:00Z") + tick, open.WhenHeld(Monday, day + tick));
        Assert.Equal(At("2026-01-05T16:30Z"), open.WhenHeld(At("2026-01-05T16:00Z"), half));
        Assert.Equal(At("2026-01-06T09:30Z"), open.WhenHeld(At("2026-01-05T17:00Z"), half));
        Assert.Equal(Monday, open.WhenHeld(Monday, Duration.Zero));
    }

    [Fact]
    public void R13_a_clock_may_have_to_run_for_very_long()
    {
        var days = Duration.FromDays(70_000);
        var weeks = Weekdays().WhenHeld(Monday, Duration.FromHours(17 * 52 * 100));

        Assert.Equal(Monday + Duration.FromDays(7 * (52 * 100 - 1) + 4) + Duration.FromHours(13), weeks);
        Assert.Equal(Monday + days, Always.WhenHeld(Monday, days));
        Assert.Null(Weekdays().WhenHeld(Monday, days));
        Assert.Null(Weekdays().WhenHeld(Monday, Duration.MaxValue));
        Assert.Null(Always.WhenHeld(Monday, Duration.MaxValue));
    }

    [Fact]
    public void R13_where_nothing_ever_closes_time_held_is_elapsed_time()
    {
        Assert.True(Always.Holds(Monday));
        Assert.Equal(Monday, Always.FirstHeld(Monday));
        Assert.Null(Always.NextStart(Monday));
        Assert.Null(Always.NextEnd(Monday));
        Assert.Equal(Monday + new Lapse(1), Always.WhenHeld(Monday, new Lapse(1)));
        Assert.Equal<Lapse>(Duration.FromHours(1), Always.Held(Monday, Monday + Duration.FromHours(1)));
    }

    [Fact]
    public void P4_what_never_opens_never_does()
    {
        foreach (var never in new[] { new Timeline([]), new Timeline([], Weekly("mon")), Ended() })
        {
            Assert.False(never.Holds(Monday));
            Assert.Null(never.FirstHeld(Monday));
            Assert.Null(never.NextStart(Monday));
            Assert.Null(never.NextEnd(Monday));
            Assert.Null(never.WhenHeld(Monday, new Lapse(1)));
            Assert.Equal<Lapse>(Duration.Zero, never.Held(Monday, Instant.MaxValue));
        }

        static Timeline Ended() => new([], Weekly("daily 09:00-17:00", "2020-01-01", "2020-12-31"));
    }

    [Fact]
    public void R13_nothing_is_held_between_an_instant_and_itself_or_an_earlier_one()
    {
        var noon = Monday + Duration.FromHours(12);

        Assert.Equal<Lapse>(Duration.Zero, Weekdays().Held(noon, noon));
        Assert.Equal<Lapse>(Duration.Zero, Weekdays().Held(noon, Monday));
    }

    [Fact]
    public void R11_a_start_is_after_the_instant_asked_about()
    {
        var open = Weekdays();

        Assert.Equal(At("2026-01-05T09:00Z"), open.NextStart(At("2026-01-05T09:00Z") - new Lapse(1)));
        Assert.Equal(At("2026-01-06T09:00Z"), open.NextStart(At("2026-01-05T09:00Z")));
        Assert.Equal(At("2026-01-05T17:00Z"), open.NextEnd(At("2026-01-05T09:00Z")));
        Assert.Equal(At("2026-01-06T17:00Z"), open.NextEnd(At("2026-01-05T17:00Z")));
        Assert.Equal(At("2026-01-05T09:00Z"), open.FirstHeld(At("2026-01-05T09:00Z")));
        Assert.Equal(At("2026-01-06T09:00Z"), open.FirstHeld(At("2026-01-05T17:00Z")));
    }

    [Fact]
    public void R1_the_order_of_questions_changes_no_answer()
    {
        var used = Weekdays();
        foreach (var week in new[] { 0, 520, -300, 2, -6000, 9000, 1, 0, -301, 519 })
        {
            var at = Monday + Duration.FromDays(7 * week);
            Assert.Equal(at + Duration.FromHours(9), used.NextStart(at));
            Assert.Equal(at + Duration.FromHours(17), used.NextEnd(at));
            Assert.Equal(at + Duration.FromHours(33.5), used.WhenHeld(at, Duration.FromHours(8.5)));
            Assert.Equal<Lapse>(Duration.FromHours(17), used.Held(at - 2 * Day, at + 5 * Day));
        }
    }

    [Fact]
    public void R1_the_ends_of_time_can_be_asked_about()
    {
        foreach (var timeline in new[] { Weekdays(), Always, new Timeline([]) })
        {
            foreach (var at in new[] { Instant.MaxValue, Instant.MinValue, Monday })
            {
                timeline.Holds(at);
                timeline.NextStart(at);
                timeline.NextEnd(at);
                timeline.FirstHeld(at);
                timeline.WhenHeld(at, Duration.FromDays(1));
                timeline.WhenHeld(at, Duration.MaxValue);
            }
        }

        Assert.Equal<Lapse>(
            Instant.MaxValue - Instant.MinValue, Always.Held(Instant.MinValue, Instant.MaxValue));
        Assert.Null(Weekdays().NextStart(Instant.MaxValue));
        Assert.NotNull(Weekdays().NextStart(Instant.MinValue));
    }

    [Fact]
    public void P12_stretches_and_weeks_make_one_timeline()
    {
        var noon = Monday + Duration.FromHours(12);
        var both = new Timeline([new(noon, noon + Duration.FromHours(6))], Weekly("daily 09:00-17:00"));

        Assert.Equal(noon + Duration.FromHours(6), both.NextEnd(Monday));
        Assert.Equal<Lapse>(Duration.FromHours(9), both.Held(Monday, Monday + Day));
        Assert.Equal<Lapse>(Duration.FromHours(8), both.Held(Monday + Day, Monday + 2 * Day));
    }

    [Fact]
    public void P12_weeks_without_a_pause_are_one_stretch()
    {
        var open = new Timeline([], Weekly("daily 00:00-24:00", "2026-01-05", "2030-12-31"));

        Assert.Equal(Monday, open.NextStart(Instant.MinValue));
        Assert.Null(open.NextStart(Monday));
        Assert.Equal(At("2031-01-01T00:00Z"), open.NextEnd(Monday));
    }
}
