using System.Text;

namespace LeadRules.Feeds;

/// <summary>Turns cells into characters, one at a time, always in the same memory.</summary>
internal sealed class CellText
{
    private char[] _text = new char[256];

    /// <summary>
    /// The characters of <paramref name="cell"/>; good until the next call. Bytes that are no text become
    /// U+FFFD.
    /// </summary>
    public ReadOnlySpan<char> Decode(ReadOnlySpan<byte> cell)
    {
        if (cell.Length > _text.Length)
        {
            _text = new char[cell.Length];
        }

        return _text.AsSpan(0, Encoding.UTF8.GetChars(cell, _text));
    }
}
