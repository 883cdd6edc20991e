namespace LeadRules.Tests.Routing.Pools;

/// <summary>P12: people whom no schedule names.</summary>
public sealed class UnscheduledTests
{
    private static Scene Stores(string person, string more = "") => new(
        "  - { id: r, distribute: { to: { person: ann } } }", $$"""
        stores:
          - { id: early, hours: { daily: 06:00-12:00 }, closed: [2026-03-03],
            departments: { service: { daily: 00:00-24:00 } } }
          - { id: late, hours: { daily: 12:00-20:00 } }
          - { id: always, closed: [2026-03-04] }
        people: [{ id: ann{{person}} }, { id: bob }]
        {{more}}
        """);

    [Theory]
    [InlineData("02T06:00", "late", true)]
    [InlineData("02T12:00", "late", false)]
    [InlineData("03T10:00", "late", false)]
    [InlineData("02T05:59", "early", false)]
    public void P12_who_has_a_store_is_on_shift_while_it_is_open(string at, string store, bool isOn) =>
        Assert.Equal(isOn, Is(Stores(", store: early").Lead("L1", at, "store=" + store)));

    [Theory]
    [InlineData("02T06:00", "early", true)]
    [InlineData("02T06:00", "late", false)]
    [InlineData("02T19:59", "late", true)]
    [InlineData("02T03:00", "always", true)]
    [InlineData("04T10:00", "always", false)]
    public void P12_who_has_none_is_on_shift_while_the_leads_store_is_open(string at, string store,
        bool isOn) =>
        Assert.Equal(isOn, Is(Stores("").Lead("L1", at, "store=" + store)));

    [Fact]
    public void P12_a_departments_hours_are_not_asked() =>
        Assert.False(Is(Stores("").Lead("L1", "02T22:00", "store=early", "category=service")));

    [Fact]
    public void P12_a_schedule_that_is_not_enabled_names_its_people_all_the_same() =>
        Assert.False(Is(Stores("", """
            schedules: [{ id: s, enabled: false, people: [ann], starts: 2026-01-05,
              weeks: [{ daily: 06:00-12:00 }] }]
            """).Lead("L1", "02T10:00", "store=early")));

    [Fact]
    public void P12_a_schedule_of_a_team_names_its_members() =>
        Assert.False(Is(Stores("", """
            teams: [{ id: t, members: [ann] }]
            schedules: [{ id: s, team: t, starts: 2026-01-05, weeks: [{ daily: 20:00-22:00 }] }]
            """).Lead("L1", "02T10:00", "store=early")));

    [Fact]
    public void P12_a_schedule_of_other_people_of_the_team_does_not_name_the_rest() =>
        Assert.True(Is(Stores("", """
            teams: [{ id: t, members: [ann, bob] }]
            schedules: [{ id: s, team: t, people: [bob], starts: 2026-01-05,
              weeks: [{ daily: 20:00-22:00 }] }]
            """).Lead("L1", "02T10:00", "store=early")));

    [Fact]
    public void P12_a_person_is_on_shift_when_any_schedule_that_names_them_has_one() =>
        Assert.True(Is(Stores("", """
            schedules:
              - { id: s, people: [ann], starts: 2026-01-05, weeks: [{ daily: 20:00-22:00 }] }
              - { id: u, people: [bob, ann], starts: 2026-01-05, weeks: [{ daily: 09:00-11:00 }] }
            """).Lead("L1", "02T10:00", "store=late")));

    [Fact]
    public void P12_time_off_keeps_an_unscheduled_person_away_too() =>
        Assert.False(Is(Stores("", "time_off: [{ person: ann, from: 2026-03-02, to: 2026-03-02 }]")
            .Lead("L1", "02T10:00", "store=early")));

    private static bool Is(Scene scene) => scene.Result("L1").Owner == "ann";
}
