using System.Collections.Immutable;
using LeadRules.Policies.Shapes;
using NodaTime;

namespace LeadRules.Policies.Reading;

/// <summary>Escalations and their steps (R13, R14).</summary>
internal static class EscalationReader
{
    private static readonly FormShape StepShape = new(
        "step",
        Keys.Unit("after", Units.Duration, "How long the clock has run by then; steps rise.")
            with { IsRequired = true },
        Keys.Unit("do", Words.Step, "What is done.") with { IsRequired = true },
        new Key<Target?>(
            "to",
            TargetReader.PersonOrTeamShape,
            "Whom to tell, or where to reassign; without it a lead is reassigned within the rule's pool.",
            (value, _) => TargetReader.PersonOrTeam(value, "goes to")))
    {
        Demands = [new WordNeeds("do", "notify", "to"), new WordExcludes("do", "notify_manager", "to")],
    };

    public static FormShape Shape { get; } = new(
        "escalation",
        Keys.Id("The id by which rules name it."),
        Keys.Choice(
            "clock", Words.Clock, EscalationClock.StoreHours,
            "Whether its clock stands still while the store is closed."),
        Keys.Choice(
            "from", Words.ClockStart, ClockStart.Received,
            "Whether its clock begins when the lead is received or when it is first assigned or offered."),
        Keys.Choice("stops_on", Words.Answer, Answer.Response, "What counts as an answer."),
        Keys.Unit("late_after", Units.Duration, "After how long without an answer a lead is late."),
        new Key<ImmutableArray<Step>>(
            "steps", new ListShape(StepShape), "What is done while nobody answers.",
            (value, _) => Steps(value)));

    public static Escalation Read(Form form) => new()
    {
        Id = form.Id(Kind.Escalation),
        Clock = form.Choice<EscalationClock>("clock"),
        From = form.Choice<ClockStart>("from"),
        StopsOn = form.Choice<Answer>("stops_on"),
        LateAfter = form.Find<Duration>("late_after"),
        Steps = form.Read("steps", ImmutableArray<Step>.Empty),
    };

    private static ImmutableArray<Step> Steps(Value value)
    {
        var steps = new List<Part<Step>>();
        foreach (var item in value.Items() ?? [])
        {
            var name = $"step {steps.Count + 1} of {value.Owner}";
            if (item.Form(StepShape, name, form => new Part<Step>(ReadStep(form), form)) is { } step)
            {
                value.Draft.Sources.Add(step.Value, item.Span);
                steps.Add(step);
            }
        }

        value.Draft.Steps.Add(steps);
        return [.. steps.Select(step => step.Value)];
    }

    private static Step ReadStep(Form form) => new()
    {
        After = form.Find<Duration>("after") ?? default,
        Do = form.Find<StepAction>("do") ?? StepAction.NotifyManager,
        To = form.Read<Target?>("to", null),
    };
}
