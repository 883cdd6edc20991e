using LeadRules.Diagnostics;
using LeadRules.Policies.Reading;

namespace LeadRules.Policies.Checks;

/// <summary>LR202: a list names a person twice (P2).</summary>
internal static class RepeatedPeople
{
    public static void Check(Draft draft)
    {
        foreach (var list in draft.PersonLists)
        {
            var seen = new HashSet<string>(StringComparer.Ordinal);
            foreach (var (id, span) in list.People.Where(person => !seen.Add(person.Id)))
            {
                draft.Report.Add(
                    DiagnosticCodes.RepeatedId,
                    span,
                    $"{list.What} names person {Wording.Quote(id)} twice",
                    "a person has one turn in a list; give them a `weight` for more");
            }
        }
    }
}
