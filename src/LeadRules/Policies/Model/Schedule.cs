using System.Collections.Immutable;
using NodaTime;

namespace LeadRules.Policies;

/// <summary>A repeating work schedule (P12).</summary>
public sealed record Schedule
{
    /// <summary>Unique among schedules.</summary>
    public required string Id { get; init; }

    /// <summary>What people call it; empty where none is given.</summary>
    public string Name { get; init; } = "";

    /// <summary>Whether it gives shifts; one that does not still names its people.</summary>
    public bool Enabled { get; init; } = true;

    /// <summary>
    /// The id of the store whose zone and closed days apply; null: the policy's zone, no closed days.
    /// </summary>
    public string? Store { get; init; }

    /// <summary>The id of the team whose members it names, or null.</summary>
    public string? Team { get; init; }

    /// <summary>Those whom it names: its own <c>people</c>, or else the members of its team.</summary>
    public required ImmutableArray<string> People { get; init; }

    /// <summary>The first local date on which a shift may begin; week 1 is its week.</summary>
    public required LocalDate Starts { get; init; }

    /// <summary>The last such date, inclusive; null: no end.</summary>
    public LocalDate? Ends { get; init; }

    /// <summary>The weeks that repeat, at least one; null where <see cref="HoursOf"/> is given.</summary>
    public ImmutableArray<Hours>? Weeks { get; init; }

    /// <summary>Whose hours are worked, or null where <see cref="Weeks"/> is given.</summary>
    public HoursOf? HoursOf { get; init; }

    /// <summary>Whether shifts begin on closed days too.</summary>
    public bool WorksClosedDays { get; init; }
}

/// <summary>The hours of a schedule's store, or of one of its departments.</summary>
/// <param name="Department">The folded category, or null for the store's own hours.</param>
public sealed record HoursOf(string? Department);

/// <summary>
/// A time off, in the zone of the person's store or else the policy's: whole local days, both inclusive, or
/// from one local time to another, half-open (P12).
/// </summary>
public sealed record TimeOff
{
    /// <summary>The id of who is off.</summary>
    public required string Person { get; init; }

    /// <summary>The first local time that is off.</summary>
    public required LocalDateTime From { get; init; }

    /// <summary>
    /// The first local time that is not; for whole days midnight after the last of them, which P13 makes the
    /// beginning of that day.
    /// </summary>
    public required LocalDateTime To { get; init; }

    /// <summary>Whether it was given as dates: both ends are then beginnings of local days.</summary>
    public bool WholeDays { get; init; }

    /// <summary>Why; empty where none is given. For readers only.</summary>
    public string Reason { get; init; } = "";
}
