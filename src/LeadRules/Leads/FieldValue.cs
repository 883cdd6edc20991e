namespace LeadRules.Leads;

/// <summary>What one field of one lead says, read and normalised (P16).</summary>
internal readonly record struct FieldValue
{
    /// <summary>Something was written that cannot be read, or names nobody known.</summary>
    public static FieldValue Unreadable { get; } = new() { State = FieldState.Unreadable };

    public FieldState State { get; init; }

    public bool Exists => State == FieldState.Present;

    /// <summary>Text, or the id of a person, folded.</summary>
    public string? Text { get; init; }

    /// <summary>Text as it was written, trimmed, where reports show it; an e-mail address as P16 leaves it; the id of a person or a lead.</summary>
    public string? Written { get; init; }

    public decimal Number { get; init; }

    public bool IsTrue { get; init; }

    /// <summary>The index of a store in the policy.</summary>
    public int Store { get; init; }

    public Timestamp Time { get; init; }
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
