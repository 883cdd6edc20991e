using System.Collections.Immutable;
using NodaTime;

namespace LeadRules.Policies;

/// <summary>A place that sells: its zone, its hours and its manager.</summary>
public sealed record Store
{
    /// <summary>Unique among stores.</summary>
    public required string Id { get; init; }

    /// <summary>What people call it; the id where none is given.</summary>
    public string Name { get; init; } = "";

    /// <summary>The zone in which its hours, closed days and local dates are read.</summary>
    public required DateTimeZone Timezone { get; init; }

    /// <summary>The id of the person who manages it, or null.</summary>
    public string? Manager { get; init; }

    /// <summary>When it is open; null: always, its closed days apart (P4).</summary>
    public Hours? Hours { get; init; }

    /// <summary>Hours by lead category where they differ, the category folded (R13).</summary>
    public ImmutableDictionary<string, Hours> Departments { get; init; } =
        ImmutableDictionary.Create<string, Hours>(StringComparer.Ordinal);

    /// <summary>Whole local days on which no opening begins.</summary>
    public ImmutableHashSet<LocalDate> Closed { get; init; } = [];
}
