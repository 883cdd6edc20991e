using System.Buffers;
using System.Runtime.CompilerServices;
using System.Text;

namespace LeadRules.Feeds;

/// <summary>
/// Cells as CSV writes them (cli.md): UTF-8, quoted only where they must be, and harmless to a spreadsheet.
/// What recurs, such as ids of rules and people, is made once.
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
    public ref readonly CsvCell Of(string text)
    {
        var place = text.Length == 0 ? 0
            : (text.Length + 7 * text[0] + 31 * text[^1] + 127 * text[text.Length / 2]) % Places;
        if (!ReferenceEquals(_texts[place], text))
        {
            _texts[place] = text;
            _cells[place] = CsvCell.Of(text);
        }

        return ref _cells[place];
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
    private readonly ShortText _short;
    private readonly byte[]? _long;

    private CsvCell(byte[] bytes)
    {
        Length = bytes.Length;
        if (Length <= ShortText.Room)
        {
            _short = new ShortText(bytes);
        }
        else
        {
            _long = bytes;
        }
    }

    /// <summary>An empty cell.</summary>
    public static CsvCell Empty { get; } = Of("");

    /// <summary>How much it takes.</summary>
    public int Length { get; }

    /// <summary>How much room it wants, at the most.</summary>
    public int Room => Math.Max(Length, ShortText.Room);

    /// <summary>The cell of a text; null is empty.</summary>
    public static CsvCell Of(string? text) => OfWritten(Written(text ?? ""));

    /// <summary>Two cells that are written as one; null is empty.</summary>
    public static CsvCell OfTwo(string? first, string? second) =>
        OfWritten($"{Written(first ?? "")},{Written(second ?? "")}");

    private static string Written(string text) => CsvCells.IsPlain(text) ? text : CsvCells.Guarded(text);

    private static CsvCell OfWritten(string written) => new(Encoding.UTF8.GetBytes($"{written},"));

    /// <summary>Writes it, and perhaps something after it that is to be overwritten.</summary>
    /// <returns>Where the next cell goes.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int Write(Span<byte> row, int at)
    {
        if (_long is null)
        {
            _short.Write(row, at);
        }
        else
        {
            _long.CopyTo(row[at..]);
        }

        return at + Length;
    }
}
