using NodaTime;

namespace LeadRules.Time;

/// <summary>Instants in one piece, half-open: the end is not inside. Never empty.</summary>
internal readonly record struct Stretch(Moment Start, Moment End)
{
    /// <summary>All instants.</summary>
    public static Stretch Everything { get; } = new(Moment.MinValue, Moment.MaxValue);

    /// <summary>Whether an instant is inside.</summary>
    public bool Holds(Moment at) => at >= Start && at < End;
}
