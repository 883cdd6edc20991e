using System.Collections.Immutable;

namespace LeadRules.Policies.Reading;

/// <summary>Escalations and their steps (R13, R14).</summary>
internal static class EscalationReader
{
    public static Escalation Read(Form form) => new()
    {
        Id = form.Id(Kind.Escalation),
        Clock = form.Choice("clock", Words.Clock, EscalationClock.StoreHours),
        From = form.Choice("from", Words.ClockStart, ClockStart.Received),
        StopsOn = form.Choice("stops_on", Words.Answer, Answer.Response),
        LateAfter = form.Find("late_after", Units.Duration),
        Steps = form.Read("steps", [], value => Steps(value, form.Name)),
    };

    private static ImmutableArray<Step> Steps(Value value, string escalation)
    {
        var steps = new List<Part<Step>>();
        foreach (var item in value.Items() ?? [])
        {
            var name = $"step {steps.Count + 1} of {escalation}";
            if (item.Form(name, form => new Part<Step>(ReadStep(form), form)) is { } step)
            {
                value.Draft.Sources.Add(step.Value, item.Span);
                steps.Add(step);
            }
        }

        value.Draft.Steps.Add(steps);
        return [.. steps.Select(step => step.Value)];
    }

    private static Step ReadStep(Form form)
    {
        form.Require("after");
        form.Require("do");
        var action = form.Find("do", Words.Step);
        if (action == StepAction.Notify)
        {
            form.Require("to");
        }
        else if (action == StepAction.NotifyManager && form.Has("to"))
        {
            form.Exclude("to", "do: notify_manager");
        }

        return new Step
        {
            After = form.Find("after", Units.Duration) ?? default,
            Do = action ?? StepAction.NotifyManager,
            To = form.Read("to", null, value => TargetReader.PersonOrTeam(value, "goes to")),
        };
    }
}
