using System.Text.RegularExpressions;
using FsCheck;
using FsCheck.Fluent;
using LeadRules.Policies.Reading;
using LeadRules.Policies.Shapes;
using NodaTime;

namespace LeadRules.Tests.Policies.Reading;

/// <summary>What editors take by a unit's shape is what the reader reads by the unit.</summary>
public sealed class UnitShapeTests
{
    // With fewer digits no duration is longer than the longest.
    private const int DigitsOfAMillionDays = 5;

    [Fact]
    public void P3_durations_look_as_they_are_read() => Agree(
        Units.Duration,
        "0159wdhms",
        ["1h30m", "8w", "2d3h4m5s"],
        but: text => text.All(c => c == '0' || char.IsLetter(c))
            || text.Count(char.IsDigit) > DigitsOfAMillionDays);

    [Fact]
    public void P3_numbers_look_as_they_are_read() =>
        Agree(Units.Number, "0123456789.-", ["2024", "-1.5", "0.25"]);

    [Fact]
    public void P3_whole_numbers_look_as_they_are_read()
    {
        Agree(Units.Weight, "0123456789-", ["1000", "1001", "999", "0"]);
        Agree(Units.Count, "0123456789-", ["0", "40"]);
    }

    [Fact]
    public void P3_dates_look_as_they_are_read() => Agree(
        Units.Date, "0123456789-", ["2026-01-05", "1900-12-28", "2200-10-10"], but: IsLateInTheMonth);

    [Fact]
    public void P3_date_times_look_as_they_are_read() => Agree(
        Units.DateTime, "0123456789-T:", ["2026-01-05T23:59", "2026-01-05T09:00:30"], but: IsLateInTheMonth);

    [Fact]
    public void P3_day_sets_look_as_they_are_read() => Agree(
        HourUnits.Days, "montuewdhfrisa,- ", ["mon-fri, sun", "daily", "sat-mon", "tue , wed"]);

    [Fact]
    public void P4_intervals_look_as_they_are_read() => Agree(
        HourUnits.Interval, "0123456789:-", ["09:00-17:00", "22:00-24:00", "00:00-00:00"]);

    [Fact]
    public void Every_time_zone_looks_like_one() => Assert.All(
        DateTimeZoneProviders.Tzdb.Ids,
        id => Assert.Matches(((TextShape)ZoneReader.Key("").Takes).Pattern!, id));

    // Not every month has such a day.
    private static bool IsLateInTheMonth(string date) => string.CompareOrdinal(date[8..10], "28") > 0;

    // Written ones with a character changed, and any few characters.
    private static void Agree<T>(
        Unit<T> unit, string alphabet, string[] written, Func<string, bool>? but = null)
        where T : struct
    {
        var (pattern, most) = unit.Shape switch
        {
            NumberShape number => (number.Pattern, number.Most),
            var text => (((TextShape)text).Pattern!, null),
        };
        var character = Gen.Elements(alphabet.ToCharArray());
        var near =
            from text in Gen.Elements(written)
            from at in Gen.Choose(0, text.Length)
            from cut in Gen.Choose(0, 1)
            from add in Gen.ArrayOf(character).Resize(2)
            select text[..at] + new string(add) + text[Math.Min(text.Length, at + cut)..];
        var any = Gen.ArrayOf(character).Resize(8).Select(text => new string(text));
        Check.One(
            Config.QuickThrowOnFailure.WithMaxTest(2000),
            Prop.ForAll(Arb.From(Gen.OneOf(near, any, Gen.Elements(written))), text =>
            {
                var looks = Regex.IsMatch(text, pattern) && (text.Length <= 9 || most is null);
                Assert.True(looks == unit.TryRead(text, out _) || (looks && but?.Invoke(text) == true), text);
            }));
    }
}
