using System.Runtime.CompilerServices;
using LeadRules.Policies;

namespace LeadRules.Routing.Duplicates;

/// <summary>
/// The keys of one lead by which later leads find it (R3). Their text is in one piece of memory, which serves the next
/// lead when nobody needs this one any more; their hashes are here, where they are looked at more often.
/// </summary>
internal struct Contacts
{
    private const int LeastText = 64;

    private char[]? _text;
    private Keys _keys;
    private int _used;

    public int Count { get; private set; }

    public readonly ContactKey this[int index]
    {
        get
        {
            var key = _keys[index];
            return new ContactKey(key.Match, _text.AsSpan(key.Start, key.Length), key.ValueLength, key.Hash);
        }
    }

    /// <summary>The hash of a key.</summary>
    public readonly int Hash(int index) => _keys[index].Hash;

    public void Clear() => (Count, _used) = (0, 0);

    /// <summary>They are those of another from now on, whatever becomes of it.</summary>
    public void Become(in Contacts other)
    {
        Clear();
        if (other.Count > 0)
        {
            other._text.AsSpan(0, other._used).CopyTo(Room(other._used));
            (_keys, _used, Count) = (other._keys, other._used, other.Count);
        }
    }

    /// <summary>Adds a key: what was matched, its value, and what else has to be the same.</summary>
    public void Add(MatchKey match, ReadOnlySpan<char> value, ReadOnlySpan<char> shared)
    {
        var length = value.Length + shared.Length;
        var text = Room(length);
        value.CopyTo(text);
        shared.CopyTo(text[value.Length..]);
        _keys[Count++] = new Key(string.GetHashCode(text) ^ (int)match, _used, length, value.Length, match);
        _used += length;
    }

    /// <summary>Whether one of the keys is a key of another.</summary>
    public readonly bool Contain(in Contacts other, int index)
    {
        var hash = other.Hash(index);
        for (var own = 0; own < Count; own++)
        {
            if (Hash(own) == hash && this[own].IsSameAs(other[index]))
            {
                return true;
            }
        }

        return false;
    }

    private Span<char> Room(int length)
    {
        if (_text is null || _text.Length - _used < length)
        {
            Array.Resize(ref _text, Math.Max(_used + length, LeastText));
        }

        return _text.AsSpan(_used, length);
    }

    private readonly record struct Key(int Hash, int Start, int Length, int ValueLength, MatchKey Match);

    // One for each way to match.
    [InlineArray(4)]
    private struct Keys
    {
        private Key _first;
    }
}

/// <summary>
/// What two leads share that makes one a duplicate but for the window (R3): what was matched, and what the scope and
/// the <c>same</c> fields ask, so that one look-up answers all three.
/// </summary>
internal readonly ref struct ContactKey(MatchKey match, ReadOnlySpan<char> text, int valueLength, int hash)
{
    private readonly ReadOnlySpan<char> _text = text;

    public MatchKey Match => match;

    public int Hash => hash;

    /// <summary>Its value; the parts of a name and postal code are on lines of their own.</summary>
    public ReadOnlySpan<char> Value => _text[..valueLength];

    /// <summary>The store's id where it counts, then the <c>same</c> values, a line each.</summary>
    public ReadOnlySpan<char> Shared => _text[valueLength..];

    public bool IsSameAs(in ContactKey other) =>
        hash == other.Hash && match == other.Match
        && Value.SequenceEqual(other.Value) && Shared.SequenceEqual(other.Shared);
}
