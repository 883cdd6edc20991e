using System.Collections.Immutable;
using LeadRules.Diagnostics;
using LeadRules.Leads;
using LeadRules.Policies.Text;

namespace LeadRules.Policies.Reading;

/// <summary>
/// Mappings whose keys are text of leads, compared folded: two keys that fold alike are one key twice.
/// </summary>
internal static class FoldedKeys
{
    public static ImmutableDictionary<string, T> Read<T>(Value value, string expected, Func<Value, T?> read)
        where T : class
    {
        var made = ImmutableDictionary.CreateBuilder<string, T>(StringComparer.Ordinal);
        var keys = new Dictionary<string, MappingEntry>(StringComparer.Ordinal);
        foreach (var entry in value.Entries(expected) ?? [])
        {
            var key = Fold.Text(entry.Key.Text);
            var one = read(Value.Of(value.Draft, entry, value.What));
            if (!keys.TryAdd(key, entry))
            {
                Repeated(value, entry, keys[key]);
            }
            else if (one is not null)
            {
                made[key] = one;
            }
        }

        return made.ToImmutable();
    }

    private static void Repeated(Value value, MappingEntry entry, MappingEntry first) =>
        value.Draft.Report.Add(
            DiagnosticCodes.RepeatedKey,
            entry.Key.Span,
            $"key {Wording.Quote(entry.Key.Text)} of {value.What} stands twice, case and accents apart",
            $"line {first.Key.Span.Line} has {Wording.Quote(first.Key.Text)}");
}
