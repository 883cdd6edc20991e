using System.Collections.Immutable;

namespace LeadRules.Policies.Shapes;

/// <summary>A mapping of known keys.</summary>
internal sealed record FormShape : Shape
{
    /// <param name="name">A name among shapes.</param>
    /// <param name="keys">Its keys, in the order in which the canonical layout has them.</param>
    public FormShape(string name, params ImmutableArray<Key> keys)
    {
        Name = name;
        Keys = keys;
    }

    public ImmutableArray<Key> Keys { get; }

    /// <summary>What the presence of one key asks of others.</summary>
    public ImmutableArray<Demand> Demands { get; init; } = [];

    /// <summary>
    /// Keys <c>custom.&lt;column&gt;</c>, its name being their pattern; null: there are none.
    /// </summary>
    public Key? Custom { get; init; }

    /// <summary>Whether the order of its entries is the author's: criteria are read in it.</summary>
    public bool KeepsOrder { get; init; }

    /// <summary>What messages call it where something else stands in its place.</summary>
    public string Expected { get; init; } = "a mapping of keys";

    /// <summary>The key of that name, or null.</summary>
    public Key? Find(string name)
    {
        foreach (var key in Keys)
        {
            if (key.Name == name)
            {
                return key;
            }
        }

        return name.StartsWith(Field.CustomPrefix, StringComparison.Ordinal) ? Custom : null;
    }
}
