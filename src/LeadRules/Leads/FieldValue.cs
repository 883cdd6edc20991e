using System.Text;

namespace LeadRules.Leads;

/// <summary>
/// What one field of one lead says, read and normalised (P16). An object, since a value that stands in many
/// rows is read once and shared by them: such a one never changes. Any other is read into again and again,
/// always a field of the same kind, and makes its texts only for who asks for them.
/// </summary>
internal sealed class FieldValue
{
    // Hardly any cell is longer; what one of them took is not held for ever.
    private const int MostRoomKept = 1024;

    private const int LeastRoom = 32;

    /// <summary>What a field says that is not there. Never written to.</summary>
    public static readonly FieldValue None = new();

    private byte[] _room = [];
    private int _start;
    private int _length;
    private Spelling _spelling;
    private string? _text;
    private string? _written;
    private byte[]? _encoded;
    private long _whole;
    private decimal _number;
    private bool _isWhole;
    private bool _isDecimal;

    public FieldState State { get; private set; }

    /// <summary>Text, or the id of a person, folded.</summary>
    public string? Text => _text ?? (_spelling >= Spelling.Text ? _text = SpellText() : null);

    /// <summary>
    /// Text as it was written, trimmed, where reports show it; an e-mail address as P16 leaves it; the id of
    /// a person or a lead.
    /// </summary>
    public string? Written =>
        _written ?? (_spelling is Spelling.Id or Spelling.Unfolded ? _written = Spelled() : null);

    /// <summary>
    /// <see cref="Written"/>, or else <see cref="Text"/>, in UTF-8; good until it is read into again.
    /// </summary>
    public ReadOnlySpan<byte> Utf8 => _spelling != Spelling.Nothing ? _room.AsSpan(_start, _length)
        : (_written ?? _text) is { } text ? _encoded ??= Encoding.UTF8.GetBytes(text)
        : [];

    public decimal Number => _isDecimal ? _number : _whole;

    /// <summary>The number, where it is an integer that fits.</summary>
    public long? Whole => _isWhole ? _whole : null;

    public bool IsTrue { get; private set; }

    /// <summary>The index of a store in the policy.</summary>
    public int Store { get; private set; }

    /// <summary>The index of a person in the policy; -1: nobody.</summary>
    public int Person { get; private set; } = -1;

    public Timestamp Time { get; private set; }

    /// <summary>What somebody makes of the value, to have it where the same value comes again.</summary>
    public object? Memo { get; set; }

    public bool Exists => State == FieldState.Present;

    public static FieldValue OfText(string? folded) =>
        folded is null ? None : new() { State = FieldState.Present, _text = folded };

    public static FieldValue OfNumber(decimal? number)
    {
        var value = new FieldValue();
        if (number is { } known)
        {
            value.Be(known);
        }

        return value;
    }

    public static FieldValue OfBoolean(bool? boolean) =>
        boolean is { } isTrue ? new() { State = FieldState.Present, IsTrue = isTrue } : None;

    public static FieldValue OfStore(int store, string foldedId) =>
        new() { State = FieldState.Present, _text = foldedId, Store = store };

    public static FieldValue OfPerson(string? id, string? foldedId) =>
        id is null ? None : new() { State = FieldState.Present, _text = foldedId, _written = id };

    /// <summary>The same with another folded text, or none: as it was written, it stays.</summary>
    public FieldValue WithText(string? folded) => new()
    {
        State = folded is null ? FieldState.Missing : FieldState.Present,
        _text = folded,
        _written = Written,
    };

    /// <summary>The same, whatever this one is read into later.</summary>
    public FieldValue Kept()
    {
        if (this == None)
        {
            return this;
        }

        var kept = (FieldValue)MemberwiseClone();
        kept._room = [.. _room];
        return kept;
    }

    /// <summary>It says nothing any more, or nothing of use.</summary>
    public void Clear(FieldState state = FieldState.Missing)
    {
        (State, Memo) = (state, null);
        (_text, _written, _encoded, _spelling, _length) = (null, null, null, Spelling.Nothing, 0);
        (_whole, _number, _isWhole, _isDecimal) = (0, 0, false, false);
        (IsTrue, Store, Person, Time) = (false, 0, -1, default);
    }

    /// <summary>Room for so many bytes, to be filled before <see cref="Spell"/>.</summary>
    public Span<byte> Room(int bytes)
    {
        if (_room.Length < bytes || (_room.Length > MostRoomKept && bytes <= MostRoomKept))
        {
            _room = new byte[Math.Max(LeastRoom, bytes)];
        }

        return _room;
    }

    /// <summary>It says what stands in that part of its room, in UTF-8.</summary>
    public void Spell(Spelling spelling, int start, int length)
    {
        Be();
        (_text, _written) = (null, null);
        (_spelling, _start, _length) = (spelling, start, length);
    }

    public void Be(string? text, string? written)
    {
        Be();
        (_text, _written, _encoded, _spelling) = (text, written, null, Spelling.Nothing);
    }

    public void BePerson(int person, string id, string foldedId)
    {
        Be(foldedId, id);
        Person = person;
    }

    public void BeStore(int store)
    {
        Be();
        Store = store;
    }

    public void Be(bool isTrue)
    {
        Be();
        IsTrue = isTrue;
    }

    public void Be(Timestamp time)
    {
        Be();
        Time = time;
    }

    public void Be(long whole)
    {
        Be();
        (_whole, _isWhole, _isDecimal) = (whole, true, false);
    }

    public void Be(decimal number)
    {
        Be();
        (_number, _isDecimal) = (number, true);
        _isWhole = number is >= long.MinValue and <= long.MaxValue && decimal.IsInteger(number);
        _whole = _isWhole ? (long)number : 0;
    }

    private void Be() => (State, Memo) = (FieldState.Present, null);

    private string SpellText() =>
        _spelling == Spelling.Unfolded ? Fold.Text(Written!) : Spelled();

    private string Spelled() => Encoding.UTF8.GetString(_room, _start, _length);
}

/// <summary>What the bytes of a value are that nobody made texts of.</summary>
internal enum Spelling : byte
{
    /// <summary>There are none.</summary>
    Nothing,

    /// <summary>Written, and no text to compare.</summary>
    Id,

    /// <summary>Text, folded.</summary>
    Text,

    /// <summary>Written; text once it is folded.</summary>
    Unfolded,
}

/// <summary>Whether a field has a value.</summary>
internal enum FieldState : byte
{
    /// <summary>Nothing, or white space.</summary>
    Missing,

    /// <summary>Something of no use.</summary>
    Unreadable,

    /// <summary>A value.</summary>
    Present,
}
