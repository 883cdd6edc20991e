using System.Collections.Immutable;
using System.Text;
using LeadRules.Leads;
using LeadRules.Policies;

namespace LeadRules.Feeds;

/// <summary>Reads an activity file, row by row (R16); its columns stand in any order.</summary>
public sealed class ActivityReader : IDisposable
{
    private static readonly ImmutableArray<string> Columns = ["at", "lead_id", "person", "kind", "value"];

    private readonly RowReader _rows;
    private readonly FieldReader _fields;
    private readonly StoreTime _time;
    private readonly CellText _text = new();
    private readonly FeedColumn _at;
    private readonly FeedColumn _leadId;
    private readonly FeedColumn? _person;
    private readonly FeedColumn? _kind;
    private readonly FeedColumn? _value;

    private ActivityReader(RowReader rows, Policy policy)
    {
        _rows = rows;
        _fields = new FieldReader(policy);
        _time = new StoreTime(policy);
        var places = Header.Places(rows, header => Columns.Contains(header) ? [header] : [])
            .ToDictionary(place => place.Name, place => place.Index, StringComparer.Ordinal);
        FeedColumn? Column(string name, FeedFieldKind kind) => places.TryGetValue(name, out var index)
            ? new FeedColumn(index, new FeedField(name, kind, 0), _fields)
            : null;
        _at = Column("at", FeedFieldKind.Time) ?? throw Lacks(rows, "at");
        _leadId = Column("lead_id", FeedFieldKind.Id) ?? throw Lacks(rows, "lead_id");
        _person = Column("person", FeedFieldKind.Person);
        _kind = Column("kind", FeedFieldKind.Text);
        _value = Column("value", FeedFieldKind.Id);
    }

    /// <summary>Reads the header of an activity file.</summary>
    /// <param name="stream">The file; read forward only, and left open.</param>
    /// <param name="file">What to call it in messages.</param>
    /// <param name="policy">Whose people, dates and stores it is read by.</param>
    /// <param name="encoding">Null: UTF-8, or as a byte-order mark of UTF-16 or UTF-32 says.</param>
    /// <exception cref="FeedException">
    /// The file has no header, no column <c>at</c> or <c>lead_id</c>, or one twice.
    /// </exception>
    public static ActivityReader Open(Stream stream, string file, Policy policy, Encoding? encoding = null)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentNullException.ThrowIfNull(file);
        ArgumentNullException.ThrowIfNull(policy);
        var rows = RowReader.Open(stream, file, encoding);
        try
        {
            return new ActivityReader(rows, policy);
        }
        catch
        {
            rows.Dispose();
            throw;
        }
    }

    /// <summary>The rows that were not read yet, in order, each read when it is asked for.</summary>
    /// <exception cref="FeedException">A row is too long to be one.</exception>
    public IEnumerable<ActivityRow> Rows()
    {
        while (_rows.Next())
        {
            yield return Read(_rows.Row(InputFile.Activities));
        }
    }

    /// <summary>Ends the reading; the stream stays open.</summary>
    public void Dispose() => _rows.Dispose();

    private ActivityRow Read(InputRow row)
    {
        if (!_rows.IsWhole)
        {
            return new ActivityRow(row, RejectReason.RowMalformed);
        }

        var at = Read(_at);
        if (!at.Exists)
        {
            return new ActivityRow(
                row, at.State == FieldState.Missing ? RejectReason.TimeMissing : RejectReason.TimeUnreadable);
        }

        if (Read(_leadId).Written is not { } leadId)
        {
            return new ActivityRow(row, RejectReason.LeadUnknown);
        }

        var kind = KindOf(Read(_kind).Text);
        var value = Read(_value).Written;
        var activity = new Activity
        {
            At = default,
            LeadId = leadId,
            Kind = kind,
            Person = Read(_person).Written,
            Row = row,
            Status = kind == ActivityKind.Status ? Statuses.Find(Fold.Text(value ?? "")) : null,
            Salesperson = kind == ActivityKind.Salesperson ? _fields.Person(value) : null,
        };
        return new ActivityRow(activity, at.Time, _time);
    }

    private FieldValue Read(FeedColumn? column) => column?.Read(_rows, _text) ?? FieldValue.None;

    private static ActivityKind? KindOf(string? folded) => folded switch
    {
        "response" => ActivityKind.Response,
        "contact" => ActivityKind.Contact,
        "claim" => ActivityKind.Claim,
        "status" => ActivityKind.Status,
        "salesperson" => ActivityKind.Salesperson,
        _ => null,
    };

    private static FeedException Lacks(RowReader rows, string column) =>
        new(rows.File, rows.Line, $"an activity file needs a column '{column}'");
}
