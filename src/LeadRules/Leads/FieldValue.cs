namespace LeadRules.Leads;

/// <summary>
/// What one field of one lead says, read and normalised (P16). An object, since a value that stands in many rows is read
/// once and shared by them.
/// </summary>
internal sealed class FieldValue
{
    /// <summary>What a field says that is not there. Never written to.</summary>
    public static readonly FieldValue None = new();

    public FieldState State { get; set; }

    /// <summary>Text, or the id of a person, folded.</summary>
    public string? Text { get; set; }

    /// <summary>
    /// Text as it was written, trimmed, where reports show it; an e-mail address as P16 leaves it; the id of
    /// a person or a lead.
    /// </summary>
    public string? Written { get; set; }

    public decimal Number { get; set; }

    public bool IsTrue { get; set; }

    /// <summary>The index of a store in the policy.</summary>
    public int Store { get; set; }

    public Timestamp Time { get; set; }

    /// <summary>The index of a person in the policy, or -1.</summary>
    public int Person { get; set; } = -1;

    /// <summary>What the router made of it: the router's alone.</summary>
    public object? Memo { get; set; }

    public bool Exists => State == FieldState.Present;

    public static FieldValue OfText(string? folded) => folded is null
        ? None
        : new() { State = FieldState.Present, Text = folded };

    public static FieldValue OfNumber(decimal? number) => number is { } value
        ? new() { State = FieldState.Present, Number = value }
        : None;

    public static FieldValue OfBoolean(bool? boolean) => boolean is { } value
        ? new() { State = FieldState.Present, IsTrue = value }
        : None;

    public static FieldValue OfStore(int store, string foldedId) =>
        new() { State = FieldState.Present, Store = store, Text = foldedId };

    public static FieldValue OfPerson(string? id, string? foldedId) => id is null
        ? None
        : new() { State = FieldState.Present, Written = id, Text = foldedId };

    /// <summary>The same with another folded text, or none: as it was written, it stays.</summary>
    public FieldValue WithText(string? folded) =>
        new() { State = folded is null ? FieldState.Missing : FieldState.Present, Text = folded, Written = Written };
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
