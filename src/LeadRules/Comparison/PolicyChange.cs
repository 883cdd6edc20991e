using System.Collections.Immutable;

namespace LeadRules.Comparison;

/// <summary>Something that two policies have differently beside their rules, said as what it does.</summary>
/// <param name="Area">What it is about.</param>
/// <param name="Says">
/// A clause: lower case unless it begins with a name, people by name and id, without a full stop.
/// </param>
public sealed record PolicyChange(ChangeArea Area, string Says)
{
    /// <summary>
    /// The ids of what it is about, in order of the policy after; those of renamed things are the new ones.
    /// </summary>
    public ImmutableArray<string> Ids { get; init; } = [];

    /// <summary>
    /// The key of the policy format that it is about, or null where it is the whole of something.
    /// </summary>
    public string? Key { get; init; }

    /// <summary>
    /// What it was, short and mostly as a policy writes it; null: nothing, or too long to say.
    /// </summary>
    public string? Before { get; init; }

    /// <summary>What it is; null as in <see cref="Before"/>.</summary>
    public string? After { get; init; }

    /// <summary>
    /// Whether it can decide anything about a lead; names of rules, teams and stores do not.
    /// </summary>
    public bool Decides => Area != ChangeArea.Readers;
}

/// <summary>What a change is about, in the order in which changes are told.</summary>
public enum ChangeArea
{
    /// <summary>What rules are called.</summary>
    Rules,

    /// <summary>The policy's own zone and stores.</summary>
    Stores,

    /// <summary>People, and who manages them (P5).</summary>
    People,

    /// <summary>Teams and their turn order.</summary>
    Teams,

    /// <summary>Who is on shift when (P12), by schedules.</summary>
    Schedules,

    /// <summary>Who is on time off when (P12).</summary>
    TimeOff,

    /// <summary>What a duplicate is and where it goes (R3, R4).</summary>
    Duplicates,

    /// <summary>What happens if nobody answers (R13 to R15).</summary>
    Escalations,

    /// <summary>When leads expire (R17).</summary>
    Lifecycle,

    /// <summary>Auto replies (R12).</summary>
    AutoReplies,

    /// <summary>How leads of channels are treated (R5).</summary>
    Channels,

    /// <summary>What a lead must bring (P17).</summary>
    Intake,

    /// <summary>How a feed is read (P15, P16).</summary>
    Feed,

    /// <summary>What people read and routing does not ask.</summary>
    Readers,
}
