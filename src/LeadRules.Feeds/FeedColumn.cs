using LeadRules.Leads;

namespace LeadRules.Feeds;

/// <summary>A column that is read as a field.</summary>
internal sealed class FeedColumn(int index, FeedField field, FieldReader fields)
{
    private readonly FieldValue _ofEmpty = fields.Read(field, "");
    private CellCache? _cache = Repeats(field.Kind) ? new CellCache() : null;

    public FeedField Field { get; } = field;

    /// <summary>Its cell in the row that <paramref name="rows"/> is at.</summary>
    public ReadOnlySpan<byte> Cell(RowReader rows) => rows.Cell(index);

    /// <summary>What that cell says.</summary>
    public FieldValue Read(RowReader rows, CellText text)
    {
        var cell = rows.Cell(index);
        if (cell.IsEmpty)
        {
            return _ofEmpty;
        }

        if (_cache is null || !CellCache.Takes(cell))
        {
            return fields.Read(Field, text.Decode(cell));
        }

        ref var value = ref _cache.Place(cell, out var known);
        if (!known)
        {
            value = fields.Read(Field, text.Decode(cell));
            _cache = _cache.IsWorthwhile ? _cache : null;
        }

        return value;
    }

    private static bool Repeats(FeedFieldKind kind) =>
        kind is not (FeedFieldKind.Id or FeedFieldKind.Time or FeedFieldKind.Email or FeedFieldKind.Phone);
}
