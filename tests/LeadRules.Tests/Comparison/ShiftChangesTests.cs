using LeadRules.Comparison;
using LeadRules.Policies;
using LeadRules.Tests.Analysis;
using LeadRules.Time;
using NodaTime;

namespace LeadRules.Tests.Comparison;

/// <summary>Shifts are compared as when people work, however many schedules say it.</summary>
public sealed class ShiftChangesTests
{
    private const string Days =
        "{ id: days, store: abc, people: [anna, ben], starts: 2026-01-05, "
        + "weeks: [{ mon-fri: 09:00-17:00 }] }";

    private const string Turns =
        "ends: 2026-12-31,\n      weeks: [{ mon-fri: 09:00-17:00 }, { tue-sat: 12:00-20:00 }] }";

    [Theory]
    [InlineData(
        "mon-fri: 09:00-17:00 }", "mon-fri: 09:00-17:00, sat: 09:00-18:00 }",
        "Anna (anna) and Ben (ben) work Saturdays 09:00-18:00 as well")]
    [InlineData(
        "mon-fri: 09:00-17:00 }", "mon-thu: 09:00-17:00, fri: 09:00-12:00 }",
        "Anna (anna) and Ben (ben) work Fridays 09:00-12:00 instead of 09:00-17:00")]
    [InlineData(
        "people: [anna, ben]", "people: [anna]",
        "Ben (ben) is on shift whenever store North (abc) is open instead of by schedule")]
    [InlineData(
        "people: [anna, ben]", "people: [anna, ben, dan]",
        "Dan (dan) is on shift by schedule instead of whenever store North (abc) is open",
        "Dan (dan) works Monday to Friday 09:00-17:00")]
    [InlineData(
        "id: days,", "id: days, enabled: false,",
        "Anna (anna) and Ben (ben) no longer work Monday to Friday 09:00-17:00")]
    [InlineData(
        "id: days,", "id: days, works_closed_days: true,",
        "Anna (anna) and Ben (ben) have no closed days free instead of the closed days of store North (abc)")]
    [InlineData(
        "starts: 2026-01-05", "starts: 2026-03-02",
        "Anna (anna) and Ben (ben) no longer work Monday to Friday 09:00-17:00, until 2026-03-01")]
    [InlineData(
        "starts: 2026-01-05", "starts: 2026-01-05, ends: 2026-06-30",
        "Anna (anna) and Ben (ben) no longer work Monday to Friday 09:00-17:00, from 2026-07-01")]
    [InlineData(
        "weeks: [{ mon-fri: 09:00-17:00 }]", "weeks: [{ mon-fri: 09:00-17:00 }, { mon-fri: 09:00-17:00 }]")]
    [InlineData("weeks: [{ mon-fri: 09:00-17:00 }]", "weeks: [{ mon-fri: [09:00-12:00, 12:00-17:00] }]")]
    [InlineData(
        "weeks: [{ mon-fri: 09:00-17:00 }]", "hours_of: store",
        "Anna (anna) and Ben (ben) work Saturdays 10:00-14:00 as well")]
    [InlineData(
        "weeks: [{ mon-fri: 09:00-17:00 }]",
        "weeks: [{ mon-fri: 09:00-17:00 }, { mon-fri: 09:00-17:00, sun: 10:00-12:00 }]",
        "Anna (anna) and Ben (ben) work Sundays 10:00-12:00 as well, every 2 weeks from the week of "
        + "2026-01-12")]
    [InlineData("people: [anna, ben]", "team: bdc, name: All")]
    public void P12_shifts(string old, string now, params string[] says) =>
        Assert.Equal(says, Compared.Said(Days, Days.Replace(old, now, StringComparison.Ordinal)));

    [Theory]
    [InlineData(
        "ends: 2026-12-31", "ends: 2027-12-31",
        "Cleo (cleo) works Monday to Friday 09:00-17:00 as well, every 2 weeks from the week of 2027-01-04, "
        + "from 2027-01-01",
        "Cleo (cleo) works Tuesday to Saturday 12:00-20:00 as well, every 2 weeks from the week of "
        + "2026-12-28, from 2027-01-01")]
    [InlineData(
        "tue-sat: 12:00-20:00", "tue-sat: 13:00-20:00",
        "Cleo (cleo) works Tuesday to Saturday 13:00-20:00 instead of 12:00-20:00, every 2 weeks from the "
        + "week of 2026-01-12")]
    public void P12_weeks_that_repeat(string old, string now, params string[] says) =>
        Assert.Equal(
            says,
            Compared.Said(Turns, Turns.Replace(old, now, StringComparison.Ordinal))
                .Order(StringComparer.Ordinal));

    [Fact]
    public void Weeks_that_hardly_ever_repeat_together_are_told_to_differ() => Assert.Equal(
        ["Anna (anna) and Ben (ben) work other shifts"],
        Compared.Said(Days, Days
            + $"\n  - {{ id: a, store: abc, people: [anna, ben], starts: 2026-01-05, "
            + $"weeks: [{string.Join(", ", Enumerable.Repeat("{ sun: 10:00-11:00 }", 7))}] }}"
            + $"\n  - {{ id: b, store: abc, people: [anna, ben], starts: 2026-01-05, "
            + $"weeks: [{string.Join(", ", Enumerable.Repeat("{ sun: 10:00-11:00 }", 11))}] }}"));

    [Fact]
    public void Something_is_told_where_shifts_are_not_the_same_and_only_there()
    {
        var told = 0;
        for (var seed = 0; seed < 400; seed++)
        {
            var random = new Random(seed);
            var schedules = Schedules(random);
            var (before, after) = (
                Policy(schedules),
                Policy(random.Next(2) == 0 ? Schedules(random) : Otherwise(schedules, random)));
            var isTold = !PolicyDiff.Between(before, after).Parts.IsEmpty;
            told += isTold ? 1 : 0;
            Assert.True(isTold == Differ(before, after), $"seed {seed}");
        }

        Assert.InRange(told, 150, 250);
    }

    private static bool Differ(Policy before, Policy after)
    {
        var (old, now) = (new Calendar(before), new Calendar(after));
        var at = Instant.FromUtc(2025, 12, 28, 0, 30);
        return Enumerable.Range(0, 24 * 7 * 16).Any(hour =>
            old.IsOnShift(0, 0, at + Duration.FromHours(hour))
                != now.IsOnShift(0, 0, at + Duration.FromHours(hour)));
    }

    private static List<Weeks> Schedules(Random random)
    {
        T OneOf<T>(params T[] choices) => choices[random.Next(choices.Length)];
        string[] hours =
        [
            "{ mon-wed: 09:00-12:00 }", "{ mon-wed: 09:00-12:00 }", "{ tue: [09:00-12:00, 12:00-14:00] }",
            "{ tue: 09:00-14:00 }", "{ sat: 09:00-10:00 }"
        ];
        return
        [
            .. Enumerable.Range(0, random.Next(1, 3)).Select(_ => new Weeks(
                OneOf("2026-01-05", "2026-01-08", "2026-02-02"),
                OneOf("", "", ", ends: 2026-02-11", ", ends: 2026-03-04"),
                [.. Enumerable.Range(0, random.Next(1, 4)).Select(_ => OneOf(hours))])),
        ];
    }

    // The same, mostly, said otherwise.
    private static List<Weeks> Otherwise(List<Weeks> schedules, Random random) => random.Next(4) switch
    {
        0 => [.. schedules.AsEnumerable().Reverse()],
        1 => [.. schedules, schedules[0]],
        2 => schedules.ConvertAll(each => each with { Each = [.. each.Each, .. each.Each] }),
        _ => schedules.ConvertAll(each => each with
        {
            Each =
            [
                .. each.Each.Select(week => week.Replace(
                    "[09:00-12:00, 12:00-14:00]", "09:00-14:00", StringComparison.Ordinal))
            ]
        }),
    };

    private static Policy Policy(List<Weeks> schedules) => Analysed.Read(
        "leadrules: 1\ntimezone: UTC\npeople: [{ id: ann }]\n"
        + "rules: [{ id: r, distribute: { to: { person: ann } } }]\nschedules:\n"
        + string.Concat(schedules.Select((each, number) =>
            $"  - {{ id: s{number}, people: [ann], starts: {each.Starts}{each.Ends}, "
            + $"weeks: [{string.Join(", ", each.Each)}] }}\n")));

    private sealed record Weeks(string Starts, string Ends, string[] Each);
}
