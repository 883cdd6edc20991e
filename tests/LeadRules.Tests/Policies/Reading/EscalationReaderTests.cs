using LeadRules.Policies;
using NodaTime;

namespace LeadRules.Tests.Policies.Reading;

public sealed class EscalationReaderTests
{
    private const string Others = "people: [{ id: luc }]\nteams: [{ id: bdc, members: [luc] }]\n";

    [Fact]
    public void An_escalation_is_read_with_everything_that_it_has()
    {
        var escalation = Escalation(
            """
            { id: e, clock: always, from: assigned, stops_on: contact, late_after: 15m, steps: [
              { after: 30m, do: notify_manager }, { after: 45m, do: reassign },
              { after: 2h, do: reassign, to: { team: bdc } }, { after: 4h, do: notify, to: { person: luc } }] }
            """);

        Assert.Equal(
            (EscalationClock.Always, ClockStart.Assigned, Answer.Contact),
            (escalation.Clock, escalation.From, escalation.StopsOn));
        Assert.Equal(Duration.FromMinutes(15), escalation.LateAfter);
        Assert.Equal(
            ["30 NotifyManager", "45 Reassign", "120 Reassign bdc", "240 Notify luc"],
            escalation.Steps.Select(step =>
                $"{step.After.TotalMinutes} {step.Do} {step.To?.Team}{step.To?.Person}".TrimEnd()));
    }

    [Fact]
    public void An_escalation_runs_in_store_hours_from_receipt_to_a_response_unless_said_otherwise()
    {
        var escalation = Escalation("{ id: e }");

        Assert.Equal(
            (EscalationClock.StoreHours, ClockStart.Received, Answer.Response),
            (escalation.Clock, escalation.From, escalation.StopsOn));
        Assert.Null(escalation.LateAfter);
        Assert.Empty(escalation.Steps);
    }

    [Theory]
    [InlineData(
        "{ id: e, clock: «never», from: «now», stops_on: «reply», late_after: «15» }",
        "LR103", "LR103", "LR103", "LR103")]
    [InlineData("{ id: e, steps: [«{» do: reassign }] }", "LR102")]
    [InlineData("{ id: e, steps: [«{» after: 1h }] }", "LR102")]
    [InlineData("{ id: e, steps: [«{» after: 1h, do: notify }] }", "LR102")]
    [InlineData("{ id: e, steps: [{ after: 1h, do: notify_manager, «to»: { person: luc } }] }", "LR104")]
    [InlineData("{ id: e, steps: [{ after: 1h, do: notify, to: { person: luc, «team»: bdc } }] }", "LR104")]
    [InlineData("{ id: e, steps: [{ after: 1h, do: notify, to: «{» } }] }", "LR102")]
    [InlineData("{ id: e, steps: [{ after: 1h, do: «email» }] }", "LR103")]
    [InlineData("{ id: e, steps: [«notify»] }", "LR103")]
    [InlineData("{ id: e, steps: [{ after: 1h, do: notify, to: { person: «lucc» } }] }", "LR201")]
    public void An_escalation_with_a_fault(string escalation, params string[] codes)
    {
        Marked.FindsIn($"{Others}escalations: [{escalation}]", codes);
    }

    [Fact]
    public void LR102_a_step_is_named_by_its_place()
    {
        var found = Marked.FindsIn(
            Others + "escalations: [{ id: e, steps: [{ after: 1h, do: reassign }, «{» after: 2h }] }]",
            "LR102");

        Assert.Equal("step 2 of escalation 'e' needs the key 'do'", found[0].Message);
    }

    private static Escalation Escalation(string escalation) =>
        Assert.Single(Marked.Policy($"{Others}escalations: [{escalation}]").Escalations);
}
