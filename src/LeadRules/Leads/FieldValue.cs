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

    public bool Exists => State == FieldState.Present;
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
