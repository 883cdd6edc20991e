namespace LeadRules.Feeds;

/// <summary>A stream whose beginning can be looked at before it is read.</summary>
internal sealed class PeekStream(Stream source) : Stream
{
    private byte[] _held = new byte[4096];
    private int _start;
    private int _end;

    /// <summary>What has been looked at and not read.</summary>
    public ReadOnlySpan<byte> Held => _held.AsSpan(_start.._end);

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    /// <summary>Looks further ahead; false at the end.</summary>
    public bool HoldMore()
    {
        if (_end == _held.Length)
        {
            Array.Resize(ref _held, _held.Length * 2);
        }

        var count = source.Read(_held.AsSpan(_end));
        _end += count;
        return count > 0;
    }

    public override int Read(Span<byte> buffer)
    {
        if (_start == _end)
        {
            return source.Read(buffer);
        }

        var count = Math.Min(buffer.Length, _end - _start);
        Held[..count].CopyTo(buffer);
        _start += count;
        return count;
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
