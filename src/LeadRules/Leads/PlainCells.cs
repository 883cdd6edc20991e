using System.Buffers;
using System.Collections.Immutable;
using System.Text;
using LeadRules.Policies;

namespace LeadRules.Leads;

/// <summary>
/// Reads cells straight from their bytes, as long as they are written as most systems write them. Any other
/// cell it leaves to a <see cref="FieldReader"/>, and never reads one otherwise than that would. One per
/// column, since most dates are like the one before.
/// </summary>
internal sealed class PlainCells
{
    private readonly FeedFieldKind? _kind;
    private readonly bool _isShown;
    private readonly Country _country;
    private readonly PlainTime _time;

    public PlainCells(FeedField field, Country country, ImmutableArray<DatePattern> dates)
    {
        _kind = field.Values is null ? field.Kind : null;
        _isShown = field.IsShown;
        _country = country;
        _time = new PlainTime(dates);
    }

    /// <summary>
    /// Reads <paramref name="cell"/>, which is UTF-8 and not empty; false where it has to be read otherwise.
    /// </summary>
    public bool Read(ReadOnlySpan<byte> cell, FieldValue value) => _kind switch
    {
        FeedFieldKind.Time => ReadTime(cell, value),
        FeedFieldKind.Id => ReadId(cell, value),
        FeedFieldKind.Email => ReadEmail(cell, value),
        FeedFieldKind.Phone => ReadPhone(cell, value),
        FeedFieldKind.Number => ReadNumber(cell, value),
        FeedFieldKind.Text => ReadText(cell, value),
        _ => false,
    };

    private bool ReadTime(ReadOnlySpan<byte> cell, FieldValue value)
    {
        if (!_time.Read(cell, out var time))
        {
            return false;
        }

        value.Be(time);
        return true;
    }

    private static bool ReadId(ReadOnlySpan<byte> cell, FieldValue value) =>
        IsTrimmed(cell) && Copy(cell, value) && Spelled(value, Spelling.Id, cell.Length);

    private static bool ReadEmail(ReadOnlySpan<byte> cell, FieldValue value) =>
        IsTrimmed(cell) && Lower(cell, value) && Spelled(value, Spelling.Unfolded, cell.Length);

    private bool ReadPhone(ReadOnlySpan<byte> cell, FieldValue value)
    {
        var (start, length) = Phone.Read(cell, _country, value.Room(Phone.RoomFor(cell.Length)));
        if (length == 0)
        {
            value.Clear();
            return true;
        }

        return Spelled(value, Spelling.Text, length, start);
    }

    private static bool ReadNumber(ReadOnlySpan<byte> cell, FieldValue value)
    {
        if (!NumberText.TryDigits(cell, out var number))
        {
            return false;
        }

        value.Be(number);
        return true;
    }

    private bool ReadText(ReadOnlySpan<byte> cell, FieldValue value) =>
        _isShown ? IsTrimmed(cell) && Copy(cell, value) && Spelled(value, Spelling.Unfolded, cell.Length)
        : IsTrimmed(cell) && Lower(cell, value)
            && Spelled(value, Spelling.Text, Fold.CloseGaps(value.Room(cell.Length)[..cell.Length]));

    // Of ASCII; that all of a cell is, is found out later.
    private static bool IsTrimmed(ReadOnlySpan<byte> cell) => cell[0] > ' ' && cell[^1] > ' ';

    private static bool Copy(ReadOnlySpan<byte> cell, FieldValue value)
    {
        cell.CopyTo(value.Room(cell.Length));
        return Ascii.IsValid(cell);
    }

    private static bool Lower(ReadOnlySpan<byte> cell, FieldValue value) =>
        Ascii.ToLower(cell, value.Room(cell.Length), out _) == OperationStatus.Done;

    private static bool Spelled(FieldValue value, Spelling spelling, int length, int start = 0)
    {
        value.Spell(spelling, start, length);
        return true;
    }
}
