using LeadRules.Diagnostics;
using LeadRules.Policies.Reading;

namespace LeadRules.Policies.Checks;

/// <summary>LR201: a reference to something that does not exist.</summary>
internal static class UnknownReferences
{
    public static void Check(Draft draft)
    {
        foreach (var reference in draft.References)
        {
            var declared = draft.Of(reference.Kind);
            var exists = reference.IsFolded ? declared.HasFolded(reference.Id) : declared.Has(reference.Id);
            if (!exists && !declared.IsIncomplete)
            {
                var named = $"{reference.Kind.Written()} {Wording.Quote(reference.Id)}";
                draft.Report.Add(
                    DiagnosticCodes.UnknownReference,
                    reference.Span,
                    $"{reference.Phrase} {named}, which does not exist",
                    draft.Suggestions.DidYouMean(reference.Id, declared.Ids));
            }
        }
    }
}
