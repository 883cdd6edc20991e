using System.Buffers.Text;
using System.Text;

namespace LeadRules.Feeds;

/// <summary>
/// Writes CSV as cli.md has it, in UTF-8: comma, <c>\n</c>, a cell quoted only where it must be, and a cell
/// that a spreadsheet would run made harmless.
/// </summary>
/// <param name="to">Where to; left open.</param>
internal sealed class CsvOutput(Stream to) : IDisposable
{
    private const int BufferSize = 1 << 18;

    private readonly CsvCells _known = new();
    private readonly byte[] _buffer = new byte[BufferSize];
    private int _used;
    private bool _isDisposed;

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
        Text(CsvCells.IsPlain(text) ? text : CsvCells.Guarded(text));
        Reserve(1);
        _buffer[_used++] = (byte)',';
    }

    /// <summary>
    /// Writes a cell of a text that recurs, as the same object, such as an id of the policy; null is an empty
    /// one.
    /// </summary>
    public void Known(string? text) => Cell(_known.Of(text ?? ""));

    /// <summary>Writes a cell.</summary>
    public void Cell(in CsvCell cell) => Wrote(cell.Write(Room(cell.Room), 0));

    /// <summary>Writes a cell that is a number, not negative.</summary>
    public void Cell(long number) => Wrote(CsvText.Number(Room(CsvText.LongestNumber + 1), 0, number));

    /// <summary>
    /// Room to write some of a row in, each cell with a comma after it; <see cref="Wrote"/> says how much.
    /// </summary>
    public Span<byte> Room(int bytes)
    {
        Reserve(bytes);
        return _buffer.AsSpan(_used);
    }

    public void Wrote(int bytes) => _used += bytes;

    /// <summary>Ends a row: the comma after its last cell becomes a line break.</summary>
    public void EndRow() => _buffer[_used - 1] = (byte)'\n';

    /// <summary>Fails if it was disposed of: what is written then would be lost.</summary>
    public void ThrowIfDisposed() => ObjectDisposedException.ThrowIf(_isDisposed, this);

    /// <summary>Forgets what was written, also what the stream holds already.</summary>
    public void Restart()
    {
        _used = 0;
        to.Flush();
        to.SetLength(0);
    }

    /// <summary>Writes what is still in memory; the stream stays open.</summary>
    public void Dispose()
    {
        if (!_isDisposed)
        {
            Flush();
            to.Flush();
            _isDisposed = true;
        }
    }

    private void Text(ReadOnlySpan<char> text)
    {
        // A char is three bytes of UTF-8 at the most.
        const int piece = BufferSize / 8;
        while (text.Length > piece)
        {
            var length = char.IsHighSurrogate(text[piece - 1]) ? piece - 1 : piece;
            Text(text[..length]);
            text = text[length..];
        }

        Reserve(text.Length * 3);
        _used += Encoding.UTF8.GetBytes(text, _buffer.AsSpan(_used));
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

/// <summary>What cells say.</summary>
internal static class CsvText
{
    public const int LongestNumber = 20;

    /// <summary>
    /// Writes a text with the comma after it, null as an empty one; gives where the next cell goes.
    /// </summary>
    public static int Cell(Span<byte> row, int at, ReadOnlySpan<char> text)
    {
        at += Encoding.UTF8.GetBytes(CsvCells.IsPlain(text) ? text : CsvCells.Guarded(text), row[at..]);
        row[at] = (byte)',';
        return at + 1;
    }

    /// <summary>
    /// Writes a number, not negative, with the comma after it; gives where the next cell goes.
    /// </summary>
    public static int Number(Span<byte> row, int at, long number)
    {
        if (number is >= 0 and <= 9)
        {
            row[at++] = (byte)('0' + number);
        }
        else
        {
            Utf8Formatter.TryFormat(number, row[at..], out var written);
            at += written;
        }

        row[at++] = (byte)',';
        return at;
    }
}
