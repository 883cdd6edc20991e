using System.Buffers;
using System.Text;

namespace LeadRules.Feeds;

/// <summary>
/// Cells as CSV writes them (cli.md): UTF-8, quoted only where they must be, and harmless to a spreadsheet. What recurs,
/// such as ids of rules and people, is made once.
/// </summary>
internal sealed class CsvCells
{
    private const int Places = 512;

    private static readonly SearchValues<char> Special = SearchValues.Create(",\"\r\n");
    private static readonly SearchValues<char> Run = SearchValues.Create("=+-@\t\r");

    private readonly string?[] _texts = new string?[Places];
    private readonly CsvCell[] _cells = new CsvCell[Places];

    /// <summary>Whether a text is its own cell.</summary>
    public static bool IsPlain(ReadOnlySpan<char> text) =>
        text.IsEmpty || (!Run.Contains(text[0]) && !text.ContainsAny(Special));

    /// <summary>The cell of a text that is the same object whenever it recurs.</summary>
    public CsvCell Of(string text)
    {
        var place = text.Length == 0 ? 0 : (text.Length + 7 * text[0] + 31 * text[^1] + 127 * text[text.Length / 2]) % Places;
        if (!ReferenceEquals(_texts[place], text))
        {
            _texts[place] = text;
            _cells[place] = CsvCell.Of(text);
        }

        return _cells[place];
    }

    /// <summary>The cell of a text that is not plain.</summary>
    public static string Guarded(ReadOnlySpan<char> text)
    {
        var guarded = $"{(Run.Contains(text[0]) ? "'" : "")}{text}";
        return text.ContainsAny(Special)
            ? $"\"{guarded.Replace("\"", "\"\"", StringComparison.Ordinal)}\""
            : guarded;
    }
}

/// <summary>A cell with the comma after it, in UTF-8.</summary>
internal readonly struct CsvCell
{
    // Most cells are shorter: so much is copied in one go, whatever the length.
    private const int AtOnce = 32;

    private readonly byte[] _bytes;

    private CsvCell(byte[] bytes, int length)
    {
        _bytes = bytes;
        Length = length;
    }

    /// <summary>An empty cell.</summary>
    public static CsvCell Empty { get; } = Of("");

    /// <summary>How much it takes.</summary>
    public int Length { get; }

    /// <summary>How much room it wants, at the most.</summary>
    public int Room => Math.Max(Length, AtOnce);

    /// <summary>The cell of a text; null is empty.</summary>
    public static CsvCell Of(string? text) => OfWritten(Written(text ?? ""));

    /// <summary>Two cells that are written as one; null is empty.</summary>
    public static CsvCell OfTwo(string? first, string? second) =>
        OfWritten($"{Written(first ?? "")},{Written(second ?? "")}");

    private static string Written(string text) => CsvCells.IsPlain(text) ? text : CsvCells.Guarded(text);

    private static CsvCell OfWritten(string written)
    {
        var cell = Encoding.UTF8.GetBytes(written);
        var bytes = new byte[Math.Max(cell.Length + 1, AtOnce)];
        cell.CopyTo(bytes, 0);
        bytes[cell.Length] = (byte)',';
        return new CsvCell(bytes, cell.Length + 1);
    }

    /// <summary>Writes it, and perhaps something after it that is to be overwritten.</summary>
    /// <returns>Where the next cell goes.</returns>
    public int Write(Span<byte> row, int at)
    {
        if (Length <= AtOnce)
        {
            _bytes.AsSpan(0, AtOnce).CopyTo(row.Slice(at, AtOnce));
        }
        else
        {
            _bytes.CopyTo(row[at..]);
        }

        return at + Length;
    }
}
