using System.Collections.Immutable;

namespace LeadRules.Analysis;

/// <summary>
/// Whether a wider rule above hides a part of a rule: it asks fewer fields of a lead that both match, and sends it
/// elsewhere.
/// </summary>
internal sealed class Hiding(Questions questions)
{
    /// <summary>What the widest such rule takes of a rule, the topmost of several.</summary>
    /// <param name="hidden">The rule.</param>
    /// <param name="above">The branches above it that pass no lead on.</param>
    /// <returns>The finding, or none, and whether that is certain.</returns>
    public (PartlyHidden? Found, bool IsCertain) Find(Branch hidden, ImmutableArray<Branch> above)
    {
        var isCertain = true;
        foreach (var (shared, wider) in Shared(hidden, above))
        {
            var answer = questions.Uncovered([shared], above[..wider]);
            if (answer.Lead is { } lead)
            {
                return (new(hidden.Destination.Rule, above[wider].Destination.Rule, questions.Example(lead, [shared], above[..wider])), true);
            }

            isCertain &= answer.IsProved;
        }

        return (null, isCertain);
    }

    // What the boxes of wider rules share with those of the hidden one, the widest first.
    private IEnumerable<(Box Shared, int Wider)> Shared(Branch hidden, ImmutableArray<Branch> above) =>
        from wider in Enumerable.Range(0, above.Length)
        where above[wider].GoesElsewhere(hidden)
        from wide in above[wider].Boxes ?? []
        from narrow in hidden.Boxes ?? []
        let asked = questions.FieldsAsked(wide)
        where asked < questions.FieldsAsked(narrow)
        let shared = narrow.And(wide)
        where shared is not null
        orderby asked, wider
        select (shared, wider);
}
