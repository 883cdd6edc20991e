namespace LeadRules.Feeds.Sorting;

/// <summary>A feed made of rows that were put in order; it tells where each of them stood.</summary>
internal sealed class SortedFeed(byte[] header, IEnumerable<SortedRow> rows) : Stream
{
    private readonly IEnumerator<SortedRow> _rows = rows.GetEnumerator();
    private ReadOnlyMemory<byte> _text = header;
    private bool _isEnded;

    /// <summary>The rows that were given and not read yet, without their text.</summary>
    public Queue<(int Number, long Line)> Places { get; } = new();

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
            _text = _rows.Current.Utf8;
            Places.Enqueue((_rows.Current.Number, _rows.Current.Line));
        }
        else
        {
            _isEnded = true;
        }
    }
}
