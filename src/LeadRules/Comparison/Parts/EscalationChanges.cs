using LeadRules.Policies;
using NodaTime;

namespace LeadRules.Comparison;

/// <summary>What happens otherwise if nobody answers.</summary>
internal static class EscalationChanges
{
    /// <summary>The changes.</summary>
    public static IEnumerable<PolicyChange> Between(Sides sides) => sides
        .Pairs(policy => policy.Escalations, escalation => escalation.Id)
        .SelectMany(pair => Between(pair.Before, pair.After, sides));

    private static IEnumerable<PolicyChange> Between(Escalation? before, Escalation? after, Sides sides)
    {
        var (id, names) = ((after ?? before)!.Id, sides.Names);
        var escalation = new Subject(ChangeArea.Escalations, id, $"escalation {id}");
        return (before, after) switch
        {
            (null, not null) => [escalation.Say($"is new: {Describe(after, names)}")],
            (not null, null) => [escalation.Say($"is gone; it was: {Describe(before, names)}")],
            _ =>
            [
                .. sides.Renames.Escalations.Where(each => each.Value == id)
                    .Select(each => escalation.HadId(each.Key)),
                .. Between(before!, after!, escalation with { Called = $"escalation {id}:" }, names),
            ],
        };
    }

    private static IEnumerable<PolicyChange> Between(
        Escalation before, Escalation after, Subject escalation, Names names) =>
    [
        .. escalation.Value("clock", "its clock runs", Words(before.Clock), Words(after.Clock)),
        .. escalation.Value("from", "its clock starts at", Words(before.From), Words(after.From)),
        .. escalation.Value("stops_on", "it stops on", Words(before.StopsOn), Words(after.StopsOn)),
        .. Late(before.LateAfter, after.LateAfter, escalation),
        .. StepChanges.Between(before, after, names).Select(says => escalation.Say(says, "steps")),
    ];

    private static string Describe(Escalation escalation, Names names)
    {
        List<string> parts =
        [
            $"its clock runs {Words(escalation.Clock)}, from {Words(escalation.From)}",
            $"it stops on {Words(escalation.StopsOn)}",
            $"a lead is late {Late(escalation.LateAfter)}",
            .. escalation.Steps.Select(step =>
                $"after {Phrases.Of(step.After)} {StepChanges.Describe(step, names)}"),
        ];
        return string.Join("; ", parts);
    }

    private static IEnumerable<PolicyChange> Late(Duration? before, Duration? after, Subject escalation) =>
        before is { } was && after is { } now
            ? escalation.Value("late_after", "a lead is late after", Phrases.Of(was), Phrases.Of(now))
            : escalation.Value("late_after", "a lead is late", Late(before), Late(after));

    private static string Words(EscalationClock clock) =>
        clock == EscalationClock.Always ? "always" : "while the store is open";

    private static string Words(ClockStart start) =>
        start == ClockStart.Received ? "receipt" : "the first assignment or offer";

    private static string Words(Answer answer) => answer == Answer.Response ? "a response" : "a contact";

    private static string Late(Duration? after) => after is { } time ? $"after {Phrases.Of(time)}" : "never";
}
