using LeadRules.Diagnostics;
using LeadRules.Policies.Reading;

namespace LeadRules.Policies.Checks;

/// <summary>LR201: a schedule follows the hours of a department that its store does not have.</summary>
internal static class UnknownDepartments
{
    public static void Check(Draft draft)
    {
        foreach (var (schedule, form) in draft.Schedules)
        {
            var store = draft.Stores.Find(part => part.Value.Id == schedule.Store);
            if (schedule.HoursOf?.Department is not { } department || store is null
                || !store.Form.IsSound("departments") || store.Value.Departments.ContainsKey(department))
            {
                continue;
            }

            var names = store.Value.Departments.Keys.Order(StringComparer.Ordinal);
            draft.Report.Add(
                DiagnosticCodes.UnknownReference,
                form.SpanOf("hours_of"),
                $"{form.Name} follows the hours of department {Wording.Quote(department)} "
                + $"of {store.Form.Name}, which does not exist",
                draft.Suggestions.DidYouMean(department, ["store", .. names]));
        }
    }
}
