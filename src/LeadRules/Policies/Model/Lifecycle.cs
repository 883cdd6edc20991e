using System.Collections.Immutable;
using LeadRules.Leads;
using NodaTime;

namespace LeadRules.Policies;

/// <summary>When a lead expires (R17).</summary>
public sealed record Lifecycle
{
    /// <summary>How long after receipt; null: leads do not expire.</summary>
    public Duration? ExpireAfter { get; init; }

    /// <summary>The statuses in which a lead expires then.</summary>
    public ImmutableArray<Status> ExpireStatuses { get; init; } =
        [Status.New, Status.ResponseSent, Status.Contacted];
}

/// <summary>A reply that the host sends when a rule takes a lead (R12).</summary>
public sealed record AutoReply
{
    /// <summary>Unique among replies.</summary>
    public required string Id { get; init; }

    /// <summary>When it is due.</summary>
    public ReplyWhen When { get; init; } = ReplyWhen.Nobody;

    /// <summary>The text by language, as the policy has both.</summary>
    public ImmutableDictionary<string, string> Text { get; init; } =
        ImmutableDictionary.Create<string, string>(StringComparer.Ordinal);
}

/// <summary>When an auto reply is due (R12).</summary>
public enum ReplyWhen
{
    /// <summary>Whenever its rule takes a lead.</summary>
    Always,

    /// <summary>When nobody of the rule's pool was eligible.</summary>
    Nobody,

    /// <summary>When the store (department) is closed.</summary>
    Closed,
}

/// <summary>How leads of a channel are treated (R5).</summary>
/// <param name="Distribute">To the rules, to who took the lead, or not at all.</param>
public sealed record Channel(ChannelDistribute Distribute);

/// <summary>Where leads of a channel go (R5).</summary>
public enum ChannelDistribute
{
    /// <summary>On to the rules.</summary>
    Rules,

    /// <summary>To the active person who took the lead, else on to the rules.</summary>
    Taker,

    /// <summary>Closed as invalid.</summary>
    Ignore,
}

/// <summary>What a lead must bring to be accepted (P17).</summary>
public sealed record Intake
{
    /// <summary>
    /// Groups of fields: of each at least one must have a value. Empty: nothing is required.
    /// </summary>
    public ImmutableArray<ImmutableArray<string>> Require { get; init; } = [["email", "phone"]];
}

/// <summary>How a dealer's feed names and writes things (P15, P16).</summary>
public sealed record FeedFormat
{
    /// <summary>
    /// Header by field, the header folded as P15 has it. Fields as in P15, custom ones too.
    /// </summary>
    public ImmutableDictionary<string, string> Columns { get; init; } =
        ImmutableDictionary.Create<string, string>(StringComparer.Ordinal);

    /// <summary>Patterns of date-times, tried in order after ISO 8601.</summary>
    public ImmutableArray<DatePattern> Dates { get; init; } = [];

    /// <summary>By field: what a folded cell stands for.</summary>
    public ImmutableDictionary<string, ImmutableDictionary<string, string>> Values { get; init; } =
        ImmutableDictionary.Create<string, ImmutableDictionary<string, string>>(StringComparer.Ordinal);
}
