using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using LeadRules.Feeds.Sorting;
using LeadRules.Leads;
using LeadRules.Policies;
using LeadRules.Routing;

namespace LeadRules.Feeds;

/// <summary>Reads the leads of a CSV feed, row by row, by the customs of one policy (P15 to P17).</summary>
public sealed class FeedReader : IDisposable
{
    private readonly RowReader _rows;
    private readonly ImmutableArray<FeedColumn> _columns;
    private readonly Policy _policy;
    private readonly LeadForm _form;
    private readonly LeadIntake _intake;
    private readonly CellText _text = new();
    private readonly SeenIds _ids = new();

    private readonly Queue<RowPlace>? _places;

    private RowPlace _place;

    private FeedReader(RowReader rows, Policy policy, Queue<RowPlace>? places)
    {
        _places = places;
        Header = rows.Raw.ToArray();
        _policy = policy;
        _form = new LeadForm(policy);
        _rows = rows;
        _columns = Feeds.Header.Columns(rows, policy, _form);
        _intake = new LeadIntake(_form);
    }

    /// <summary>How many values could not be read so far, and count as missing (P16).</summary>
    public Warnings Warnings { get; private set; }

    /// <summary>The header as it stands in the file.</summary>
    internal byte[] Header { get; }

    /// <summary>The row that was read last, as it stands in the file.</summary>
    internal ReadOnlySpan<byte> Raw => _rows.Raw;

    /// <summary>Whether only the end of the file closes a quote of its last row.</summary>
    internal bool IsOpen(ReadOnlySpan<byte> row)
    {
        using var text = new MemoryStream([.. Header, (byte)'\n', .. row, .. "\nnext"u8]);
        using var probe = RowReader.Open(text, _rows.File, encoding: null);
        return probe.Next() && !probe.Next();
    }

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
        return Open(RowReader.Open(stream, file, encoding), policy, places: null);
    }

    /// <summary>
    /// Reads the header of a feed whose rows were put in order, all of them read before and none rejected.
    /// </summary>
    internal static FeedReader Open(SortedFeed sorted, string file, Policy policy) =>
        Open(RowReader.Open(sorted, file, encoding: null), policy, sorted.Places);

    private static FeedReader Open(RowReader rows, Policy policy, Queue<RowPlace>? places)
    {
        try
        {
            return new FeedReader(rows, policy, places);
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
        for (var row = NewRow(); Read(row); row = NewRow())
        {
            yield return row;
        }
    }

    /// <summary>How many columns are read.</summary>
    internal int Columns => _columns.Length;

    /// <summary>A row to read into.</summary>
    internal FeedRow NewRow() => new(_form, _policy, _columns.Length);

    /// <summary>Reads the next row into one that nobody needs any more; false at the end.</summary>
    /// <exception cref="FeedException">A row is too long to be one.</exception>
    internal bool Read(FeedRow row)
    {
        if (!_rows.Next())
        {
            return false;
        }

        if (_places is null)
        {
            _place = new RowPlace(_place.Number + 1, _rows.Line, Added: 0);
        }
        else
        {
            _place = _places.Dequeue();
        }

        if (!_rows.IsWhole)
        {
            Become(row, RejectReason.RowMalformed, rejectedId: null);
            return true;
        }

        var lead = row.Draft;
        var isReadable = true;
        for (var index = 0; index < _columns.Length; index++)
        {
            var column = _columns[index];
            var value = column.Read(_rows, _text, ref row.Own[index]);
            isReadable &= !column.IsWarned || value.State != FieldState.Unreadable;
            if (lead[column.Place] != value)
            {
                // To set a reference takes longer than to look whether there is need to.
                lead[column.Place] = value;
            }
        }

        var id = lead[_form.LeadId] is { Exists: true } written ? written.Utf8
            : NameOfRow(stackalloc byte[16]);
        lead.Name(id);
        var rejected = _intake.Admit(lead, row.Deeds, isReadable, out var warnings);
        Warnings += warnings;
        if (rejected is null && _places is null && !_ids.Add(id))
        {
            rejected = RejectReason.IdRepeated;
        }

        Become(row, rejected, rejected is null ? null : lead.Id);
        return true;
    }

    private ReadOnlySpan<byte> NameOfRow(Span<byte> name)
    {
        "row-"u8.CopyTo(name);
        _place.Number.TryFormat(name[4..], out var digits, provider: CultureInfo.InvariantCulture);
        return name[..(4 + digits)];
    }

    private void Become(FeedRow row, RejectReason? rejected, string? rejectedId)
    {
        if (rejected is not null || row.Deeds.Count > 0)
        {
            row.Deeds.Row.Become(_place.Line, Raw[..^_place.Added]);
        }

        row.Become(_place.Number, _place.Line, rejected, rejectedId);
    }

    /// <summary>Ends the reading; the stream stays open.</summary>
    public void Dispose() => _rows.Dispose();
}
