using System.Runtime.CompilerServices;
using LeadRules.Leads;

namespace LeadRules.Feeds;

/// <summary>A column that is read as a field.</summary>
internal sealed class FeedColumn
{
    private readonly int _index;
    private readonly FieldReader _fields;
    private readonly PlainCells _plain;
    private readonly FieldValue _ofEmpty = new();
    private FieldValue? _latest;
    private CellCache? _cache;

    public FeedColumn(int index, FeedField field, FieldReader fields)
    {
        (Field, Place, IsWarned) = (field, field.Index, field.IsWarned);
        _index = index;
        _fields = fields;
        _plain = fields.Plain(field);
        _cache = Repeats(field.Kind) ? new CellCache() : null;
        fields.Read(field, "", _ofEmpty);
    }

    public FeedField Field { get; }

    /// <summary>The place of the field in a lead.</summary>
    public int Place { get; }

    /// <summary>Whether a value that cannot be read is a warning.</summary>
    public bool IsWarned { get; }

    /// <summary>
    /// What its cell says in the row that <paramref name="rows"/> is at; good until the next row.
    /// </summary>
    public FieldValue Read(RowReader rows, CellText text) => Read(rows, text, ref _latest);

    /// <summary>
    /// What its cell says in the row that <paramref name="rows"/> is at: a value that other rows share and
    /// that never changes, or else <paramref name="own"/>, read into, which is made when it is first needed
    /// and is for this column alone.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public FieldValue Read(RowReader rows, CellText text, ref FieldValue? own)
    {
        var cell = rows.Cell(_index);
        if (cell.IsEmpty)
        {
            return _ofEmpty;
        }

        return _cache is { } cache && cell.Length <= CellCache.LongestCell
            ? cache.Find(cell) ?? Learn(cache, cell, text)
            : Read(cell, text, ref own);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private FieldValue Read(ReadOnlySpan<byte> cell, CellText text, ref FieldValue? own)
    {
        own ??= new FieldValue();
        if (!_plain.Read(cell, own))
        {
            ReadAny(cell, text, own);
        }

        return own;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void ReadAny(ReadOnlySpan<byte> cell, CellText text, FieldValue value) =>
        _fields.Read(Field, text.Decode(cell), value);

    [MethodImpl(MethodImplOptions.NoInlining)]
    private FieldValue Learn(CellCache cache, ReadOnlySpan<byte> cell, CellText text)
    {
        var value = new FieldValue();
        _fields.Read(Field, text.Decode(cell), value);
        cache.Keep(cell, value);
        _cache = cache.IsWorthwhile ? cache : null;
        return value;
    }

    private static bool Repeats(FeedFieldKind kind) =>
        kind is not (FeedFieldKind.Id or FeedFieldKind.Time or FeedFieldKind.Email or FeedFieldKind.Phone);
}
