using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using LeadRules.Leads;
using LeadRules.Policies;

namespace LeadRules.Feeds;

/// <summary>Reads the leads of a CSV feed, row by row, by the customs of one policy (P15 to P17).</summary>
public sealed class FeedReader : IDisposable
{
    private readonly RowReader _rows;
    private readonly ImmutableArray<FeedColumn> _columns;
    private readonly LeadDraft _draft;
    private readonly CellText _text = new();
    private readonly SeenIds _ids = new();

    private int _number;

    private FeedReader(RowReader rows, Policy policy)
    {
        var form = new LeadForm(policy);
        _rows = rows;
        _columns = Header.Columns(rows, policy, form);
        _draft = new LeadDraft(form);
    }

    /// <summary>How many values could not be read so far, and count as missing (P16).</summary>
    public Warnings Warnings { get; private set; }

    /// <summary>Reads the header of a feed.</summary>
    /// <param name="stream">The feed; read forward only, and left open.</param>
    /// <param name="file">What to call it in messages.</param>
    /// <param name="policy">Whose fields, customs, stores and people it is read by.</param>
    /// <param name="encoding">Null: UTF-8, or as a byte-order mark of UTF-16 or UTF-32 says.</param>
    /// <exception cref="FeedException">It has no header, or two of its columns are one field.</exception>
    public static FeedReader Open(Stream stream, string file, Policy policy, Encoding? encoding = null)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentNullException.ThrowIfNull(file);
        ArgumentNullException.ThrowIfNull(policy);
        var rows = RowReader.Open(stream, file, encoding);
        try
        {
            return new FeedReader(rows, policy);
        }
        catch
        {
            rows.Dispose();
            throw;
        }
    }

    /// <summary>The rows that were not read yet, in order, each read when it is asked for.</summary>
    /// <exception cref="FeedException">A row is too long to be one.</exception>
    public IEnumerable<FeedRow> Rows()
    {
        while (_rows.Next())
        {
            yield return Read(++_number);
        }
    }

    private FeedRow Read(int number)
    {
        if (!_rows.IsWhole)
        {
            return Rejected(number, RejectReason.RowMalformed, leadId: null);
        }

        foreach (var column in _columns)
        {
            column.Read(_rows, _text, out _draft.Place(column.Field));
        }

        var id = _draft.Id ?? string.Create(CultureInfo.InvariantCulture, $"row-{number}");
        var row = _draft.HasActivities ? _rows.Row(InputFile.Feed) : null;
        var reading = _draft.Read(id, row);
        Warnings += reading.Warnings;
        return reading.Rejected is { } reason ? Rejected(number, reason, id)
            : _ids.Add(id) ? new FeedRow(number, _rows.Line, reading, row, id)
            : Rejected(number, RejectReason.IdRepeated, id);
    }

    private FeedRow Rejected(int number, RejectReason reason, string? leadId) =>
        new(number, _rows.Line, LeadReading.Rejection(reason), _rows.Row(InputFile.Feed), leadId);

    /// <summary>Ends the reading; the stream stays open.</summary>
    public void Dispose() => _rows.Dispose();
}
