namespace LeadRules.Leads;

/// <summary>
/// How many values could not be read and count as missing (P16), of leads whose own time and store could be
/// read.
/// </summary>
/// <param name="Number">Numbers.</param>
/// <param name="Boolean">Booleans.</param>
/// <param name="Time">Instants other than <c>received_at</c>.</param>
public readonly record struct Warnings(int Number, int Boolean, int Time)
{
    /// <summary>Both together.</summary>
    public static Warnings operator +(Warnings left, Warnings right) => left.Plus(right);

    /// <summary>Both together.</summary>
    public Warnings Plus(Warnings other) =>
        new(Number + other.Number, Boolean + other.Boolean, Time + other.Time);
}
