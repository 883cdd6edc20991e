using System.Collections.Immutable;

namespace LeadRules.Analysis;

/// <summary>The answer to whether some branches leave a lead of some boxes uncovered.</summary>
/// <param name="Lead">Such a lead; null: none was found.</param>
/// <param name="Region">What else is left where it was found; null without a lead.</param>
/// <param name="IsProved">Whether, without a lead, there is none; else it is unknown.</param>
/// <param name="Used">The branches, by their place in the list that was asked, that a proof rests on.</param>
internal sealed record Answer(Draft? Lead, Region? Region, bool IsProved, ImmutableSortedSet<int> Used)
{
    /// <summary>Whether it is proved that there is no lead.</summary>
    public bool IsNone => Lead is null && IsProved;

    /// <summary>Whether nothing is certain.</summary>
    public bool IsUnknown => Lead is null && !IsProved;
}
