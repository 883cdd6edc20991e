using System.Collections.Frozen;
using LeadRules.Leads;
using LeadRules.Policies;

namespace LeadRules.Routing.Rules;

/// <summary>
/// A field of text: a class for each value that a rule names, one for each longest prefix among the others,
/// one for all else, and one for missing.
/// </summary>
internal sealed class TextIndex : FieldIndex
{
    private readonly FrozenDictionary<string, Class> _named;
    private readonly FrozenDictionary<string, Class>.AlternateLookup<ReadOnlySpan<char>> _prefixed;
    private readonly int[] _prefixLengths;
    private readonly Class _other;
    private readonly Class _missing;

    public TextIndex(Field field, Criterion[]?[] rules, RuleSets sets)
        : base(field, sets)
    {
        var tests = rules.SelectMany(parts => parts ?? []).OfType<TextTest>().ToList();
        _named = Values(tests, isPrefix: false).ToFrozenDictionary(
            value => value, value => ClassFor(rules, part => Criteria.Passes(part, value)),
            StringComparer.Ordinal);
        var prefixes = Values(tests, isPrefix: true).ToFrozenDictionary(
            prefix => prefix, prefix => ClassFor(rules, part => PassesUnnamed(part, prefix)),
            StringComparer.Ordinal);
        _prefixed = prefixes.GetAlternateLookup<ReadOnlySpan<char>>();
        _prefixLengths = [.. prefixes.Keys.Select(prefix => prefix.Length).Distinct().OrderDescending()];
        _other = ClassFor(rules, part => PassesUnnamed(part, ""));
        _missing = ClassFor(rules, part => Criteria.Passes(part, (string?)null));
    }

    protected override Class ClassOf(FieldValue value)
    {
        if (value.Text is not { } text)
        {
            return _missing;
        }

        if (_named.TryGetValue(text, out var named))
        {
            return named;
        }

        foreach (var length in _prefixLengths)
        {
            if (length <= text.Length && _prefixed.TryGetValue(text.AsSpan(0, length), out var prefixed))
            {
                return prefixed;
            }
        }

        return _other;
    }

    // Any value that no rule names, and that begins with this prefix of a rule and with none that is longer.
    private static bool PassesUnnamed(Criterion part, string prefix) => part switch
    {
        TextTest { Operator: TextOperator.StartsWith } test =>
            test.Values.Any(value => prefix.StartsWith(value.Folded, StringComparison.Ordinal)),
        TextTest test => test.Operator == TextOperator.NotIn,
        ExistsTest exists => exists.Expected,
        _ => throw new InvalidOperationException("not a test of text"),
    };

    private static IEnumerable<string> Values(IEnumerable<TextTest> tests, bool isPrefix) => tests
        .Where(test => test.Operator == TextOperator.StartsWith == isPrefix)
        .SelectMany(test => test.Values).Select(value => value.Folded).Distinct();
}
