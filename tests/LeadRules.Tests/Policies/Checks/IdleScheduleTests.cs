namespace LeadRules.Tests.Policies.Checks;

public sealed class IdleScheduleTests
{
    private const string Others =
        """
        stores:
        - { id: abc, hours: { mon: 09:00-17:00 }, departments: { parts: {} }, closed: [2026-01-05, 2026-01-12] }
        - { id: shut, hours: {} }
        - { id: open, closed: [2026-01-05] }
        people: [{ id: a }]

        """;

    [Theory]
    [InlineData(
        "starts: 2026-02-01, ends: 2026-01-31, weeks: [{ mon: 09:00-17:00 }]", "it ends before it starts")]
    [InlineData("starts: 2026-01-01, weeks: [{}, { daily: closed, }]", "none of its days has hours")]
    [InlineData("starts: 2026-01-01, store: shut, hours_of: store", "none of its days has hours")]
    [InlineData("starts: 2026-01-01, store: abc, hours_of: parts", "none of its days has hours")]
    [InlineData("starts: 2026-01-06, ends: 2026-01-11, weeks: [{ mon: 09:00-17:00 }]", null)]
    [InlineData(
        "starts: 2026-01-05, ends: 2026-01-12, weeks: [{ tue: closed }, {}, { mon: 09:00-17:00 }]", null)]
    [InlineData("starts: 2026-01-05, ends: 2026-01-13, store: abc, hours_of: store", null)]
    [InlineData("starts: 2026-01-05, ends: 2026-01-05, store: open, hours_of: store", null)]
    public void LR302_a_schedule_that_never_has_a_shift(string schedule, string? why)
    {
        var found = Marked.FindsIn($"{Others}schedules: [{{ id: «s», people: [a], {schedule} }}]", "LR302");

        Assert.Equal(
            "schedule 's' never has a shift: "
            + $"{why ?? "no day with hours lies between its start and its end"}",
            found[0].Message);
    }

    [Theory]
    [InlineData("starts: 2026-01-06, ends: 2026-01-12, weeks: [{ mon: 09:00-17:00 }]")]
    [InlineData("starts: 2026-01-05, ends: 2026-01-19, weeks: [{ tue: closed }, {}, { mon: 09:00-17:00 }]")]
    [InlineData("starts: 2026-01-05, ends: 2026-01-19, store: abc, hours_of: store")]
    [InlineData("starts: 2026-01-05, ends: 2026-01-05, store: abc, hours_of: store, works_closed_days: true")]
    [InlineData("starts: 2026-01-05, store: open, hours_of: store")]
    [InlineData("starts: 2026-01-05, ends: 2026-01-06, store: open, hours_of: store")]
    [InlineData("starts: 2026-01-05, ends: 2026-01-05, weeks: [{ mon: 09:00-17:00 }]")]
    [InlineData("starts: 2026-01-11, ends: 2026-01-12, weeks: [{}, { mon: 09:00-17:00 }]")]
    [InlineData("enabled: false, starts: 2026-01-11, ends: 2026-01-01, weeks: [{}]")]
    public void LR302_is_not_said_of_one_shift(string schedule)
    {
        Marked.Policy($"{Others}schedules: [{{ id: s, people: [a], {schedule} }}]");
    }

    [Fact]
    public void LR302_is_not_said_of_what_could_not_be_read()
    {
        Marked.FindsIn(
            "stores: [{ id: abc, hours: { mon: «9-5» } }]\npeople: [{ id: a }]\nschedules:\n"
            + "- { id: s, people: [a], store: abc, starts: 2026-01-01, hours_of: store }\n"
            + "- { id: t, people: [a], starts: 2026-01-01, weeks: [{ mon: «9-5» }] }\n",
            "LR103", "LR103");
    }

    [Fact]
    public void LR302_three_centuries_are_searched_at_once()
    {
        Marked.FindsIn(
            $"people: [{{ id: a }}]\n"
            + $"schedules: [{{ id: «s», people: [a], starts: 1900-01-02, ends: 2200-12-31, weeks: ["
            + string.Concat(Enumerable.Repeat("{}, ", 16_000)) + "{ daily: 09:00-17:00 }] }]",
            "LR302");
    }
}
