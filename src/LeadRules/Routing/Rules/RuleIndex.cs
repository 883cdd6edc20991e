using System.Collections.Immutable;
using LeadRules.Policies;

namespace LeadRules.Routing.Rules;

/// <summary>
/// The criteria of all rules, field by field: for each class of values that no criterion tells apart, a
/// bitset of the rules that such a value leaves in the race. What cannot be said of one field alone stays
/// with its rule.
/// </summary>
internal sealed class RuleIndex
{
    private RuleIndex(
        RuleSets sets, ImmutableArray<FieldIndex> fields, ImmutableArray<Criterion?> rest, int enabled,
        int settled) =>
        (Sets, Fields, Rest, Enabled, Settled) = (sets, fields, rest, enabled, settled);

    /// <summary>Where the sets of rules stand.</summary>
    public RuleSets Sets { get; }

    /// <summary>Those fields that some rule asks in a way that can be indexed.</summary>
    public ImmutableArray<FieldIndex> Fields { get; }

    /// <summary>
    /// By rule: what is still to be asked of a lead that the fields leave in the race; null: nothing.
    /// </summary>
    public ImmutableArray<Criterion?> Rest { get; }

    /// <summary>The set of rules that take leads at all.</summary>
    public int Enabled { get; }

    /// <summary>The set of rules that take whatever lead the fields leave in the race for them.</summary>
    public int Settled { get; }

    public static RuleIndex Of(ImmutableArray<Rule> rules)
    {
        var parts = rules.Select(rule => Parts(rule.When).ToList()).ToList();
        var byField = new SortedDictionary<int, Criterion[][]>();
        for (var rule = 0; rule < rules.Length; rule++)
        {
            foreach (var group in parts[rule].Where(part => FieldIndex.FieldOf(part) is not null)
                .GroupBy(part => FieldIndex.FieldOf(part)!.Slot))
            {
                if (!byField.TryGetValue(group.Key, out var ofRules))
                {
                    byField.Add(group.Key, ofRules = new Criterion[rules.Length][]);
                }

                ofRules[rule] = [.. group];
            }
        }

        var rest = parts.Select(
            ofRule => RestOf([.. ofRule.Where(part => FieldIndex.FieldOf(part) is null)])).ToImmutableArray();
        var sets = new RuleSets(rules.Length);
        var enabled = sets.Add(rule => rules[rule].Enabled);
        var fields = byField.Values.Select(ofRules => FieldIndex.Of(ofRules, sets));
        var settled = sets.Add(
            rule => rest[rule] is null && rules[rule] is { From: null, Until: null });
        return new RuleIndex(sets, [.. fields], rest, enabled, settled);
    }

    // All parts of nested `all`s must hold, so they may as well stand side by side.
    private static IEnumerable<Criterion> Parts(Criterion criterion) =>
        criterion is AllOf all ? all.Parts.SelectMany(Parts) : [criterion];

    private static Criterion? RestOf(ImmutableArray<Criterion> parts) => parts switch
    {
        [] => null,
        [var only] => only,
        _ => new AllOf(parts),
    };
}
