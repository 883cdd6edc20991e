using LeadRules.Explanations;
using LeadRules.Leads;
using LeadRules.Policies;
using LeadRules.Routing;
using LeadRules.Tests.Routing;
using NodaTime;

namespace LeadRules.Tests.Explanations;

public sealed class ExplanationTests
{
    private const string AnnAndBob =
        "people: [{ id: ann }, { id: bob }]\nteams: [{ id: both, members: [ann, bob] }]";
    private const string ToBoth = "  - { id: r1, distribute: { to: { team: both } } }";

    [Fact]
    public void R3_a_duplicate_names_the_earlier_lead_the_keys_and_how_long_ago()
    {
        var scene = new Scene(
            ToBoth, AnnAndBob + "\nduplicates: { match: [email, phone, vin], action: close }");
        scene.Lead("L1", "02T10:00", "email=c@example.com", "phone=514 555 0100", "vin=V1");
        var found = scene.Explain("L2", "04T11:30", "email=C@example.com", "vin=v1").Duplicate!;
        Assert.Equal("L1", found.OriginalId);
        Assert.Equal([MatchKey.Email, MatchKey.Vin], found.Keys);
        Assert.Equal(Duration.FromHours(49.5), found.Ago);
        Assert.Equal(DuplicateAction.Close, found.Action);
    }

    [Fact]
    public void R3_how_long_ago_counts_from_the_latest_where_the_window_does()
    {
        var scene = new Scene(ToBoth, AnnAndBob + "\nduplicates: { counts_from: latest }");
        scene.Lead("L1", "02T10:00", "email=c@example.com").Lead("L2", "03T10:00", "email=c@example.com");
        var found = scene.Explain("L3", "03T12:00", "email=c@example.com").Duplicate!;
        Assert.Equal(("L1", Duration.FromHours(2)), (found.OriginalId, found.Ago));
    }

    [Fact]
    public void R4_it_says_who_is_to_have_a_duplicate_that_they_are_away_and_who_gets_it()
    {
        var scene = new Scene(
            "  - { id: r1, distribute: { to: { person: ann } } }",
            "people: [{ id: ann, manager: bob }, { id: bob }]"
            + "\ntime_off: [{ person: ann, from: 2026-03-04, to: 2026-03-04 }]"
            + "\nduplicates: { action: route }");
        scene.Lead("L1", "02T10:00", "email=c@example.com");
        var found = scene.Explain("L2", "04T10:00", "email=c@example.com").Duplicate!;
        Assert.Equal(("ann", true, "bob"), (found.Named, found.IsAway, found.Recipient));
    }

    [Fact]
    public void R5_a_taker_s_channel_says_who_took_the_lead()
    {
        var scene = new Scene(ToBoth, AnnAndBob + "\nchannels: { phone: { distribute: taker } }");
        var taken = scene.Explain("L1", "02T10:00", "channel=Phone", "taken_by=bob");
        Assert.Equal(new ChannelAsked("phone", ChannelDistribute.Taker, "bob"), taken.Channel);
        Assert.Empty(taken.Rules);
        Assert.Null(scene.Explain("L2", "02T10:00", "channel=Phone").Channel!.Taker);
    }

    [Theory]
    [InlineData("make: Ford, year: { min: 2020 }", "year: { min: 2020 }", "year=2019")]
    [InlineData("make: [Kia, 'Škoda']", "make: [Kia, Škoda]", "make=ford")]
    [InlineData("make: { not: Ford }", "make: { not: Ford }", "make=ford")]
    [InlineData("make: { starts_with: Ki, contains: a }", "make: { starts_with: Ki }", "make=ford")]
    [InlineData("make: { matches: '^k' }", "make: { matches: '^k' }", "make=ford")]
    [InlineData("all: [{ make: Ford }, { trim: XL }]", "trim: XL", "trim=-")]
    [InlineData(
        "any: [{ make: Kia }, { trim: XL }]", "any: [{ make: Kia }, { trim: XL }]", "make=ford trim=-")]
    [InlineData("not: { make: Ford, year: 2019 }", "not: { make: Ford, year: 2019 }", "make=ford year=2019")]
    [InlineData("oem: true", "oem: true", "oem=false")]
    [InlineData("city: { exists: true }", "city: { exists: true }", "city=-")]
    [InlineData("email: { contains: fleet }", "email: { contains: fleet }", "email=hidden")]
    [InlineData(
        "received: { days: mon-tue, between: 12:00-13:00 }", "received: { between: 12:00-13:00 }",
        "received=10:00")]
    [InlineData("received: { days: 'tue-fri, sun' }", "received: { days: tue-fri, sun }", "received=mon")]
    [InlineData("received: { from: 2026-03-03 }", "received: { from: 2026-03-03 }", "received=2026-03-02")]
    [InlineData("received: { open: false }", "received: { open: false }", "received=open")]
    public void R6_each_rule_that_passes_says_the_first_criterion_that_fails_and_the_lead_s_value(
        string when, string criterion, string asked)
    {
        var scene = new Scene(
            $"  - {{ id: r0, when: {{ {when} }}, distribute: {{ to: {{ person: ann }} }} }}\n" + ToBoth,
            AnnAndBob);
        var explanation = scene.Explain(
            "L1", "02T10:00", "make=FORD", "year=2019", "oem=no", "email=c@example.com");
        Assert.Equal(["r0", "r1"], explanation.Rules.Select(trial => trial.Rule));
        var keptOut = explanation.Rules[0].KeptOut!;
        Assert.Equal(
            (KeptOutBy.Criterion, criterion, asked),
            (keptOut.By, keptOut.Criterion, string.Join(' ', keptOut.Asked.Select(Shown))));
        Assert.Null(explanation.Rules[1].KeptOut);
    }

    [Theory]
    [InlineData("enabled: false", KeptOutBy.Disabled, "enabled: false")]
    [InlineData("from: 2026-03-03", KeptOutBy.Dates, "from: 2026-03-03")]
    [InlineData("until: 2026-03-01", KeptOutBy.Dates, "until: 2026-03-01")]
    public void R6_a_rule_may_be_off_or_out_of_its_dates(string key, KeptOutBy by, string criterion)
    {
        var scene = new Scene(
            $"  - {{ id: r0, {key}, distribute: {{ to: {{ person: ann }} }} }}\n" + ToBoth, AnnAndBob);
        var keptOut = scene.Explain("L1", "02T10:00").Rules[0].KeptOut!;
        Assert.Equal((by, criterion), (keptOut.By, keptOut.Criterion));
    }

    [Fact]
    public void R6_a_long_list_of_values_is_cut()
    {
        var values = string.Join(", ", Enumerable.Range(1, 30).Select(value => $"m{value}"));
        var scene = new Scene(
            $"  - {{ id: r0, when: {{ make: [{values}] }}, distribute: {{ to: {{ person: ann }} }} }}",
            AnnAndBob);
        Assert.Equal(
            "make: [m1, m2, m3, m4, m5, m6, m7, m8, … 22 more]",
            scene.Explain("L1", "02T10:00").Rules[0].KeptOut!.Criterion);
    }

    [Fact]
    public void R10_a_rule_that_passes_a_lead_on_and_those_below_are_all_told()
    {
        var scene = new Scene(
            """
              - { id: r1, distribute: { to: { people: [bob, cy] }, require: { skills: [ev] }, if_nobody: next_rule } }
              - { id: r2, when: { make: Kia }, distribute: { to: { person: ann } } }
              - { id: r3, distribute: { to: { person: ann } } }
            """,
            "people: [{ id: ann }, { id: bob }, { id: cy }]");
        var explanation = scene.Explain("L1", "02T10:00");
        Assert.Equal([null, KeptOutBy.Criterion, null], explanation.Rules.Select(trial => trial.KeptOut?.By));
        Assert.Equal(["r1", "r3"], explanation.Searches.Select(search => search.Rule));
        Assert.Equal(["ann"], explanation.Destination.People);
    }

    [Theory]
    [InlineData("anyway", SearchFor.Anyway, Outcome.Assigned)]
    [InlineData("{ team: both }", SearchFor.OtherTeam, Outcome.Assigned)]
    [InlineData("{ person: bob }", SearchFor.OnePerson, Outcome.Assigned)]
    [InlineData("hold", SearchFor.Rule, Outcome.Held)]
    public void R10_nobody_eligible_says_who_was_asked_instead(
        string ifNobody, SearchFor last, Outcome outcome)
    {
        var scene = new Scene(
            $"  - {{ id: r1, distribute: {{ to: {{ person: cy }}, if_nobody: {ifNobody} }} }}",
            "people: [{ id: ann }, { id: bob }, { id: cy }]\nteams: [{ id: both, members: [ann, bob] }]"
            + "\nschedules: [{ id: s, people: [cy], starts: 2026-01-05, "
            + "weeks: [{ mon-fri: 12:00-13:00 }] }]");
        var explanation = scene.Explain("L1", "02T10:00");
        Assert.Equal((last, outcome), (explanation.Searches[^1].For, explanation.Destination.Outcome));
        Assert.Equal(SearchFor.Rule, explanation.Searches[0].For);
    }

    [Fact]
    public void R11_a_held_lead_says_when_somebody_may_be_there()
    {
        var scene = new Scene(
            "  - { id: r1, distribute: { to: { person: ann } } }",
            "people: [{ id: ann }]"
            + "\nschedules: [{ id: s, people: [ann], starts: 2026-01-05, weeks: [{ mon: 12:00-13:00 }] }]");
        Assert.Equal(Instant.FromUtc(2026, 3, 2, 12, 0), scene.Explain("L1", "02T10:00").NextChance);
        Assert.Null(new Scene(ToBoth, AnnAndBob).Explain("L1", "02T10:00").NextChance);
    }

    [Fact]
    public void R14_and_R17_what_is_due_stands_in_order_of_time()
    {
        var scene = new Scene(
            "  - { id: r1, distribute: { to: { team: both } }, escalation: e }",
            AnnAndBob + "\nstores: [{ id: s, hours: { mon-fri: 09:00-17:00 } }]"
            + "\nlifecycle: { expire_after: 2h }\n"
            + "escalations: [{ id: e, late_after: 30m, "
            + "steps: [{ after: 1h, do: reassign, to: { person: bob } },"
            + " { after: 2h, do: notify, to: { team: both } }] }]");
        var due = scene.Explain("L1", "02T16:00").Due;
        Assert.Equal(
            ["Late 02T16:30", "Reassign 02T17:00 bob", "Expire 02T18:00", "Notify 03T10:00 both"],
            due.Select(later =>
                $"{later.What} {later.At:dd'T'HH:mm} {later.Person ?? later.Team}".TrimEnd()));
    }

    [Fact]
    public void R13_a_clock_that_starts_with_the_assignment_has_no_times_for_a_held_lead()
    {
        var scene = new Scene(
            "  - { id: r1, distribute: { to: { person: ann }, require: { skills: [ev] } }, escalation: e }",
            "people: [{ id: ann }]"
            + "\nescalations: [{ id: e, from: assigned, clock: always, late_after: 30m }]");
        Assert.Equal([null], scene.Explain("L1", "02T16:00").Due.Select(later => later.At));
    }

    [Fact]
    public void R18_a_known_lead_is_refused_and_nothing_changes()
    {
        var scene = new Scene(ToBoth, AnnAndBob);
        scene.Lead("L1", "02T10:00");
        Assert.Throws<ArgumentException>(() => scene.Explain("L1", "02T11:00"));
        scene.Then().Lead("L2", "02T10:30").Tells("02T10:30 L2 assigned r1 bob");
    }

    private static string Shown(AskedValue asked) =>
        $"{asked.Field}={(asked.IsHidden ? "hidden" : asked.Value ?? "-")}";
}
