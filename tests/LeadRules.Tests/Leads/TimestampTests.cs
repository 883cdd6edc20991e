using LeadRules.Leads;
using NodaTime;
using static LeadRules.Tests.Time.Written;

namespace LeadRules.Tests.Leads;

public sealed class TimestampTests
{
    [Theory]
    [InlineData("2026-03-05T10:00", "2026-03-05T10:00:00")]
    [InlineData("2026-03-05 10:00", "2026-03-05T10:00:00")]
    [InlineData("  2026-03-05 10:00\t", "2026-03-05T10:00:00")]
    [InlineData("2026-03-05T10:00:07", "2026-03-05T10:00:07")]
    [InlineData("2026-03-05T10:00:07.9999999999999", "2026-03-05T10:00:07")]
    [InlineData("2026-03-05T10:00:07,5", "2026-03-05T10:00:07")]
    [InlineData("2024-02-29T23:59:59", "2024-02-29T23:59:59")]
    [InlineData("1900-01-01T00:00", "1900-01-01T00:00:00")]
    [InlineData("2200-12-31T23:59", "2200-12-31T23:59:00")]
    public void P16_an_instant_without_an_offset_is_local(string text, string local) =>
        Assert.Equal(new Timestamp(Local(local), null), Timestamp.Read(text, []));

    [Theory]
    [InlineData("2026-03-05T10:00Z", 0)]
    [InlineData("2026-03-05 10:00:00.5Z", 0)]
    [InlineData("2026-03-05T10:00+05:30", 19800)]
    [InlineData("2026-03-05T10:00+0530", 19800)]
    [InlineData("2026-03-05T10:00-04", -14400)]
    [InlineData("2026-03-05T10:00-00:30", -1800)]
    [InlineData("2026-03-05T10:00-00:00", 0)]
    [InlineData("2026-03-05T10:00+18:00", 64800)]
    [InlineData("2026-03-05T10:00-18", -64800)]
    public void P16_an_offset_is_up_to_18_hours(string text, int seconds) => Assert.Equal(
        new Timestamp(Local("2026-03-05T10:00"), Offset.FromSeconds(seconds)),
        Timestamp.Read(text, []));

    [Theory]
    [InlineData("")]
    [InlineData("demain")]
    [InlineData("2026-03-05")]
    [InlineData("2026-03-05T")]
    [InlineData("2026-03-05T10")]
    [InlineData("2026-03-05T10:0")]
    [InlineData("2026-03-05  10:00")]
    [InlineData("2026-03-05t10:00")]
    [InlineData("2026-03-05T10:00z")]
    [InlineData("2026-03-05T10:00 Z")]
    [InlineData("2026-03-05T10:00ZZ")]
    [InlineData("2026-03-05T10:00.5")]
    [InlineData("2026-03-05T10:00:")]
    [InlineData("2026-03-05T10:00:1")]
    [InlineData("2026-03-05T10:00:01.")]
    [InlineData("2026-03-05T10:00:60")]
    [InlineData("2026-03-05T24:00")]
    [InlineData("2026-03-05T10:60")]
    [InlineData("2026-13-45 10:00")]
    [InlineData("2026-00-10T10:00")]
    [InlineData("2026-02-29T10:00")]
    [InlineData("2026-03-00T10:00")]
    [InlineData("1899-12-31T23:59")]
    [InlineData("2201-01-01T00:00Z")]
    [InlineData("0000-01-01T00:00")]
    [InlineData("26-03-05T10:00")]
    [InlineData("2026-3-5T10:00")]
    [InlineData("20260305T1000")]
    [InlineData("2026-03-05T10:00+")]
    [InlineData("2026-03-05T10:00+5")]
    [InlineData("2026-03-05T10:00+05:")]
    [InlineData("2026-03-05T10:00+05:3")]
    [InlineData("2026-03-05T10:00+053")]
    [InlineData("2026-03-05T10:00+05:75")]
    [InlineData("2026-03-05T10:00+18:01")]
    [InlineData("2026-03-05T10:00+19")]
    [InlineData("2026-03-05T10:00+99:99")]
    [InlineData("٢٠٢٦-03-05T10:00")]
    public void P16_anything_else_is_unreadable(string text) => Assert.Null(Timestamp.Read(text, []));

    [Fact]
    public void P16_patterns_are_tried_in_order_after_ISO_8601()
    {
        DatePattern[] dayFirst = [Pattern("dd/MM/yyyy"), Pattern("MM/dd/yyyy"), Pattern("yyyy-dd-MM HH:mm")];

        Assert.Equal(Local("2026-02-01T00:00"), Timestamp.Read("01/02/2026", [.. dayFirst])?.Local);
        Assert.Equal(Local("2026-01-13T00:00"), Timestamp.Read("01/13/2026", [.. dayFirst])?.Local);
        Assert.Equal(Local("2026-01-02T10:00"), Timestamp.Read("2026-01-02 10:00", [.. dayFirst])?.Local);
        Assert.Equal(Local("2026-01-13T10:00"), Timestamp.Read("2026-13-01 10:00", [.. dayFirst])?.Local);
    }

    private static DatePattern Pattern(string written) => DatePattern.Create(written)!;
}
