using NodaTime;

namespace LeadRules.Time;

/// <summary>Instants in one piece, half-open: the end is not inside. Never empty.</summary>
internal readonly record struct Stretch(Instant Start, Instant End)
{
    /// <summary>All instants.</summary>
    public static Stretch Everything { get; } = new(Instant.MinValue, Instant.MaxValue);

    /// <summary>Whether an instant is inside.</summary>
    public bool Holds(Instant at) => at >= Start && at < End;
}
