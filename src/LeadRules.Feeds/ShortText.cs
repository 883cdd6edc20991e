using System.Buffers.Binary;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace LeadRules.Feeds;

/// <summary>A text of up to 32 bytes: written in one go, whatever its length.</summary>
[InlineArray(Room)]
internal struct ShortText
{
    /// <summary>How much room it wants.</summary>
    public const int Room = 32;

    private static readonly ushort[] Digits = [.. Enumerable.Range(0, 100).Select(TwoDigits)];

    private byte _first;

    public ShortText(ReadOnlySpan<byte> text) => text.CopyTo(this);

    /// <summary>Writes it, and perhaps something after it that is to be overwritten.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly void Write(Span<byte> row, int at) => MemoryMarshal.Write(row[at..], in this);

    /// <summary>Sets two digits of it.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Two(int at, uint number) =>
        BinaryPrimitives.WriteUInt16LittleEndian(((Span<byte>)this)[at..], Digits[number]);

    private static ushort TwoDigits(int number) =>
        BinaryPrimitives.ReadUInt16LittleEndian([(byte)('0' + (number / 10)), (byte)('0' + (number % 10))]);
}
