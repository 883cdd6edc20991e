namespace LeadRules.Leads;

/// <summary>
/// A row of a feed as it stood, in memory that serves the next row once nobody can ask for this one.
/// </summary>
internal sealed class KeptRow
{
    private const int MostReused = 1 << 12;

    private byte[] _utf8 = [];
    private int _length;

    /// <summary>The line that it begins on.</summary>
    public long Line { get; private set; }

    /// <summary>It is that row from now on.</summary>
    public void Become(long line, ReadOnlySpan<byte> utf8)
    {
        if (_utf8.Length < utf8.Length || _utf8.Length > MostReused)
        {
            _utf8 = new byte[Math.Max(utf8.Length, MostReused / 16)];
        }

        utf8.CopyTo(_utf8);
        (_length, Line) = (utf8.Length, line);
    }

    /// <summary>It is that row too from now on, whatever becomes of the other.</summary>
    public void Become(KeptRow row) => Become(row.Line, row._utf8.AsSpan(0, row._length));

    /// <summary>The row, for good.</summary>
    public InputRow ToInputRow() => new(InputFile.Feed, Line, _utf8.AsSpan(0, _length).ToArray());
}
