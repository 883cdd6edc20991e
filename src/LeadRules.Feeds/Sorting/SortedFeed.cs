namespace LeadRules.Feeds.Sorting;

/// <summary>A feed made of rows that were put in order; it tells where each of them stood.</summary>
/// <param name="header">The header.</param>
/// <param name="rows">The rows.</param>
/// <param name="open">
/// The number of a row whose quote only the end of the file closed; it is closed here, so that it takes in no
/// other. 0: there is none.
/// </param>
internal sealed class SortedFeed(byte[] header, IEnumerable<SortedRow> rows, int open) : Stream
{
    private readonly IEnumerator<SortedRow> _rows = rows.GetEnumerator();
    private ReadOnlyMemory<byte> _text = header;
    private bool _isEnded;

    /// <summary>Where the rows stood that were given and not read yet.</summary>
    public Queue<RowPlace> Places { get; } = new();

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override int Read(Span<byte> buffer)
    {
        if (buffer.IsEmpty || (_text.IsEmpty && _isEnded))
        {
            return 0;
        }

        if (_text.IsEmpty)
        {
            buffer[0] = (byte)'\n';
            Move();
            return 1;
        }

        var count = Math.Min(buffer.Length, _text.Length);
        _text.Span[..count].CopyTo(buffer);
        _text = _text[count..];
        return count;
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        _rows.Dispose();
        base.Dispose(disposing);
    }

    private void Move()
    {
        if (_rows.MoveNext())
        {
            var row = _rows.Current;
            _text = row.Number == open ? (byte[])[.. row.Utf8.Span, (byte)'"'] : row.Utf8;
            Places.Enqueue(new RowPlace(row.Number, row.Line, _text.Length - row.Utf8.Length));
        }
        else
        {
            _isEnded = true;
        }
    }
}

/// <summary>Where a row stood.</summary>
/// <param name="Number">From 1, rejected rows counted too.</param>
/// <param name="Line">The line that it began on.</param>
/// <param name="Added">How many bytes were added at its end.</param>
internal readonly record struct RowPlace(int Number, long Line, int Added);
