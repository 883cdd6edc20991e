using LeadRules.Policies;

namespace LeadRules.Tests.Policies.Reading;

public sealed class RootReaderTests
{
    [Fact]
    public void LR101_an_unknown_key_with_what_was_perhaps_meant()
    {
        var found = Marked.FindsIn(
            "«timezome»: UTC\n«Name»: x\n«fournisseurs»: []", "LR101", "LR101", "LR101");

        Assert.Equal("did you mean 'timezone'?", found[0].Help);
        Assert.Equal("did you mean 'name'?", found[1].Help);
        Assert.StartsWith(
            "it takes leadrules, name, timezone, country, stores", found[2].Help, StringComparison.Ordinal);
    }

    [Fact]
    public void LR102_the_required_keys_are_missed_at_the_beginning_of_the_policy()
    {
        var found = PolicyReader.Read("# Rien\n\nname: x").Diagnostics;

        Assert.Equal(["LR102", "LR102", "LR102"], found.Select(d => d.Code));
        Assert.All(found, d => Assert.Equal((3, 1, 4), (d.Span.Line, d.Span.Column, d.Span.Length)));
    }

    [Theory]
    [InlineData("")]
    [InlineData("\n# Rien\n")]
    [InlineData("--- \n")]
    public void LR102_an_empty_policy_lacks_all_required_keys(string text)
    {
        var found = PolicyReader.Read(text).Diagnostics;

        Assert.Equal(
            ["LR102 the policy needs the key 'leadrules'", "LR102 the policy needs the key 'timezone'",
             "LR102 the policy needs the key 'rules'"],
            found.Select(d => $"{d.Code} {d.Message}"));
        Assert.All(found, d => Assert.Equal(1, d.Span.Length));
    }

    [Theory]
    [InlineData("«-» a")]
    [InlineData("«bonjour»")]
    [InlineData("«''»")]
    public void LR103_a_policy_is_a_mapping(string text)
    {
        Marked.Finds(text, "LR103");
    }

    [Theory]
    [InlineData("leadrules: «2»\ntimezone: UTC\nrules: []")]
    [InlineData("leadrules: «1.0»\ntimezone: UTC\nrules: []")]
    [InlineData("leadrules: «'1 '»\ntimezone: UTC\nrules: []")]
    [InlineData("«leadrules»:\ntimezone: UTC\nrules: []")]
    [InlineData("leadrules: 1\n«timezone»: # lequel?\nrules: []")]
    [InlineData("leadrules: 1\ntimezone: UTC\n«rules»: ''\n")]
    public void LR103_a_value_that_its_key_does_not_take(string text)
    {
        Marked.Finds(text.Replace("«rules»: ''", "rules: «''»", StringComparison.Ordinal), "LR103");
    }

    [Fact]
    public void LR103_country_is_one_of_four()
    {
        Assert.Equal(Country.CA, Marked.Policy("").Country);
        Assert.Equal(Country.BE, Marked.Policy("country: BE").Country);
        var found = Marked.FindsIn("country: «Ca»", "LR103");
        Assert.Equal("'country' of the policy takes CA, US, FR or BE, not 'Ca'; did you mean 'CA'?",
            $"{found[0].Message}; {found[0].Help}");
    }

    [Fact]
    public void A_list_key_with_nothing_after_it_is_an_empty_list()
    {
        var policy = Marked.Policy("rules:\nschedules:\npeople:\nteams: [{ id: t, members: }]");

        Assert.Empty(policy.Rules);
        Assert.Empty(policy.Schedules);
        Assert.Empty(policy.People);
        Assert.Empty(Assert.Single(policy.Teams).Members);
    }

    [Theory]
    [InlineData("people: «luc»")]
    [InlineData("people: «{» id: luc }")]
    [InlineData("people: [«luc»]")]
    [InlineData("people: [«[»id, luc]]")]
    [InlineData("«duplicates»:")]
    [InlineData("feed: «[»]")]
    [InlineData("country: «[»CA]")]
    [InlineData("people: [{ id: luc, languages: «fr» }]")]
    public void LR103_a_value_of_another_shape(string text)
    {
        Marked.FindsIn(text, "LR103");
    }

    [Fact]
    public void LR305_a_zone_that_does_not_exist()
    {
        var found = Marked.Finds(
            "leadrules: 1\ntimezone: «America/Torronto»\nrules: []\nstores:\n"
            + "- { id: a, timezone: «montreal» }\n"
            + "- { id: b, timezone: «-5» }", "LR305", "LR305", "LR305");

        Assert.Equal(
            ["did you mean 'America/Toronto'?", "did you mean 'America/Montreal'?", "use an IANA name"],
            found.Select(d => d.Help));
    }

    [Fact]
    public void All_findings_come_in_one_run_in_order_of_line_and_column()
    {
        Marked.Finds(
            """
            leadrules: «3»
            timezone: «Nowhere/Land»
            people:
            - { id: «"luc roy"», role: «boss», «wieght»: 3, active: «yes» }
            - «{» «nom»: Marc }
            rules:
            - id: r
              «if»: x
              when: { year: { min: «ten» } }
              distribute: { to: «{» «tem»: bdc }, order: «random» }
              escalation: «nobody-home»
            duplicates: { window: «0d» }
            """,
            "LR103", "LR305", "LR103", "LR103", "LR101", "LR103", "LR102", "LR101", "LR101", "LR103", "LR102",
            "LR101", "LR103", "LR201", "LR103");
    }

    [Fact]
    public void Defaults_are_those_of_the_format()
    {
        var policy = Marked.Policy("name: ABC");

        Assert.Equal("ABC", policy.Name);
        Assert.Equal("America/Toronto", policy.Timezone.Id);
        Assert.Null(policy.Duplicates);
        Assert.Null(policy.Lifecycle.ExpireAfter);
        Assert.Empty(policy.Channels);
        Assert.Equal([["email", "phone"]], policy.Intake.Require.Select(group => group.ToArray()));
        Assert.Empty(policy.Feed.Columns);
        Assert.Empty(policy.CustomFields);
        var store = Assert.Single(policy.Stores);
        Assert.Equal(("main", "ABC", "America/Toronto"), (store.Id, store.Name, store.Timezone.Id));
        Assert.Null(store.Hours);
    }

    [Fact]
    public void What_is_read_knows_where_it_stands()
    {
        var reading = PolicyReader.Read(Marked.Head +
            """
            stores:
            - id: main
            people:
            - { id: p }
            teams:
            - { id: t, members: [p] }
            rules:
            - id: r
              when: { make: { in: [Kia], not: Ford } }
              distribute: { to: { team: t } }
            schedules:
            - { id: s, team: t, starts: 2026-01-01, weeks: [{ daily: 00:00-24:00 }] }
            time_off:
            - { person: p, from: 2026-01-01, to: 2026-01-01 }
            escalations:
            - id: e
              steps:
              - { after: 1h, do: notify_manager }
            auto_replies:
            - { id: a }
            """);
        var policy = reading.Policy!;
        var make = (AllOf)Assert.Single(((AllOf)policy.Rules[0].When).Parts);

        Assert.Equal((4, 7, 4), At(policy.Stores[0]));
        Assert.Equal((6, 9, 1), At(policy.People[0]));
        Assert.Equal((8, 9, 1), At(policy.Teams[0]));
        Assert.Equal((10, 7, 1), At(policy.Rules[0]));
        Assert.Equal((11, 9, 1), At(policy.Rules[0].When));
        Assert.Equal((11, 11, 4), At(make));
        Assert.Equal((11, 19, 2), At(make.Parts[0]));
        Assert.Equal((11, 30, 3), At(make.Parts[1]));
        Assert.Equal((12, 21, 1), At(policy.Rules[0].Distribute.To));
        Assert.Equal((14, 9, 1), At(policy.Schedules[0]));
        Assert.Equal((16, 3, 1), At(policy.TimeOff[0]));
        Assert.Equal((18, 7, 1), At(policy.Escalations[0]));
        Assert.Equal((20, 5, 1), At(policy.Escalations[0].Steps[0]));
        Assert.Equal((22, 9, 1), At(policy.AutoReplies[0]));
        Assert.Equal((9, 1, 5), At(policy));
        Assert.Null(reading.Sources.Of(new object()));

        (int, int, int) At(object part) =>
            reading.Sources.Of(part) is { } span ? (span.Line, span.Column, span.Length) : default;
    }
}
