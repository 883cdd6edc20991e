using System.Buffers.Binary;
using LeadRules.Leads;

namespace LeadRules.Feeds.Sorting;

/// <summary>A rejected row with what it is put in order by.</summary>
/// <param name="Rejected">The row, and why.</param>
/// <param name="Found">How many were found before it.</param>
internal sealed record SortedReject(RejectedRow Rejected, int Found) : ISortedRow<SortedReject>
{
    private const int FileBit = 62;
    private const int HeadLength = 18;
    private const int Objects = 100;

    /// <summary>By file, then by line, then as found.</summary>
    public (long First, int Second) Key => (PlaceOf(Rejected.Row), Found);

    /// <inheritdoc/>
    public int Size => Rejected.Row.Utf8.Length + Objects;

    /// <summary>The feed's rows before those of the activity file, each by line.</summary>
    public static long PlaceOf(InputRow row) => ((long)row.File << FileBit) | row.Line;

    /// <inheritdoc/>
    public void WriteTo(Stream file)
    {
        var row = Rejected.Row;
        Span<byte> head = stackalloc byte[HeadLength];
        BinaryPrimitives.WriteInt64LittleEndian(head, row.Line);
        BinaryPrimitives.WriteInt32LittleEndian(head[8..], Found);
        BinaryPrimitives.WriteInt32LittleEndian(head[12..], row.Utf8.Length);
        (head[16], head[17]) = ((byte)row.File, (byte)Rejected.Reason);
        file.Write(head);
        file.Write(row.Utf8);
    }

    /// <inheritdoc/>
    public static SortedReject? ReadFrom(Stream file)
    {
        Span<byte> head = stackalloc byte[HeadLength];
        if (file.ReadAtLeast(head, HeadLength, throwOnEndOfStream: false) < HeadLength)
        {
            return null;
        }

        var utf8 = new byte[BinaryPrimitives.ReadInt32LittleEndian(head[12..])];
        file.ReadExactly(utf8);
        var row = new InputRow((InputFile)head[16], BinaryPrimitives.ReadInt64LittleEndian(head), utf8);
        return new SortedReject(
            new RejectedRow(row, (RejectReason)head[17]), BinaryPrimitives.ReadInt32LittleEndian(head[8..]));
    }
}
