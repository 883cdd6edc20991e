using System.Collections.Immutable;
using FsCheck;
using FsCheck.Fluent;
using LeadRules.Policies;
using LeadRules.Time;
using NodaTime;
using static LeadRules.Tests.Time.Written;

namespace LeadRules.Tests.Time;

public sealed class TimelineProperties
{
    private static readonly (string Zone, string Around)[] Changes =
    [
        ("America/Toronto", "2026-03-08"), ("America/Toronto", "2026-11-01"),
        ("Europe/Paris", "2026-03-29"), ("America/Havana", "2026-03-08"),
        ("America/Havana", "2025-11-02"), ("Australia/Lord_Howe", "2026-04-05"),
        ("Australia/Lord_Howe", "2026-10-04"), ("America/St_Johns", "2010-11-07"),
        ("Pacific/Apia", "2011-12-30"), ("America/Sao_Paulo", "2018-02-18"),
        ("Africa/Casablanca", "2026-02-15"), ("Asia/Kolkata", "2026-02-15"),
    ];

    private static readonly Gen<HourInterval> Interval =
        from start in Gen.Choose(0, 95)
        from length in Gen.Choose(1, 96)
        select new HourInterval(Quarter(start), Quarter((start + length) % 96));

    private static readonly Gen<Hours> Week =
        from days in Gen.ArrayOf(Gen.Frequency(
            (1, Gen.Constant<HourInterval[]>([])),
            (3, Gen.ArrayOf(Interval, 1)),
            (1, Gen.ArrayOf(Interval, 3))), 7)
        select new Hours([.. days.Select(day => day.ToImmutableArray())]);

    private static readonly Gen<Case> Cases =
        from change in Gen.Elements(Changes)
        from weeks in Gen.Choose(1, 3).SelectMany(count => Gen.ArrayOf(Week, count))
        from starts in Gen.Choose(-30, 3)
        from length in Gen.Choose(0, 60)
        from closed in Gen.ArrayOf(Gen.Choose(-8, 8), 3)
        from marks in Gen.ArrayOf(Gen.Choose(0, 14 * 24 * 60 - 1), 6)
        select new Case(change.Zone, Date(change.Around), weeks, starts, length, closed, marks);

    private static void Holds(Action<Case> property, int cases = 60) => Check.One(
        Config.QuickThrowOnFailure.WithMaxTest(cases),
        Prop.ForAll(Arb.From(Cases), @case => property(@case)));

    private static LocalTime Quarter(int quarters) => LocalTime.FromMinutesSinceMidnight(quarters * 15);

    [Fact]
    public void P12_every_minute_is_as_read_plainly() => Holds(@case =>
    {
        var plain = @case.Plain();
        var inside = @case.Inside(plain);
        var timeline = @case.Timeline();

        Agreement.WithEveryMinute(timeline, plain, inside);
        foreach (var mark in @case.Marks)
        {
            Agreement.WithEdges(timeline, plain, inside, mark);
        }
    });

    [Fact]
    public void R13_time_held_is_the_minutes_counted_and_is_reached_when_they_are() => Holds(@case =>
    {
        var plain = @case.Plain();
        var inside = @case.Inside(plain);
        foreach (var (from, to) in @case.Marks.Zip(@case.Marks.Skip(1)))
        {
            Agreement.WithSums(@case.Timeline(), plain, inside, Math.Min(from, to), Math.Max(from, to));
        }
    });

    [Fact]
    public void R13_time_held_adds_up_and_is_undone_by_when_it_is_held() => Holds(@case =>
    {
        var timeline = @case.Timeline();
        var marks = @case.Marks.Order().Select(@case.Plain(1).At).ToArray();

        Assert.Equal(
            timeline.Held(marks[0], marks[5]),
            timeline.Held(marks[0], marks[2]) + timeline.Held(marks[2], marks[5]));
        foreach (var minutes in @case.Marks.Where(minutes => minutes > 0))
        {
            Lapse much = Duration.FromMinutes(minutes);
            if (timeline.WhenHeld(marks[0], much) is { } reached)
            {
                Assert.Equal<Lapse>(much, timeline.Held(marks[0], reached));
                Assert.True(timeline.Held(marks[0], reached - new Lapse(1)) < much);
            }
            else
            {
                Assert.True(timeline.Held(marks[0], Instant.MaxValue) < much);
            }
        }
    });

    [Fact]
    public void R1_a_timeline_that_was_asked_before_answers_as_a_new_one() => Holds(@case =>
    {
        var used = @case.Timeline();
        var much = Duration.FromHours(50);
        foreach (var mark in @case.Marks)
        {
            var at = @case.Plain(1).At(0) + Duration.FromMinutes((mark - 9000) * 37);
            Assert.Equal(@case.Timeline().Holds(at), used.Holds(at));
            Assert.Equal(@case.Timeline().NextStart(at), used.NextStart(at));
            Assert.Equal(@case.Timeline().NextEnd(at), used.NextEnd(at));
            Assert.Equal(@case.Timeline().FirstHeld(at), used.FirstHeld(at));
            Assert.Equal(@case.Timeline().WhenHeld(at, much), used.WhenHeld(at, much));
        }
    });

    [Fact]
    public void R11_a_person_comes_when_the_plain_reading_says_so() => Holds(@case =>
    {
        var plain = @case.Plain();
        var (off, calendar) = @case.WithTimeOff();
        var present = @case.Inside(plain);
        foreach (var row in off)
        {
            var away = plain.Between(row.From, row.To);
            present = [.. present.Zip(away, (here, gone) => here && !gone)];
        }

        foreach (var mark in @case.Marks)
        {
            var comes = Agreement.Next(present, mark, begins: true);
            Agreement.Same(plain, comes, calendar.NextPresent(0, 0, plain.At(mark)));
        }
    });

    private sealed record Case(
        string Zone, LocalDate Around, Hours[] Weeks, int Starts, int Length, int[] Closed, int[] Marks)
    {
        private LocalDate First => Around.PlusDays(Starts);

        private LocalDate Last => First.PlusDays(Length);

        private LocalDate[] ClosedDays => [.. Closed.Select(Around.PlusDays)];

        private Instant From => Around.PlusDays(-7).AtMidnight().InUtc().ToInstant();

        public PlainReading Plain(int days = 14) => new(DateTimeZoneProviders.Tzdb[Zone], From, days);

        public bool[] Inside(PlainReading plain) => plain.Weekly(Weeks, First, Last, ClosedDays);

        public Timeline Timeline() => WithTimeOff().Calendar.ShiftsOf(0, 0);

        public (TimeOff[] Rows, Calendar Calendar) WithTimeOff()
        {
            var rows = Marks.Chunk(2).Select(pair => new TimeOff
            {
                Person = "ann",
                From = Around.PlusDays(-7).AtMidnight().PlusMinutes(pair.Min() / 30 * 30),
                To = Around.PlusDays(-7).AtMidnight().PlusMinutes(pair.Max() / 30 * 30),
            }).ToArray();
            var schedule = new Schedule
            {
                Id = "weeks",
                Store = "main",
                People = ["ann"],
                Starts = First,
                Ends = Last,
                Weeks = [.. Weeks],
            };
            var store = Store(Zone) with { Closed = [.. ClosedDays] };
            return (rows, new(Policy(store, "ann") with { Schedules = [schedule], TimeOff = [.. rows] }));
        }

        public override string ToString() =>
            $"{Zone} {First}..{Last} asked {Listed(Marks)} closed {Listed(Closed)}: {Hours}";

        private static string Listed(int[] numbers) => string.Join(' ', numbers);

        private string Hours => string.Join(
            " | ", Weeks.Select(week => string.Join("; ", week.Days.Select(day => string.Join(' ', day)))));
    }
}
