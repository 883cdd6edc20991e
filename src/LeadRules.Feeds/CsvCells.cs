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
    private readonly byte[][] _cells = new byte[Places][];

    /// <summary>Whether a text is its own cell.</summary>
    public static bool IsPlain(ReadOnlySpan<char> text) =>
        text.IsEmpty || (!Run.Contains(text[0]) && !text.ContainsAny(Special));

    /// <summary>The cell of a text that is the same object whenever it recurs.</summary>
    public ReadOnlySpan<byte> Of(string text)
    {
        var place = text.Length == 0 ? 0 : (text.Length + 7 * text[0] + 31 * text[^1] + 127 * text[text.Length / 2]) % Places;
        if (!ReferenceEquals(_texts[place], text))
        {
            _texts[place] = text;
            _cells[place] = Encoding.UTF8.GetBytes(IsPlain(text) ? text : Guarded(text));
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
