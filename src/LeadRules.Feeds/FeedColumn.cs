using LeadRules.Leads;

namespace LeadRules.Feeds;

/// <summary>A column that is read as a field.</summary>
internal sealed class FeedColumn
{
    private readonly int _index;
    private readonly FieldReader _fields;
    private readonly FieldValue _ofEmpty;
    private CellCache? _cache;

    public FeedColumn(int index, FeedField field, FieldReader fields)
    {
        Field = field;
        _index = index;
        _fields = fields;
        _cache = Repeats(field.Kind) ? new CellCache() : null;
        fields.Read(field, "", out _ofEmpty);
    }

    public FeedField Field { get; }

    /// <summary>What its cell says in the row that <paramref name="rows"/> is at.</summary>
    public void Read(RowReader rows, CellText text, out FieldValue value)
    {
        var cell = rows.Cell(_index);
        if (cell.IsEmpty)
        {
            value = _ofEmpty;
        }
        else if (_cache is null || !CellCache.Takes(cell))
        {
            _fields.Read(Field, text.Decode(cell), out value);
        }
        else
        {
            ref var kept = ref _cache.Place(cell, out var known);
            if (!known)
            {
                _fields.Read(Field, text.Decode(cell), out kept);
                _cache = _cache.IsWorthwhile ? _cache : null;
            }

            value = kept;
        }
    }

    private static bool Repeats(FeedFieldKind kind) =>
        kind is not (FeedFieldKind.Id or FeedFieldKind.Time or FeedFieldKind.Email or FeedFieldKind.Phone);
}
