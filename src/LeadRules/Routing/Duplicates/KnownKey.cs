using System.Buffers.Binary;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using System.Text;
using LeadRules.Policies;

namespace LeadRules.Routing.Duplicates;

/// <summary>
/// A contact key in UTF-8, inside whoever has it unless it is long. Used again and again.
/// </summary>
internal struct KnownKey
{
    private const int Inside = 48;

    // What was matched, how many bytes its value takes, the value, and what is shared.
    private const int Head = 2 * sizeof(int);

    private byte[]? _outside;
    private int _length;
    private Room _inside;

    /// <summary>As texts.</summary>
    public readonly ContactKey Key
    {
        get
        {
            var split = Head + BinaryPrimitives.ReadInt32LittleEndian(Bytes[sizeof(int)..]);
            return new(
                (MatchKey)BinaryPrimitives.ReadInt32LittleEndian(Bytes),
                Encoding.UTF8.GetString(Bytes[Head..split]),
                Encoding.UTF8.GetString(Bytes[split..]));
        }
    }

    [UnscopedRef]
    private readonly ReadOnlySpan<byte> Bytes =>
        (_length <= Inside ? (ReadOnlySpan<byte>)_inside : _outside)[.._length];

    /// <summary>It is another key from now on.</summary>
    public void Become(MatchKey match, ReadOnlySpan<byte> value, ReadOnlySpan<byte> shared)
    {
        _length = Head + value.Length + shared.Length;
        if (_length <= Inside)
        {
            _outside = null;
        }
        else if (_outside is null || _outside.Length < _length)
        {
            _outside = new byte[_length];
        }

        var bytes = _outside is null ? (Span<byte>)_inside : _outside;
        BinaryPrimitives.WriteInt32LittleEndian(bytes, (int)match);
        BinaryPrimitives.WriteInt32LittleEndian(bytes[sizeof(int)..], value.Length);
        value.CopyTo(bytes[Head..]);
        shared.CopyTo(bytes[(Head + value.Length)..]);
    }

    /// <summary>It is the same as another from now on.</summary>
    public void Become(in KnownKey other)
    {
        this = other;
        _outside = other._outside?.ToArray();
    }

    /// <summary>Whether it is the same as another.</summary>
    public readonly bool IsSame(in KnownKey other) => Bytes.SequenceEqual(other.Bytes);

    [InlineArray(Inside)]
    private struct Room
    {
        private byte _first;
    }
}
