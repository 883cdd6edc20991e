using System.Collections.Immutable;
using System.Text.RegularExpressions;
using NodaTime;

namespace LeadRules.Policies;

/// <summary>
/// What a lead must be for a rule to take it (P6 to P11). A closed family: three ways to combine, and one
/// type for each kind of field.
/// </summary>
public abstract record Criterion
{
    private protected Criterion()
    {
    }
}

/// <summary>Holds when every part holds; an empty one always does.</summary>
/// <param name="Parts">What must hold, in policy order.</param>
public sealed record AllOf(ImmutableArray<Criterion> Parts) : Criterion
{
    /// <summary>The criterion that always holds.</summary>
    public static AllOf Nothing { get; } = new([]);
}

/// <summary>Holds when some part holds; an empty one never does.</summary>
/// <param name="Parts">What may hold, in policy order.</param>
public sealed record AnyOf(ImmutableArray<Criterion> Parts) : Criterion;

/// <summary>Holds when its part does not.</summary>
/// <param name="Part">What must not hold.</param>
public sealed record Not(Criterion Part) : Criterion;

/// <summary>Text of a policy, as written and folded (P8).</summary>
/// <param name="Written">As the policy has it.</param>
/// <param name="Folded">As it is compared.</param>
public sealed record FoldedText(string Written, string Folded);

/// <summary>
/// A test of a text field, a person's or a store's id (P8). A missing value passes only
/// <see cref="TextOperator.NotIn"/>.
/// </summary>
/// <param name="Field">What is tested.</param>
/// <param name="Operator">How.</param>
/// <param name="Values">
/// What it is compared with: any of them, or for <see cref="TextOperator.NotIn"/> none.
/// </param>
public sealed record TextTest(Field Field, TextOperator Operator, ImmutableArray<FoldedText> Values)
    : Criterion;

/// <summary>How text is compared (P8).</summary>
public enum TextOperator
{
    /// <summary>Equals one of the values.</summary>
    In,

    /// <summary>Equals none of the values, or is missing.</summary>
    NotIn,

    /// <summary>Starts with one of the values.</summary>
    StartsWith,

    /// <summary>Contains one of the values.</summary>
    Contains,
}

/// <summary>
/// Searches folded text with a pattern in .NET's syntax, without backtracking (P8). A missing value fails it.
/// </summary>
/// <param name="Field">What is searched.</param>
/// <param name="Pattern">The pattern; not folded.</param>
public sealed record PatternTest(Field Field, TextPattern Pattern) : Criterion;

/// <summary>
/// A test of a number (P9). A missing value passes only <see cref="NumberOperator.NotIn"/>.
/// </summary>
/// <param name="Field">What is tested.</param>
/// <param name="Operator">How.</param>
/// <param name="Values">What it is compared with; one value for a bound.</param>
public sealed record NumberTest(Field Field, NumberOperator Operator, ImmutableArray<decimal> Values)
    : Criterion;

/// <summary>How a number is compared (P9).</summary>
public enum NumberOperator
{
    /// <summary>Equals one of the values.</summary>
    In,

    /// <summary>Equals none of the values, or is missing.</summary>
    NotIn,

    /// <summary>At least the value.</summary>
    Min,

    /// <summary>At most the value.</summary>
    Max,
}

/// <summary>A test of a boolean. A missing value passes only a negated one.</summary>
/// <param name="Field">What is tested.</param>
/// <param name="Values">The values that pass, or with <paramref name="Negated"/> those that do not.</param>
/// <param name="Negated">Whether the values are those that fail.</param>
public sealed record BooleanTest(Field Field, ImmutableArray<bool> Values, bool Negated) : Criterion;

/// <summary>Whether a field has a value (P10).</summary>
/// <param name="Field">What is tested.</param>
/// <param name="Expected">Whether it must have one.</param>
public sealed record ExistsTest(Field Field, bool Expected) : Criterion;

/// <summary>
/// When the lead was received, in the local time of its store (P11). Every part that is given must hold.
/// </summary>
public sealed record ReceivedTest : Criterion
{
    /// <summary>The days of receipt that pass; null: all.</summary>
    public DaySet? Days { get; init; }

    /// <summary>The wall clock of receipt; null: any.</summary>
    public HourInterval? Between { get; init; }

    /// <summary>The first local date that passes; null: no bound.</summary>
    public LocalDate? From { get; init; }

    /// <summary>The last local date that passes, inclusive; null: no bound.</summary>
    public LocalDate? Until { get; init; }

    /// <summary>
    /// Whether the store, or its department for the lead's category, must be open or closed; null: either.
    /// </summary>
    public bool? Open { get; init; }
}
