using LeadRules.Policies;
using LeadRules.Policies.Reading;
using NodaTime;

namespace LeadRules.Tests.Policies.Reading;

public sealed class HoursReaderTests
{
    [Theory]
    [InlineData("mon", "1")]
    [InlineData("mon-fri, sun", "12345 7")]
    [InlineData("sat-mon", "1    67")]
    [InlineData("daily", "1234567")]
    [InlineData("wed-wed", "  3")]
    [InlineData("sun,mon", "1     7")]
    public void P3_a_day_set_is_days_and_ranges_that_may_wrap(string text, string days)
    {
        Assert.True(HourUnits.Days.TryRead(text, out var set));
        Assert.Equal(
            days.Where(day => day != ' ').Select(day => (IsoDayOfWeek)(day - '0')),
            Enum.GetValues<IsoDayOfWeek>().Where(day => day != IsoDayOfWeek.None && set.Contains(day)));
    }

    [Theory]
    [InlineData("")]
    [InlineData("Mon")]
    [InlineData("monday")]
    [InlineData("mon-")]
    [InlineData("mon-fri-sun")]
    [InlineData("mon,")]
    [InlineData("mon - fri")]
    [InlineData("mon fri")]
    [InlineData("daily, mon")]
    [InlineData("lun")]
    public void P3_nothing_else_is_a_day_set(string text)
    {
        Assert.False(HourUnits.Days.TryRead(text, out _));
    }

    [Fact]
    public void P4_hours_are_intervals_by_day()
    {
        var hours = Hours(
            "{ mon-wed: '08:30-12:00, 13:00-18:00', thu: [20:00-02:00, 05:00-24:00], fri: closed, sat: [] }");

        Assert.Equal(["08:30-12:00", "13:00-18:00"], Written(hours, IsoDayOfWeek.Tuesday));
        Assert.Equal(["20:00-02:00", "05:00-00:00"], Written(hours, IsoDayOfWeek.Thursday));
        Assert.True(hours.On(IsoDayOfWeek.Thursday)[0].EndsNextDay);
        Assert.Empty(hours.On(IsoDayOfWeek.Friday));
        Assert.Empty(hours.On(IsoDayOfWeek.Saturday));
        Assert.Empty(hours.On(IsoDayOfWeek.Sunday));
    }

    [Fact]
    public void P4_a_day_has_at_most_100_intervals()
    {
        static string Intervals(int count) => string.Join(',', Enumerable.Repeat("09:00-10:00", count));

        Assert.Equal(100, Written(Hours($"{{ mon: '{Intervals(100)}' }}"), IsoDayOfWeek.Monday).Count());
        Marked.FindsIn(
            $"stores: [{{ id: a, hours: {{ mon: «'{Intervals(101)}'», tue: [{Intervals(100)}] }} }}]",
            "LR103");
        Marked.FindsIn($"stores: [{{ id: a, hours: {{ mon: «[»{Intervals(101)}] }} }}]", "LR103");
    }

    [Fact]
    public void P4_hours_without_days_are_always_closed()
    {
        Assert.All(Hours("{}").Days, day => Assert.Empty(day));
    }

    [Theory]
    [InlineData("{ mon: «9:00-17:00» }")]
    [InlineData("{ mon: «09:00» }")]
    [InlineData("{ mon: «09:00-17:00:00» }")]
    [InlineData("{ mon: «24:00-08:00» }")]
    [InlineData("{ mon: «09:00-24:01» }")]
    [InlineData("{ mon: «09:60-10:00» }")]
    [InlineData("{ mon: «25:00-26:00» }")]
    [InlineData("{ mon: «09:00–17:00» }")]
    [InlineData("{ mon: «09:00 - 17:00» }")]
    [InlineData("{ mon: «\"09:00-17:00,\"» }")]
    [InlineData("{ mon: «'closed, 09:00-17:00'» }")]
    [InlineData("{ mon: «Closed» }")]
    [InlineData("{ mon: [«closed»] }")]
    [InlineData("{ mon: ['«09:00-10:00, 11:00-12:00»'] }")]
    [InlineData("{ mon: «{» from: 09:00 } }")]
    [InlineData("{ «mon»: }")]
    [InlineData("«09:00-17:00»")]
    [InlineData("«[»09:00-17:00]")]
    [InlineData("{ «mon-firday»: 09:00-17:00 }")]
    public void LR103_what_is_not_hours(string hours)
    {
        // The quotes of a scalar belong to it.
        var marked = hours.Replace("'«", "«'", StringComparison.Ordinal)
            .Replace("»'", "'»", StringComparison.Ordinal);

        Marked.FindsIn($"stores: [{{ id: a, hours: {marked} }}]", "LR103");
    }

    [Fact]
    public void LR103_an_hours_key_with_nothing_after_it_is_not_a_closed_store()
    {
        Marked.FindsIn("stores:\n- id: a\n  «hours»:\n", "LR103");
    }

    [Fact]
    public void LR002_a_day_is_named_once()
    {
        var found = Marked.FindsIn(
            "stores:\n- id: a\n  hours:\n    mon-fri: 09:00-17:00\n    «fri»: 09:00-12:00\n", "LR002");

        Assert.Equal("fri is named twice in one week of hours", found[0].Message);
        Marked.FindsIn("stores: [{ id: a, hours: { «'sat-mon, sun'»: 09:00-17:00 } }]", "LR002");
    }

    private static Hours Hours(string hours) =>
        Marked.Policy($"stores: [{{ id: a, hours: {hours} }}]").Stores[0].Hours!;

    private static IEnumerable<string> Written(Hours hours, IsoDayOfWeek day) => hours.On(day).Select(
        interval => FormattableString.Invariant($"{interval.Start:HH:mm}-{interval.End:HH:mm}"));
}
