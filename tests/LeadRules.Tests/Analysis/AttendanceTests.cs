using LeadRules.Analysis;
using LeadRules.Policies;
using LeadRules.Time;
using NodaTime;

namespace LeadRules.Tests.Analysis;

public sealed class AttendanceTests
{
    private const string Days =
        "{ id: days, people: [ann], starts: 2026-01-05, weeks: [{ mon-fri: 09:00-17:00 }] }";

    [Theory]
    [InlineData("mon-fri: 09:00-20:00", "s 2026-01-05T17:00:00-05:00/3h at 2026-01-05T17:00:00-05:00")]
    [InlineData("mon-fri: 08:00-17:00", "s 2026-01-05T08:00:00-05:00/1h at 2026-01-05T08:00:00-05:00")]
    [InlineData("mon-fri: 09:00-17:00", "")]
    [InlineData("sat-sun: 09:00-10:00", "s 2026-01-10T09:00:00-05:00/1h at 2026-01-10T09:00:00-05:00")]
    public void LR404_gives_the_first_time_at_which_the_store_is_open_and_nobody_is_on_shift(
        string hours, string found) =>
        Assert.Equal(found, Found($"stores: [{{ id: s, hours: {{ {hours} }} }}]", Days));

    [Fact]
    public void LR404_looks_at_53_weeks_from_the_latest_start_or_a_date_that_is_given()
    {
        const string Open = "stores: [{ id: s, hours: { daily: 09:00-17:00 } }]";
        const string Until =
            "{ id: a, people: [ann], starts: 2025-06-01, ends: 2027-01-07, "
            + "weeks: [{ daily: 09:00-17:00 }] }, "
            + "{ id: b, people: [bob], starts: 2026-01-02, weeks: [{ mon: 09:00-10:00 }] }";
        Assert.Equal("", Found(Open, Until));
        Assert.Equal(
            "s 2027-01-08T09:00:00-05:00/8h at 2027-01-08T09:00:00-05:00",
            Found(Open, Until, from: new LocalDate(2026, 1, 3)));
        Assert.Equal(
            "s 2025-05-31T09:00:00-04:00/8h at 2025-05-31T09:00:00-04:00",
            Found(Open, Until, from: new LocalDate(2025, 5, 31)));
    }

    [Fact]
    public void LR404_begins_without_any_schedule_on_the_5th_of_January_2026() => Assert.Equal(
        "s 2026-01-05T00:00:00-05:00/48h at 2026-01-05T00:00:00-05:00",
        Found(
            "stores: [{ id: s }]", "",
            more: "time_off: [{ person: ann, from: 2026-01-01, to: 2026-01-06 }]"));

    [Theory]
    [InlineData("if_nobody: hold", true)]
    [InlineData("if_nobody: { person: bob }", false)]
    [InlineData("if_nobody: { person: gone }", true)]
    [InlineData("if_nobody: { team: bobs }", false)]
    [InlineData("if_nobody: { team: anns }", true)]
    [InlineData("if_nobody: anyway", false)]
    [InlineData("require: { skills: [ev] }, if_nobody: anyway", true)]
    [InlineData("if_nobody: next_rule", true)]
    public void R10_a_rule_that_then_gives_leads_to_others_holds_none(string keys, bool isFound) =>
        Assert.Equal(
            isFound,
            Found("stores: [{ id: s, hours: { mon-fri: 09:00-20:00 } }]", Days, rule: keys).Length > 0);

    [Fact]
    public void R7_who_is_not_active_or_has_not_the_skills_or_is_off_is_not_there()
    {
        const string Stores = "stores: [{ id: s, hours: { mon: 09:00-17:00 } }]";
        const string Off = "time_off: [{ person: ann, from: 2026-02-02T10:00, to: 2026-02-02T11:00 }]";
        Assert.Equal("", Found(Stores, "", to: "people: [ann, bob, gone]", more: Off));
        Assert.Equal(
            "s 2026-02-02T10:00:00-05:00/1h at 2026-02-02T10:00:00-05:00",
            Found(
                Stores, "", to: "people: [ann, bob, gone]",
                rule: "require: { skills: [trucks] }", more: Off));
    }

    [Fact]
    public void R13_a_department_is_open_for_leads_of_its_category() => Assert.Equal(
        "service of s 2026-01-05T07:00:00-05:00/2h category=service at 2026-01-05T07:00:00-05:00",
        Found(
            "stores: [{ id: s, hours: { mon-fri: 09:00-17:00 }, "
            + "departments: { service: { mon: 07:00-12:00 } } }]",
            Days));

    [Fact]
    public void P12_whom_no_schedule_names_is_there_while_their_store_is_open() => Assert.Equal(
        "t 2026-01-05T17:00:00-05:00/1h store=t at 2026-01-05T17:00:00-05:00",
        Found(
            "stores: [{ id: s, hours: { mon: 09:00-17:00 } }, { id: t, hours: { mon: 09:00-18:00 } }]", "",
            to: "person: cy"));

    [Theory]
    [InlineData("category: service", "category=service at 2026-01-05T17:00:00-05:00")]
    [InlineData("received: { between: 09:00-17:00 }", "")]
    [InlineData("received: { between: 18:00-19:00 }", "at 2026-01-05T18:00:00-05:00")]
    [InlineData("received: { days: tue }", "at 2026-01-06T17:00:00-05:00")]
    [InlineData("received: { from: 2026-02-01 }", "at 2026-02-02T17:00:00-05:00")]
    [InlineData("received: { open: false }", "")]
    [InlineData("make: { not: Kia }, received: { days: wed }", "")]
    public void LR404_counts_times_at_which_a_lead_could_reach_the_rule(string when, string lead)
    {
        const string Stores = "stores: [{ id: s, hours: { mon-fri: 09:00-20:00 } }]";
        const string Above =
            "  - { id: m, when: { make: { not: Kia }, received: { days: wed } }, "
            + "distribute: { to: { person: cy } } }\n";
        var found = Found(Stores, Days, when: when, above: Above);
        Assert.Equal(lead.Length > 0, found.Length > 0);
        Assert.EndsWith(lead, found, StringComparison.Ordinal);
    }

    [Fact]
    public void R10_leads_passed_on_are_held_by_the_last_rule_that_has_nobody()
    {
        const string Stores = "stores: [{ id: s, hours: { mon-fri: 09:00-20:00 } }]";
        const string Evening =
            Days + ", { id: evening, people: [bob], starts: 2026-01-05, weeks: [{ mon-thu: 16:00-20:00 }] }";
        string Passing(string to, string id) =>
            $"  - {{ id: {id}, distribute: {{ to: {{ person: {to} }}, if_nobody: next_rule }} }}\n";
        Assert.Equal(
            "s 2026-01-09T17:00:00-05:00/3h at 2026-01-09T17:00:00-05:00",
            Found(Stores, Evening, to: "person: bob", above: Passing("ann", "a")));
        Assert.Equal(
            "s 2026-01-09T17:00:00-05:00/3h at 2026-01-09T17:00:00-05:00",
            Found(Stores, Evening, to: "person: ann", above: Passing("bob", "a")));
        Assert.Equal("", Found(Stores, Days, to: "person: cy", above: Passing("ann", "a")));
    }

    [Fact]
    public void A_question_that_is_too_large_is_not_known()
    {
        const string Above =
            "  - { id: m, when: { make: { not: Kia } }, distribute: { to: { person: cy } } }\n";
        var policy = Policy("stores: [{ id: s }]", Days, "person: ann", above: Above);
        var found = RuleAnalysis.Of(policy, new Budget(inAll: 1000, eachQuestion: 0));
        Assert.Contains(new Undecided("LR404", 1), found.Undecided);
        Assert.Empty(found.Unattended);
    }

    private static string Found(
        string stores, string schedules, string to = "person: ann", string rule = "", string when = "",
        string above = "", string more = "", LocalDate? from = null)
    {
        var policy = Policy(stores, schedules, to, rule, when, above, more);
        return string.Join('\n', RuleAnalysis.Of(policy, from: from).Unattended.Select(Written));

        string Written(Unattended found)
        {
            var store = policy.Stores[found.Department.Store].Id;
            var open = found.Department.Category is { } category ? $"{category} of {store}" : store;
            var hours = ((Duration)(found.Time.End - found.Time.Start)).TotalHours;
            return $"{open} {ExampleLead.Written(found.Example.Received)}/{hours}h {found.Example}";
        }
    }

    private static Policy Policy(
        string stores, string schedules, string to, string rule = "", string when = "", string above = "",
        string more = "") => Analysed.Read(
        $$"""
        leadrules: 1
        timezone: America/Toronto
        intake: { require: [] }
        {{stores}}
        people:
          - { id: ann, skills: [trucks] }
          - { id: bob }
          - { id: cy, store: s }
          - { id: gone, active: false, skills: [trucks, ev] }
        teams: [{ id: anns, members: [ann, gone] }, { id: bobs, members: [bob] }]
        {{(schedules.Length > 0 ? $"schedules: [{schedules}]" : "")}}
        {{more}}
        rules:
        {{above}}  - { id: r, when: { {{when}} }, distribute: { to: { {{to}} }{{(rule.Length > 0 ? $", {rule}" : "")}} } }
        """);
}
