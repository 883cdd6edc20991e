namespace LeadRules.Leads;

/// <summary>What one field of one lead says, read and normalised (P16).</summary>
internal struct FieldValue
{
    public FieldState State;

    /// <summary>Text, or the id of a person, folded.</summary>
    public string? Text;

    /// <summary>
    /// Text as it was written, trimmed, where reports show it; an e-mail address as P16 leaves it; the id of
    /// a person or a lead.
    /// </summary>
    public string? Written;

    public decimal Number;

    public bool IsTrue;

    /// <summary>The index of a store in the policy.</summary>
    public int Store;

    public Timestamp Time;

    public readonly bool Exists => State == FieldState.Present;
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
