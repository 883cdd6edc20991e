using System.Collections.Immutable;

namespace LeadRules.Analysis;

/// <summary>
/// Whether a wider rule above hides a part of a rule: it asks fewer fields of a lead that both match, and
/// sends it elsewhere.
/// </summary>
internal sealed class Hiding(Questions questions)
{
    private readonly Dictionary<Branch, List<Part>> _parts = [];

    /// <summary>What the widest such rule takes of a rule, the topmost of several.</summary>
    /// <param name="hidden">The rule.</param>
    /// <param name="above">The branches above it that pass no lead on.</param>
    /// <returns>The finding, or none, and whether that is certain.</returns>
    public (PartlyHidden? Found, bool IsCertain) Find(Branch hidden, ImmutableArray<Branch> above)
    {
        var isCertain = true;
        foreach (var (shared, wider) in SharedBy(hidden, above))
        {
            var answer = questions.Uncovered([shared], above[..wider]);
            if (answer.Lead is { } lead)
            {
                return (new(
                    hidden.Destination.Rule, above[wider].Destination.Rule,
                    questions.Example(lead, [shared], above[..wider])), true);
            }

            isCertain &= answer.IsProved;
        }

        return (null, isCertain);
    }

    // What the boxes of wider rules share with those of the hidden one, the widest first.
    private IEnumerable<(Box Both, int Wider)> SharedBy(Branch hidden, ImmutableArray<Branch> above)
    {
        var shared = new List<Shared>();
        for (var wider = 0; wider < above.Length; wider++)
        {
            foreach (var wide in above[wider].GoesElsewhere(hidden) ? PartsOf(above[wider]) : [])
            {
                foreach (var narrow in PartsOf(hidden))
                {
                    if (wide.Fields < narrow.Fields && narrow.Box.Meets(wide.Box))
                    {
                        shared.Add(new(narrow.Box, wide, wider));
                    }
                }
            }
        }

        foreach (var each in shared.OrderBy(each => each.Wide.Fields))
        {
            yield return (each.Narrow.And(each.Wide.Box)!, each.Wider);
        }
    }

    // Each box of a rule.
    private List<Part> PartsOf(Branch rule)
    {
        if (!_parts.TryGetValue(rule, out var parts))
        {
            parts = [.. (rule.Boxes ?? []).Select(box => new Part(box, questions.FieldsAsked(box)))];
            _parts.Add(rule, parts);
        }

        return parts;
    }

    private sealed record Part(Box Box, int Fields);

    private sealed record Shared(Box Narrow, Part Wide, int Wider);
}
