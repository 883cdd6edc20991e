using LeadRules.Diagnostics;
using LeadRules.Leads;
using LeadRules.Policies.Reading;

namespace LeadRules.Policies.Checks;

/// <summary>LR202: two things of one kind have the same id, or ids that fold alike (P2).</summary>
internal static class RepeatedIds
{
    public static void Check(Draft draft)
    {
        foreach (var kind in Enum.GetValues<Kind>())
        {
            var first = new Dictionary<string, PlacedId>(StringComparer.Ordinal);
            foreach (var declared in draft.Of(kind).All)
            {
                if (first.TryAdd(Fold.Text(declared.Id), declared))
                {
                    continue;
                }

                var other = first[Fold.Text(declared.Id)];
                draft.Report.Add(
                    DiagnosticCodes.RepeatedId,
                    declared.Span,
                    $"two {Kinds.Several(kind)} have the id {Wording.Quote(declared.Id)}",
                    $"the first is {Wording.Quote(other.Id)} in line {other.Span.Line} of {other.Span.File}");
            }
        }
    }
}
