using LeadRules.Policies;
using NodaTime;

namespace LeadRules.Tests.Policies.Reading;

public sealed class RuleReaderTests
{
    private const string Others =
        """
        people: [{ id: luc }, { id: marc }]
        teams: [{ id: bdc, members: [luc] }]
        escalations: [{ id: late }]
        auto_replies: [{ id: away }]

        """;

    [Fact]
    public void A_rule_is_read_with_everything_that_it_has()
    {
        var rule = Rule(
            """
            id: chevy
            name: Camionnettes
            enabled: false
            from: 2026-01-01
            until: 2026-12-31
            when: { make: Chevrolet }
            distribute:
              type: broadcast
              to: { people: [marc, luc] }
              order: weighted
              require: { language: true, skills: [trucks] }
              if_nobody: { team: bdc }
            escalation: late
            auto_reply: away
            """);

        Assert.Equal(("chevy", "Camionnettes", false), (rule.Id, rule.Name, rule.Enabled));
        Assert.Equal((new LocalDate(2026, 1, 1), new LocalDate(2026, 12, 31)), (rule.From, rule.Until));
        Assert.Equal(("late", "away"), (rule.Escalation, rule.AutoReply));
        Assert.Equal(
            (DistributionType.Broadcast, Order.Weighted), (rule.Distribute.Type, rule.Distribute.Order));
        Assert.Equal((null, null), (rule.Distribute.To.Team, rule.Distribute.To.Person));
        Assert.Equal(["marc", "luc"], rule.Distribute.To.People);
        Assert.True(rule.Distribute.Require.Language);
        Assert.Equal(["trucks"], rule.Distribute.Require.Skills);
        Assert.Equal(new IfNobody(IfNobodyAction.Team, Team: "bdc"), rule.Distribute.IfNobody);
    }

    [Fact]
    public void A_rule_takes_every_lead_in_turn_and_holds_it_unless_said_otherwise()
    {
        var rule = Rule("id: r\ndistribute: { to: { person: luc } }");

        Assert.Equal(("", true, null, null), (rule.Name, rule.Enabled, rule.From, rule.Until));
        Assert.Equal((null, null), (rule.Escalation, rule.AutoReply));
        Assert.Empty(Assert.IsType<AllOf>(rule.When).Parts);
        Assert.Equal(
            (DistributionType.Sequential, Order.Rotation), (rule.Distribute.Type, rule.Distribute.Order));
        Assert.Equal("luc", rule.Distribute.To.Person);
        Assert.Empty(rule.Distribute.To.People);
        Assert.False(rule.Distribute.Require.Language);
        Assert.Empty(rule.Distribute.Require.Skills);
        Assert.Equal(new IfNobody(IfNobodyAction.Hold), rule.Distribute.IfNobody);
    }

    [Theory]
    [InlineData("next_rule", IfNobodyAction.NextRule, null)]
    [InlineData("anyway", IfNobodyAction.Anyway, null)]
    [InlineData("hold", IfNobodyAction.Hold, null)]
    [InlineData("{ person: luc }", IfNobodyAction.Person, "luc")]
    public void If_nobody_is_a_word_or_somebody(string text, IfNobodyAction action, string? person)
    {
        var rule = Rule($"id: r\ndistribute: {{ to: {{ team: bdc }}, if_nobody: {text} }}");

        Assert.Equal(new IfNobody(action, Person: person), rule.Distribute.IfNobody);
    }

    [Theory]
    [InlineData("«id»: r", "LR102")]
    [InlineData("«name»: R\ndistribute: { to: { person: luc } }", "LR102")]
    [InlineData("id: r\ndistribute: «{» }", "LR102")]
    [InlineData("id: r\ndistribute: { to: «{» } }", "LR102")]
    [InlineData("id: r\n«distribute»:", "LR103")]
    [InlineData("id: r\ndistribute: { to: «bdc» }", "LR103")]
    [InlineData("id: r\ndistribute: { to: { «team»: } }", "LR103")]
    [InlineData("id: r\ndistribute: { to: { team: bdc, «person»: luc } }", "LR104")]
    [InlineData(
        "id: r\ndistribute: { to: { people: [luc], «person»: marc, «team»: bdc } }", "LR104", "LR104")]
    [InlineData(
        "id: r\ndistribute: { to: { person: luc }, if_nobody: { person: luc, «team»: bdc } }", "LR104")]
    [InlineData("id: r\ndistribute: { to: { person: luc }, if_nobody: «{» } }", "LR102")]
    [InlineData("id: r\ndistribute: { to: { person: luc }, if_nobody: «holds» }", "LR103")]
    [InlineData(
        "id: r\ndistribute: { to: { person: luc }, if_nobody: «{» «people»: [luc] } }", "LR102", "LR101")]
    [InlineData(
        "id: r\nfrom: «today»\ndistribute: { to: { person: luc }, require: { language: «fr» } }",
        "LR103", "LR103")]
    [InlineData("id: r\ndistribute: { to: { person: luc }, «ordre»: rotation }", "LR101")]
    public void A_rule_with_a_fault(string rule, params string[] codes)
    {
        Marked.FindsIn(Others + List(rule), codes);
    }

    [Fact]
    public void LR104_says_which_keys_exclude_each_other()
    {
        var found = Marked.FindsIn(
            Others + List("id: r\ndistribute: { to: { team: bdc, «person»: luc } }"), "LR104");

        Assert.Equal("'team' and 'person' of rule 'r' exclude each other", found[0].Message);
    }

    private static Rule Rule(string rule) => Assert.Single(Marked.Policy(Others + List(rule)).Rules);

    private static string List(string rule) => "rules:\n- " + rule.ReplaceLineEndings("\n  ");
}
