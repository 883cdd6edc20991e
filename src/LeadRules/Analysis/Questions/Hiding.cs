using System.Collections.Immutable;

namespace LeadRules.Analysis;

/// <summary>
/// Whether a wider rule above hides a part of a rule: it asks fewer fields of a lead that both match, and sends it
/// elsewhere.
/// </summary>
internal sealed class Hiding(Questions questions)
{
    private readonly Dictionary<Branch, List<(Box Box, int Fields)>> _fieldsAsked = [];

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
    private IEnumerable<(Box Shared, int Wider)> Shared(Branch hidden, ImmutableArray<Branch> above)
    {
        var shared = new List<(Box Narrow, Box Wide, int Wider, int Asked)>();
        for (var wider = 0; wider < above.Length; wider++)
        {
            foreach (var (wide, asked) in above[wider].GoesElsewhere(hidden) ? FieldsAsked(above[wider]) : [])
            {
                foreach (var (narrow, fields) in FieldsAsked(hidden))
                {
                    if (asked < fields && narrow.Meets(wide))
                    {
                        shared.Add((narrow, wide, wider, asked));
                    }
                }
            }
        }

        return shared.OrderBy(each => each.Asked).Select(each => (each.Narrow.And(each.Wide)!, each.Wider));
    }

    // Of each box of a rule.
    private List<(Box Box, int Fields)> FieldsAsked(Branch rule)
    {
        if (!_fieldsAsked.TryGetValue(rule, out var asked))
        {
            asked = [.. (rule.Boxes ?? []).Select(box => (box, questions.FieldsAsked(box)))];
            _fieldsAsked.Add(rule, asked);
        }

        return asked;
    }
}
