using LeadRules.Leads;
using static LeadRules.Tests.Time.Written;

namespace LeadRules.Tests.Leads;

public sealed class DatePatternTests
{
    [Theory]
    [InlineData("yyyy/MM/dd HH:mm:ss", "2026/03/20 09:51:22", "2026-03-20T09:51:22")]
    [InlineData("dd/MM/yyyy HH:mm", "17/03/2026 11:36", "2026-03-17T11:36:00")]
    [InlineData("d-M-yyyy H:mm", "7-3-2026 9:05", "2026-03-07T09:05:00")]
    [InlineData("d-M-yyyy H:mm", "17-12-2026 19:05", "2026-12-17T19:05:00")]
    [InlineData("d.M.yy", "7.3.26", "2026-03-07T00:00:00")]
    [InlineData("yyyyMMdd", "20260307", "2026-03-07T00:00:00")]
    [InlineData("M/d/yyyy h:mm:ss tt", "3/7/2026 1:02:03 pm", "2026-03-07T13:02:03")]
    [InlineData("MM/dd/yyyy hh:mm tt", "03/07/2026 12:30 AM", "2026-03-07T00:30:00")]
    [InlineData("MM/dd/yyyy hh:mmtt", "03/07/2026 12:30Pm", "2026-03-07T12:30:00")]
    [InlineData("MM/dd/yyyy hh:mm", "03/07/2026 12:30", "2026-03-07T00:30:00")]
    [InlineData("MM/dd/yyyy HH:mm tt", "03/07/2026 15:30 AM", "2026-03-07T15:30:00")]
    [InlineData("yyyy-MM-ddTHH:mm:s", "2026-03-07T01:02:3", "2026-03-07T01:02:03")]
    [InlineData("le dd/MM/yyyy à H:m", "le 07/03/2026 à 9:5", "2026-03-07T09:05:00")]
    [InlineData("yyyy.MM.dd.mm", "2026.03.07.59", "2026-03-07T00:59:00")]
    public void P16_a_pattern_reads_what_it_describes(string pattern, string text, string local) =>
        Assert.Equal(new Timestamp(Local(local), null).LocalSeconds, DatePattern.Create(pattern)?.Read(text));

    [Theory]
    [InlineData("dd/MM/yyyy", "7/03/2026")]
    [InlineData("dd/MM/yyyy", "007/03/2026")]
    [InlineData("dd/MM/yyyy", "07/03/26")]
    [InlineData("dd/MM/yyyy", "07/03/20260")]
    [InlineData("dd/MM/yyyy", "07-03-2026")]
    [InlineData("dd/MM/yyyy", "07/03/2026 10:00")]
    [InlineData("dd/MM/yyyy", "31/04/2026")]
    [InlineData("dd/MM/yyyy", "07/03/0000")]
    [InlineData("dd/MM/yyyy", "07/03/1899")]
    [InlineData("dd/MM/yyyy", "٠٧/03/2026")]
    [InlineData("dd/MM/yyyy", "")]
    [InlineData("d/M/yyyy", "/3/2026")]
    [InlineData("d/M/yyyy", "007/3/2026")]
    [InlineData("d/M/yyyy", "0/3/2026")]
    [InlineData("d/M/yyyy H", "7/3/2026 24")]
    [InlineData("d/M/yyyy h", "7/3/2026 0")]
    [InlineData("d/M/yyyy h", "7/3/2026 13")]
    [InlineData("d/M/yyyy h tt", "7/3/2026 1 XM")]
    [InlineData("d/M/yyyy h tt", "7/3/2026 1")]
    [InlineData("d/M/yyyy H:m:s", "7/3/2026 1:60:0")]
    [InlineData("d/M/yyyy H:m:s", "7/3/2026 1:00:60")]
    [InlineData("LE d/M/yyyy", "le 7/3/2026")]
    public void P16_a_pattern_reads_nothing_else(string pattern, string text) =>
        Assert.Null(DatePattern.Create(pattern)!.Read(text));

    [Theory]
    [InlineData("")]
    [InlineData("HH:mm")]
    [InlineData("MM/dd")]
    [InlineData("MM/yyyy")]
    [InlineData("dd/yyyy")]
    [InlineData("dd/mm/yyyy")]
    [InlineData("DD/MM/YYYY")]
    public void P16_a_pattern_needs_a_year_a_month_and_a_day(string pattern) =>
        Assert.Null(DatePattern.Create(pattern));

    [Theory]
    [InlineData("dd/MM/yyyy MM")]
    [InlineData("yyyy yy/MM/dd")]
    [InlineData("yyyy/MMM/dd")]
    [InlineData("yyyy/MM/dd HHhmm")]
    public void P16_a_pattern_says_nothing_twice(string pattern) => Assert.Null(DatePattern.Create(pattern));
}
