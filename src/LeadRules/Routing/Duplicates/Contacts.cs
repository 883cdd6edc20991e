using System.Buffers.Binary;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using System.Text;
using LeadRules.Policies;

namespace LeadRules.Routing.Duplicates;

/// <summary>
/// The keys of one lead by which later leads find it (R3), inside whoever has them unless they are long: in
/// UTF-8, and their hashes, which are looked at more often, by themselves. Used again and again.
/// </summary>
internal struct Contacts
{
    private const int Inside = 64;

    // Each key is what was matched, how many bytes its value and what is shared take, and those.
    private const int Head = 1 + (2 * sizeof(int));

    private Hashes _hashes;
    private int _used;
    private TextInside _inside;
    private byte[]? _outside;

    public int Count { get; private set; }

    /// <summary>A key, as texts.</summary>
    public readonly ContactKey this[int index]
    {
        get
        {
            var key = Key(index);
            var split = Head + BinaryPrimitives.ReadInt32LittleEndian(key[1..]);
            var (value, shared) = (Encoding.UTF8.GetString(key[Head..split]), Encoding.UTF8.GetString(key[split..]));
            return new((MatchKey)key[0], value, shared);
        }
    }

    /// <summary>The hash of a key.</summary>
    public readonly int Hash(int index) => _hashes[index];

    public void Clear() => (Count, _used) = (0, 0);

    /// <summary>They are those of another from now on, whatever becomes of it.</summary>
    public void Become(in Contacts other)
    {
        (Count, _used, _hashes) = (other.Count, other._used, other._hashes);
        if (_used <= Inside)
        {
            _inside = other._inside;
        }
        else
        {
            other._outside.AsSpan(0, _used).CopyTo(Outside(_used));
        }
    }

    /// <summary>Adds a key.</summary>
    public void Add(in ContactKey key) =>
        Add(key.Match, Encoding.UTF8.GetBytes(key.Value), Encoding.UTF8.GetBytes(key.Shared));

    /// <summary>
    /// Adds a key: what was matched, its value, and what else has to be the same, in UTF-8.
    /// </summary>
    public void Add(MatchKey match, ReadOnlySpan<byte> value, ReadOnlySpan<byte> shared)
    {
        var key = Room(Head + value.Length + shared.Length);
        key[0] = (byte)match;
        BinaryPrimitives.WriteInt32LittleEndian(key[1..], value.Length);
        BinaryPrimitives.WriteInt32LittleEndian(key[(1 + sizeof(int))..], shared.Length);
        value.CopyTo(key[Head..]);
        shared.CopyTo(key[(Head + value.Length)..]);
        _hashes[Count++] = KeyHash.Of(key);
        _used += key.Length;
    }

    /// <summary>Whether one of the keys is a key of another.</summary>
    public readonly bool Contain(in Contacts other, int index)
    {
        var hash = other.Hash(index);
        for (var own = 0; own < Count; own++)
        {
            if (Hash(own) == hash && Key(own).SequenceEqual(other.Key(index)))
            {
                return true;
            }
        }

        return false;
    }

    [UnscopedRef]
    private readonly ReadOnlySpan<byte> Key(int index)
    {
        var keys = _used <= Inside ? (ReadOnlySpan<byte>)_inside : _outside;
        while (true)
        {
            var length = Head + BinaryPrimitives.ReadInt32LittleEndian(keys[1..])
                + BinaryPrimitives.ReadInt32LittleEndian(keys[(1 + sizeof(int))..]);
            if (index-- == 0)
            {
                return keys[..length];
            }

            keys = keys[length..];
        }
    }

    // For one more key of that length.
    [UnscopedRef]
    private Span<byte> Room(int length)
    {
        if (_used + length <= Inside)
        {
            return ((Span<byte>)_inside).Slice(_used, length);
        }

        var room = Outside(_used + length);
        if (_used <= Inside)
        {
            ((ReadOnlySpan<byte>)_inside)[.._used].CopyTo(room);
        }

        return room.Slice(_used, length);
    }

    private Span<byte> Outside(int length)
    {
        if (_outside is null || _outside.Length < length)
        {
            Array.Resize(ref _outside, length);
        }

        return _outside;
    }

    // One for each way to match.
    [InlineArray(4)]
    private struct Hashes
    {
        private int _first;
    }

    [InlineArray(Inside)]
    private struct TextInside
    {
        private byte _first;
    }
}

/// <summary>
/// What two leads share that makes one a duplicate but for the window (R3): what was matched, and what the
/// scope and the <c>same</c> fields ask, so that one look-up answers all three.
/// </summary>
/// <param name="Match">What was matched.</param>
/// <param name="Value">Its value; the parts of a name and postal code are on lines of their own.</param>
/// <param name="Shared">The store's id where it counts, then the <c>same</c> values, a line each.</param>
internal readonly record struct ContactKey(MatchKey Match, string Value, string Shared);
