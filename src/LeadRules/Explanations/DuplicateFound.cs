using System.Collections.Immutable;
using LeadRules.Policies;
using NodaTime;

namespace LeadRules.Explanations;

/// <summary>
/// Which earlier lead a lead is a duplicate of, and who gets it (R3, R4). It never holds a key's value.
/// </summary>
/// <param name="OriginalId">The earlier lead's id.</param>
/// <param name="OriginalReceivedAt">When that was received.</param>
/// <param name="Keys">What the two share.</param>
/// <param name="Ago">How long before this lead the window is counted from.</param>
/// <param name="Action">Whether it is closed or routed.</param>
public sealed record DuplicateFound(
    string OriginalId,
    Instant OriginalReceivedAt,
    ImmutableArray<MatchKey> Keys,
    Duration Ago,
    DuplicateAction Action)
{
    /// <summary>
    /// The id of who is to have duplicates of that lead, away or not; null: it never had an owner.
    /// </summary>
    public string? Named { get; init; }

    /// <summary>Whether that person is inactive or on time off.</summary>
    public bool IsAway { get; init; }

    /// <summary>The id of the recipient in the end, or null.</summary>
    public string? Recipient { get; init; }
}

/// <summary>What the channel of a lead says (R5).</summary>
/// <param name="Name">The lead's channel, folded, or null.</param>
/// <param name="Distribute">What the policy says of it.</param>
/// <param name="Taker">
/// For a taker's channel the id of the active person who took the lead; null: nobody did.
/// </param>
public sealed record ChannelAsked(string? Name, ChannelDistribute Distribute, string? Taker);
