using System.Collections.Immutable;
using System.Text;
using CsvHelper;
using LeadRules.Leads;

namespace LeadRules.Feeds;

/// <summary>
/// The rows of a delimited file, after the header that names their cells (P15). All text is UTF-8.
/// </summary>
internal sealed class RowReader : IDisposable
{
    /// <summary>A longer row is not read: it would take more memory than any row is worth.</summary>
    public const int MostBytes = 64 * 1024 * 1024;

    private readonly CsvReader _csv;

    private RowReader(string file, CsvReader csv)
    {
        File = file;
        _csv = csv;
    }

    /// <summary>The file, as messages call it.</summary>
    public string File { get; }

    /// <summary>The header's cells.</summary>
    public ImmutableArray<string> Header { get; private set; }

    /// <summary>
    /// The row, or at first the header, as it stands in the file; good until <see cref="Next"/>.
    /// </summary>
    public ReadOnlySpan<byte> Raw => _csv.RawRecord;

    /// <summary>The line that the row, or at first the header, begins on; the file's first is 1.</summary>
    public long Line => _csv.LineNumber;

    /// <summary>Whether the row has as many cells as the header.</summary>
    public bool IsWhole => _csv.FieldCount == Header.Length;

    /// <summary>Reads up to the header.</summary>
    /// <exception cref="FeedException">There is none.</exception>
    public static RowReader Open(Stream stream, string file, Encoding? encoding)
    {
        var text = Utf8Text.Open(stream, encoding);
        var rows = new RowReader(file, CsvReader.Create(text, new CsvReaderOptions
        {
            HasHeader = false,
            Separator = DelimiterOf(text),
            DetectSeparatorHint = false,
            SkipEmptyLines = true,
            TrackLineNumbers = true,
            MaxRecordSize = MostBytes,
            IncludeValuesInExceptions = false,
        }));
        if (!rows.Next())
        {
            rows.Dispose();
            throw new FeedException(file, 1, "the file is empty; its first line has to name the columns");
        }

        rows.Header = [.. Enumerable.Range(0, rows._csv.FieldCount).Select(rows._csv.GetString)];
        return rows;
    }

    /// <summary>Goes to the next row; false at the end.</summary>
    /// <exception cref="FeedException">The row is longer than <see cref="MostBytes"/>.</exception>
    public bool Next()
    {
        try
        {
            return _csv.Read();
        }
        catch (CsvFormatException fault)
        {
            const string tooLong = "the row that begins here is longer than 64 MiB; is a quote left open?";
            throw new FeedException(File, fault.LineNumber, tooLong, fault);
        }
    }

    /// <summary>The row as it stands in the file.</summary>
    public InputRow Row(InputFile file) => new(file, Line, Raw.ToArray());

    /// <summary>The text of a cell, unquoted; good until <see cref="Next"/>.</summary>
    public ReadOnlySpan<byte> Cell(int index) => _csv.GetSpan(index);

    public void Dispose() => _csv.Dispose();

    private static char DelimiterOf(PeekStream text)
    {
        for (var more = true; ; more = text.HoldMore())
        {
            if (Delimiter.Find(text.Held, !more || text.Held.Length > MostBytes) is { } delimiter)
            {
                return delimiter;
            }
        }
    }
}
