using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace LeadRules.Leads;

/// <summary>
/// The id of a lead that is made of at most 40 ASCII letters, digits, <c>_</c> and <c>.</c>, or <c>-</c>
/// after the first, as nearly all are: it stands inside whoever has it, and may be written as it stands
/// wherever it is written.
/// </summary>
internal struct PlainId
{
    /// <summary>How much room it wants where it is written.</summary>
    public const int Room = 40;

    private static readonly SearchValues<byte> Plain =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789._-"u8);

    private Inside _bytes;
    private int _length;

    /// <summary>Its bytes.</summary>
    [UnscopedRef]
    public readonly ReadOnlySpan<byte> Utf8 => ((ReadOnlySpan<byte>)_bytes)[.._length];

    /// <summary>It is that id from now on; false: that one is not plain.</summary>
    public bool TryBecome(ReadOnlySpan<byte> id)
    {
        if (id.Length > Room || id.ContainsAnyExcept(Plain) || id is [(byte)'-', ..])
        {
            return false;
        }

        id.CopyTo(_bytes);
        _length = id.Length;
        return true;
    }

    /// <summary>Writes it, and perhaps something after it that is to be overwritten.</summary>
    /// <returns>Where what follows goes.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly int Write(Span<byte> row, int at)
    {
        MemoryMarshal.Write(row[at..], in _bytes);
        return at + _length;
    }

    [InlineArray(Room)]
    private struct Inside
    {
        private byte _first;
    }
}
