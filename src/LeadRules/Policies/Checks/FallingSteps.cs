using LeadRules.Diagnostics;
using LeadRules.Policies.Reading;

namespace LeadRules.Policies.Checks;

/// <summary>LR304: a step of an escalation is not after the one before it.</summary>
internal static class FallingSteps
{
    public static void Check(Draft draft)
    {
        foreach (var steps in draft.Steps)
        {
            Part<Step>? before = null;
            foreach (var step in steps.Where(step => step.Form.IsSound("after")))
            {
                if (before is not null && step.Value.After <= before.Value.After)
                {
                    var line = before.Form.SpanOf("after").Line;
                    draft.Report.Add(
                        DiagnosticCodes.FallingSteps,
                        step.Form.SpanOf("after"),
                        $"{step.Form.Name} is not after the step before it",
                        $"line {line} has the one before; list steps by rising `after`");
                }

                before = step;
            }
        }
    }
}
