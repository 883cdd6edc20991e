using LeadRules.Policies.Reading;
using NodaTime;

namespace LeadRules.Tests.Policies.Reading;

public sealed class UnitsTests
{
    [Theory]
    [InlineData("10s", 10)]
    [InlineData("90m", 5400)]
    [InlineData("1h30m", 5400)]
    [InlineData("1w2d3h4m5s", 604_800 + 2 * 86_400 + 3 * 3600 + 4 * 60 + 5)]
    [InlineData("007s", 7)]
    [InlineData("0h1s", 1)]
    [InlineData("1000000d", 86_400_000_000)]
    public void P3_a_duration_is_one_or_more_units_largest_first(string text, long seconds)
    {
        Assert.True(Units.Duration.TryRead(text, out var duration));
        Assert.Equal(Duration.FromSeconds(seconds), duration);
    }

    [Theory]
    [InlineData("")]
    [InlineData("0m")]
    [InlineData("0h0s")]
    [InlineData("30")]
    [InlineData("h")]
    [InlineData("30m1h")]
    [InlineData("1h1h")]
    [InlineData("1.5h")]
    [InlineData("-1h")]
    [InlineData("1 h")]
    [InlineData("1h ")]
    [InlineData("1H")]
    [InlineData("1y")]
    [InlineData("1h30")]
    [InlineData("1000000d1s")]
    [InlineData("99999999999999999999w")]
    [InlineData("2147483647w2147483647d2147483647h2147483647m2147483647s")]
    [InlineData("٣h")]
    public void P3_nothing_else_is_a_duration(string text)
    {
        Assert.False(Units.Duration.TryRead(text, out _));
    }

    [Theory]
    [InlineData("0", "0")]
    [InlineData("-1.50", "-1.50")]
    [InlineData("007", "7")]
    [InlineData("1234567890123456789012345678", "1234567890123456789012345678")]
    public void P3_a_number_is_digits_perhaps_with_a_sign_and_decimals(string text, string number)
    {
        Assert.True(Units.Number.TryRead(text, out var read));
        Assert.Equal(decimal.Parse(number, System.Globalization.CultureInfo.InvariantCulture), read);
    }

    [Theory]
    [InlineData("")]
    [InlineData("-")]
    [InlineData("+1")]
    [InlineData("1,5")]
    [InlineData(".5")]
    [InlineData("5.")]
    [InlineData("1e3")]
    [InlineData("0x10")]
    [InlineData("1.2.3")]
    [InlineData(" 1")]
    [InlineData("1 000")]
    [InlineData("1-")]
    [InlineData("١")]
    [InlineData("12345678901234567890123456789")]
    [InlineData("1.2345678901234567890123456789")]
    [InlineData("NaN")]
    public void P3_nothing_else_is_a_number(string text)
    {
        Assert.False(Units.Number.TryRead(text, out _));
    }

    [Theory]
    [InlineData("1900-01-01", true)]
    [InlineData("2200-12-31", true)]
    [InlineData("2024-02-29", true)]
    [InlineData("1899-12-31", false)]
    [InlineData("2201-01-01", false)]
    [InlineData("2026-02-29", false)]
    [InlineData("2026-1-1", false)]
    [InlineData("2026/01/01", false)]
    [InlineData("2026-01-01T00:00", false)]
    [InlineData("-2026-01-01", false)]
    [InlineData("12026-01-01", false)]
    [InlineData("", false)]
    public void P3_a_date_is_year_month_and_day_from_1900_to_2200(string text, bool isDate)
    {
        Assert.Equal(isDate, Units.Date.TryRead(text, out _));
    }

    [Theory]
    [InlineData("2026-07-03T13:00", true)]
    [InlineData("2026-07-03T13:00:59", true)]
    [InlineData("2026-07-03", false)]
    [InlineData("2026-07-03 13:00", false)]
    [InlineData("2026-07-03T24:00", false)]
    [InlineData("2026-07-03T13", false)]
    [InlineData("2026-07-03T13:00Z", false)]
    [InlineData("2026-07-03t13:00", false)]
    [InlineData("1899-07-03T13:00", false)]
    public void P3_a_local_date_time_has_minutes_and_perhaps_seconds(string text, bool isTime)
    {
        Assert.Equal(isTime, Units.DateTime.TryRead(text, out _));
    }

    [Theory]
    [InlineData("1", true)]
    [InlineData("1000", true)]
    [InlineData("0", false)]
    [InlineData("1001", false)]
    [InlineData("1.0", false)]
    [InlineData("-1", false)]
    [InlineData("", false)]
    public void A_weight_is_a_whole_number_from_1_to_1000(string text, bool isWeight)
    {
        Assert.Equal(isWeight, Units.Weight.TryRead(text, out _));
    }

    [Theory]
    [InlineData("0", true)]
    [InlineData("2147483647", true)]
    [InlineData("2147483648", false)]
    [InlineData("-1", false)]
    [InlineData("1.5", false)]
    public void A_count_is_a_whole_number(string text, bool isCount)
    {
        Assert.Equal(isCount, Units.Count.TryRead(text, out _));
    }
}
