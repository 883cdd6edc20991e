using LeadRules.Policies.Text;

namespace LeadRules.Policies.Layout;

/// <summary>
/// Whether two texts say the same: the same values under the same keys, and the same lists.
/// </summary>
internal static class Meaning
{
    public static bool IsSame(Node one, Node other) => (one, other) switch
    {
        (ScalarNode a, ScalarNode b) => a.Text == b.Text && a.IsNothing == b.IsNothing,
        (SequenceNode a, SequenceNode b) => a.Items.Length == b.Items.Length
            && a.Items.Zip(b.Items, IsSame).All(isSame => isSame),
        (MappingNode a, MappingNode b) => IsSame(a, b),
        _ => false,
    };

    private static bool IsSame(MappingNode one, MappingNode other)
    {
        var entries = other.Entries.ToDictionary(entry => entry.Key.Text, StringComparer.Ordinal);
        return one.Entries.Length == entries.Count
            && one.Entries.All(entry =>
                entries.TryGetValue(entry.Key.Text, out var same) && IsSame(entry.Value, same.Value));
    }
}
