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
            var first = new Dictionary<string, (string Id, SourceSpan Span)>(StringComparer.Ordinal);
            foreach (var (id, span) in draft.Of(kind).All)
            {
                if (first.TryAdd(Fold.Text(id), (id, span)))
                {
                    continue;
                }

                var other = first[Fold.Text(id)];
                draft.Report.Add(
                    DiagnosticCodes.RepeatedId,
                    span,
                    $"two {Kinds.Several(kind)} have the id {Wording.Quote(id)}",
                    $"the first is {Wording.Quote(other.Id)} in line {other.Span.Line} of {other.Span.File}");
            }
        }
    }
}
