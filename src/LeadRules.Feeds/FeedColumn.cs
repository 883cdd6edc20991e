using LeadRules.Leads;

namespace LeadRules.Feeds;

/// <summary>A column that is read as a field.</summary>
internal sealed class FeedColumn
{
    private readonly int _index;
    private readonly FieldReader _fields;
    private readonly FieldValue _ofEmpty = new();
    private CellCache? _cache;

    public FeedColumn(int index, FeedField field, FieldReader fields)
    {
        Field = field;
        _index = index;
        _fields = fields;
        _cache = Repeats(field.Kind) ? new CellCache() : null;
        fields.Read(field, "", _ofEmpty);
    }

    public FeedField Field { get; }

    /// <summary>What its cell says in the row that <paramref name="rows"/> is at; good until the next row.</summary>
    public FieldValue Read(RowReader rows, CellText text)
    {
        var cell = rows.Cell(_index);
        if (cell.IsEmpty)
        {
            return _ofEmpty;
        }

        if (_cache is null || !CellCache.Takes(cell))
        {
            var latest = new FieldValue();
            _fields.Read(Field, text.Decode(cell), latest);
            return latest;
        }

        var value = _cache.Of(cell, out var isKnown);
        if (!isKnown)
        {
            _fields.Read(Field, text.Decode(cell), value);
            _cache = _cache.IsWorthwhile ? _cache : null;
        }

        return value;
    }

    private static bool Repeats(FeedFieldKind kind) =>
        kind is not (FeedFieldKind.Id or FeedFieldKind.Time or FeedFieldKind.Email or FeedFieldKind.Phone);
}
