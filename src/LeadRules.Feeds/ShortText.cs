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

    /// <summary>The text that stands in a row, to be changed there.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ref ShortText At(Span<byte> row, int at) => ref MemoryMarshal.AsRef<ShortText>(row[at..]);

    /// <summary>Sets two digits of it.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Two(int at, uint number) =>
        BinaryPrimitives.WriteUInt16LittleEndian(((Span<byte>)this)[at..], Digits[number]);

    /// <summary>Sets eight bytes of it.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Set(int at, ulong eight) =>
        BinaryPrimitives.WriteUInt64LittleEndian(((Span<byte>)this)[at..], eight);

    /// <summary>A time of day, as <c>HH:mm:ss</c>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong Time(uint hour, uint minute, uint second) =>
        0x3A_0000_3A_0000UL | Digits[hour] | ((ulong)Digits[minute] << 24) | ((ulong)Digits[second] << 48);

    private static ushort TwoDigits(int number) =>
        BinaryPrimitives.ReadUInt16LittleEndian([(byte)('0' + (number / 10)), (byte)('0' + (number % 10))]);
}
