using System.Numerics;
using System.Runtime.InteropServices;

namespace LeadRules.Analysis;

/// <summary>
/// Some atoms of a dimension: atoms are the classes of values that no criterion of a policy can tell apart,
/// numbered from 0.
/// </summary>
internal sealed class AtomSet : IEquatable<AtomSet>
{
    private const int WordBits = 64;

    private readonly ulong[] _words;

    private AtomSet(ulong[] words, int size)
    {
        _words = words;
        Size = size;
        foreach (var word in words)
        {
            Count += BitOperations.PopCount(word);
        }
    }

    /// <summary>How many atoms the dimension has.</summary>
    public int Size { get; }

    /// <summary>How many atoms are in it.</summary>
    public int Count { get; }

    /// <summary>Whether none is.</summary>
    public bool IsEmpty => Count == 0;

    /// <summary>Whether all of the dimension are.</summary>
    public bool IsAll => Count == Size;

    /// <summary>Its atoms, lowest first.</summary>
    public IEnumerable<int> Atoms => Enumerable.Range(0, Size).Where(Has);

    /// <summary>Those of <paramref name="size"/> atoms that <paramref name="takes"/> takes.</summary>
    public static AtomSet Where(int size, Func<int, bool> takes)
    {
        var words = new ulong[(size + WordBits - 1) / WordBits];
        for (var atom = 0; atom < size; atom++)
        {
            words[atom / WordBits] |= takes(atom) ? 1UL << atom % WordBits : 0;
        }

        return new(words, size);
    }

    /// <summary>Whether an atom is in it.</summary>
    public bool Has(int atom) => (_words[atom / WordBits] & 1UL << atom % WordBits) != 0;

    /// <summary>Whether every atom of it is in <paramref name="other"/>.</summary>
    public bool IsInside(AtomSet other) => CountShared(other) == Count;

    /// <summary>Whether the two share an atom.</summary>
    public bool Meets(AtomSet other)
    {
        for (var word = 0; word < _words.Length; word++)
        {
            if ((_words[word] & other._words[word]) != 0)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>How many atoms the two share.</summary>
    public int CountShared(AtomSet other)
    {
        var count = 0;
        for (var word = 0; word < _words.Length; word++)
        {
            count += BitOperations.PopCount(_words[word] & other._words[word]);
        }

        return count;
    }

    /// <summary>The atoms that are in both.</summary>
    public AtomSet And(AtomSet other)
    {
        var words = new ulong[_words.Length];
        for (var word = 0; word < words.Length; word++)
        {
            words[word] = _words[word] & other._words[word];
        }

        return new(words, Size);
    }

    /// <summary>The atoms of the dimension that are not in it.</summary>
    public AtomSet Complement()
    {
        var words = new ulong[_words.Length];
        for (var word = 0; word < words.Length; word++)
        {
            words[word] = ~_words[word];
        }

        words[^1] &= ulong.MaxValue >> words.Length * WordBits - Size;
        return new(words, Size);
    }

    /// <summary>The atoms that are in either.</summary>
    public AtomSet Or(AtomSet other) => Complement().And(other.Complement()).Complement();

    /// <summary>The atoms that are in this one alone.</summary>
    public AtomSet Without(AtomSet other) => And(other.Complement());

    /// <inheritdoc/>
    public bool Equals(AtomSet? other) => other is not null && _words.AsSpan().SequenceEqual(other._words);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as AtomSet);

    /// <inheritdoc/>
    public override int GetHashCode() =>
        _words.Aggregate(Size, (hash, word) => unchecked(hash * 31 + (int)word));

    /// <summary>The atoms as hexadecimal digits: equal sets of a dimension read alike.</summary>
    public override string ToString() => Convert.ToHexString(MemoryMarshal.AsBytes(_words.AsSpan()));
}
