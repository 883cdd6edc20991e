using System.Buffers.Text;
using System.Text;

namespace LeadRules.Feeds;

/// <summary>
/// Writes CSV as cli.md has it, in UTF-8: comma, <c>\n</c>, a cell quoted only where it must be, and a cell that a
/// spreadsheet would run made harmless.
/// </summary>
internal sealed class CsvOutput(Stream to) : IDisposable
{
    private const int Size = 1 << 16;
    private const int LongestKnown = 256;

    private readonly byte[] _buffer = new byte[Size];
    private int _used;
    private readonly CsvCells _known = new();
    private bool _isFirst = true;

    /// <summary>Writes a row of cells.</summary>
    public void Row(params ReadOnlySpan<string?> cells)
    {
        foreach (var cell in cells)
        {
            Cell(cell);
        }

        EndRow();
    }

    /// <summary>Writes a cell; null is an empty one.</summary>
    public void Cell(ReadOnlySpan<char> text)
    {
        Separate();
        Text(CsvCells.IsPlain(text) ? text : CsvCells.Guarded(text));
    }

    /// <summary>Writes a cell of a text that recurs, as the same object; null is an empty one.</summary>
    public void Known(string? text)
    {
        if (text is { Length: <= LongestKnown })
        {
            Cell(_known.Of(text));
        }
        else
        {
            Cell(text.AsSpan());
        }
    }

    /// <summary>Writes a cell that is a number, not negative.</summary>
    public void Cell(long number)
    {
        Separate();
        Reserve(20);
        Utf8Formatter.TryFormat(number, _buffer.AsSpan(_used), out var written);
        _used += written;
    }

    /// <summary>Writes a cell of ASCII that is known to be harmless.</summary>
    public void Cell(ReadOnlySpan<byte> plain)
    {
        Reserve(plain.Length + 1);
        Separate();
        plain.CopyTo(_buffer.AsSpan(_used));
        _used += plain.Length;
    }

    /// <summary>Ends a row.</summary>
    public void EndRow()
    {
        Byte((byte)'\n');
        _isFirst = true;
    }

    /// <summary>Forgets what was written, also what the stream holds already.</summary>
    public void Restart()
    {
        _used = 0;
        _isFirst = true;
        to.Flush();
        to.SetLength(0);
    }

    /// <summary>Writes what is still in memory; the stream stays open.</summary>
    public void Dispose()
    {
        Flush();
        to.Flush();
    }

    private void Separate()
    {
        if (!_isFirst)
        {
            Byte((byte)',');
        }

        _isFirst = false;
    }

    private void Text(ReadOnlySpan<char> text)
    {
        // A char is three bytes of UTF-8 at the most.
        const int piece = Size / 4;
        while (text.Length > piece)
        {
            var length = char.IsHighSurrogate(text[piece - 1]) ? piece - 1 : piece;
            Text(text[..length]);
            text = text[length..];
        }

        Reserve(text.Length * 3);
        _used += Encoding.UTF8.GetBytes(text, _buffer.AsSpan(_used));
    }

    private void Byte(byte value)
    {
        Reserve(1);
        _buffer[_used++] = value;
    }

    private void Reserve(int bytes)
    {
        if (_buffer.Length - _used < bytes)
        {
            Flush();
        }
    }

    private void Flush()
    {
        to.Write(_buffer, 0, _used);
        _used = 0;
    }
}
