using System.Buffers.Binary;

namespace LeadRules.Feeds.Sorting;

/// <summary>A row of a feed with what it is put in order by, and where it stood.</summary>
/// <param name="At">The second of receipt, since 1970.</param>
/// <param name="Number">Which row of the feed it is, from 1.</param>
/// <param name="Line">The line that it begins on.</param>
/// <param name="Utf8">The row without its line break.</param>
internal sealed record SortedRow(long At, int Number, long Line, ReadOnlyMemory<byte> Utf8)
    : ISortedRow<SortedRow>
{
    private const int HeadLength = 24;

    /// <summary>By instant, then by row (R1).</summary>
    public (long First, int Second) Key => (At, Number);

    /// <inheritdoc/>
    public int Size => Utf8.Length;

    /// <inheritdoc/>
    public void WriteTo(Stream file)
    {
        Span<byte> head = stackalloc byte[HeadLength];
        BinaryPrimitives.WriteInt64LittleEndian(head, At);
        BinaryPrimitives.WriteInt64LittleEndian(head[8..], Line);
        BinaryPrimitives.WriteInt32LittleEndian(head[16..], Number);
        BinaryPrimitives.WriteInt32LittleEndian(head[20..], Utf8.Length);
        file.Write(head);
        file.Write(Utf8.Span);
    }

    /// <inheritdoc/>
    public static SortedRow? ReadFrom(Stream file)
    {
        Span<byte> head = stackalloc byte[HeadLength];
        if (file.ReadAtLeast(head, HeadLength, throwOnEndOfStream: false) < HeadLength)
        {
            return null;
        }

        var utf8 = new byte[BinaryPrimitives.ReadInt32LittleEndian(head[20..])];
        file.ReadExactly(utf8);
        return new SortedRow(
            BinaryPrimitives.ReadInt64LittleEndian(head),
            BinaryPrimitives.ReadInt32LittleEndian(head[16..]),
            BinaryPrimitives.ReadInt64LittleEndian(head[8..]),
            utf8);
    }
}
