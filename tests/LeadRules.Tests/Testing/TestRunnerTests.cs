namespace LeadRules.Tests.Testing;

public sealed class TestRunnerTests
{
    [Theory]
    [InlineData(
        "lead: { at: 2026-03-02T10:00, category: Sales }",
        "rule: sales, owner: ann, outcome: assigned, status: new")]
    [InlineData("lead: { at: 2026-03-02T10:00, category: SALES }", "late: false, events: [assigned: ann]")]
    [InlineData(
        "lead: { at: 2026-03-02T10:00 }", "rule: none, owner: none, outcome: unrouted, events: [unrouted]")]
    [InlineData("lead: { at: 2026-03-02T10:00, make: Ford, year: 2020 }", "rule: trucks, owner: bob")]
    [InlineData("lead: { at: 2026-03-02T10:00, email: '' }", "rejected: contact-missing")]
    [InlineData("lead: { at: 2026-03-02T10:00, store: north }", "rejected: store-unknown")]
    [InlineData("given: { absent: [ann] }, lead: { at: 2026-03-02T10:00, category: sales }", "owner: bob")]
    [InlineData(
        "given: { open_leads: { ann: 3 } }, lead: { at: 2026-03-02T10:00, category: sales }", "owner: bob")]
    [InlineData(
        "given: { open_leads: { ann: 2 } }, lead: { at: 2026-03-02T10:00, category: sales }", "owner: ann")]
    public void A_test_passes_if_all_is_as_it_expects(string test, string expect) =>
        Assert.Empty(Checked.Differences($"  - {{ name: a, {test}, expect: {{ {expect} }} }}"));

    [Theory]
    [InlineData("rule: trucks", "rule of lead 'lead': trucks / sales")]
    [InlineData("owner: none", "owner of lead 'lead': none / ann")]
    [InlineData("outcome: held", "outcome of lead 'lead': held / assigned")]
    [InlineData("status: sold", "status of lead 'lead': sold / new")]
    [InlineData("late: true", "late of lead 'lead': true / false")]
    [InlineData("rejected: store-unknown", "lead 'lead': rejected: store-unknown / accepted")]
    public void Only_what_differs_is_told_with_its_place(string expect, string difference)
    {
        var found = Checked.Differences(
            $"  - name: a\n    lead: {{ at: 2026-03-02T10:00, category: sales }}\n"
            + $"    expect: {{ {expect} }}");

        Assert.EndsWith(difference, Assert.Single(found), StringComparison.Ordinal);
        Assert.StartsWith(
            expect.StartsWith("rejected", StringComparison.Ordinal) ? "3:11 " : "4:",
            found.First(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(
        "events: [{ assigned: ann, at: +0m }, { late: ann, at: +15m }, "
        + "{ reassigned: bob, detail: ann, at: +30m }]")]
    [InlineData("events: [assigned, late, reassigned]")]
    [InlineData("events: [assigned: ann, late: ann, { reassigned: bob, at: 2026-03-02T10:30, rule: sales }]")]
    [InlineData("among: [late]")]
    [InlineData("among: [assigned, reassigned]")]
    [InlineData("never: [held, { late: bob }, { reassigned: bob, at: +31m }]")]
    public void Events_are_expected_in_order_exactly_or_among_others_or_never(string expect) => Assert.Empty(
        Checked.Differences(
            $"  - {{ name: a, until: +30m, lead: {{ at: 2026-03-02T10:00, category: sales }}, "
            + $"expect: {{ {expect} }} }}"));

    [Theory]
    [InlineData("events: [assigned, reassigned]", "(nothing) / late: ann, rule: sales, at: +15m")]
    [InlineData("events: [assigned, late, reassigned, held]", "held / ")]
    [InlineData(
        "events: [assigned, { late: bob }, reassigned]", "late: bob / late: ann, rule: sales, at: +15m")]
    [InlineData("among: [late, assigned]", "assigned / ")]
    [InlineData(
        "among: [{ reassigned: bob, at: +31m }]",
        "reassigned: bob, at: +31m / reassigned: bob, detail: ann, rule: sales, at: +30m")]
    [InlineData("never: [late]", "never late / late: ann, rule: sales, at: +15m")]
    public void Of_events_only_those_that_differ_are_told(string expect, string difference)
    {
        var found = Checked.Differences(
            $"  - {{ name: a, until: +30m, lead: {{ at: 2026-03-02T10:00, category: sales }}, "
            + $"expect: {{ {expect} }} }}");

        Assert.EndsWith(
            $"events of lead 'lead': {difference.Replace("(nothing)", "", StringComparison.Ordinal)}",
            Assert.Single(found),
            StringComparison.Ordinal);
    }

    [Fact]
    public void Times_of_leads_count_from_the_first_and_those_of_activities_from_their_own_lead() =>
        Assert.Empty(Checked.Differences(
            """
              - name: a
                leads:
                  - { id: one, at: 2026-03-02T10:00, category: sales }
                  - { id: two, at: +10m, category: sales, expect: { events: [assigned, { response: bob, at: 2026-03-02T10:15 }] } }
                  - { id: three, at: +11m, category: sales, expect: { events: [{ assigned: ann, at: 2026-03-02T10:11 }] } }
                activities:
                  - { at: +5m, lead: two, kind: response, person: bob }
            """));

    [Fact]
    public void A_test_goes_on_until_the_latest_time_that_it_names()
    {
        const string Lead = "lead: { at: 2026-03-02T10:00, category: sales }";
        Assert.Empty(Checked.Differences($"  - {{ name: a, {Lead}, expect: {{ never: [late] }} }}"));
        Assert.Single(Checked.Differences(
            $"  - {{ name: a, {Lead}, until: +15m, expect: {{ never: [late] }} }}"));
        Assert.Empty(Checked.Differences(
            $"  - {{ name: a, {Lead}, expect: {{ among: [{{ late: ann, at: +15m }}] }} }}"));
    }

    [Fact]
    public void R3_leads_that_bring_no_contact_are_no_duplicates_of_one_another() => Assert.Empty(
        Checked.Differences(
            """
              - name: a
                leads:
                  - { id: one, at: 2026-03-02T10:00, email: ann@example.com }
                  - { at: +1h, expect: { duplicate_of: none } }
                  - { at: +2h, expect: { duplicate_of: none } }
                  - { at: +3h, email: Ann@example.com, expect: { duplicate_of: one, outcome: duplicate, events: [duplicate: one] } }
            """));

    [Fact]
    public void R16_an_activity_that_changes_nothing_fails_its_test_unless_that_is_expected()
    {
        const string Test =
            """
              - name: a
                lead: { at: 2026-03-02T10:00, category: sales }
                activities:
                  - { at: +1m, kind: status, value: sold }
                  - { at: +2m, kind: claim, person: bob, rejected: lead-closed }
                expect: { status: sold }
            """;
        Assert.Empty(Checked.Differences(Test));
        Assert.Equal(
            ["6:9 activity 2: accepted / rejected: lead-closed"],
            Checked.Differences(Test.Replace(", rejected: lead-closed", "", StringComparison.Ordinal)));
        Assert.Equal(
            ["5:9 activity 1: rejected: lead-unknown / accepted"],
            Checked.Differences(Test.Replace(
                "value: sold }", "value: sold, rejected: lead-unknown }", StringComparison.Ordinal)));
    }

    [Fact]
    public void R7_leads_that_people_have_already_were_given_to_them_on_another_day() => Assert.Empty(
        Checked.Differences(
            """
              - name: a
                given: { open_leads: { ann: 2, bob: 5 } }
                leads:
                  - { at: 2026-03-02T10:00, category: sales, expect: { owner: ann } }
                  - { at: +1m, category: sales, expect: { owner: bob } }
                  - { at: +2m, category: sales, expect: { owner: bob } }
            """));
}
