using System.Collections.Immutable;
using NodaTime;

namespace LeadRules.Policies;

/// <summary>
/// Who gets which lead, when, and what happens if nobody answers: a whole policy, read, checked and
/// immutable. References between its parts are ids, and every id that it holds exists (policy.md).
/// </summary>
public sealed record Policy
{
    /// <summary>What people call it; empty where the policy gives none.</summary>
    public string Name { get; init; } = "";

    /// <summary>The zone of stores, schedules and instants that name none of their own.</summary>
    public required DateTimeZone Timezone { get; init; }

    /// <summary>Whose telephone numbers a lead's phone is read as (P16); CA unless said otherwise.</summary>
    public Country Country { get; init; } = Country.CA;

    /// <summary>At least one: a policy that names none has the single store <c>main</c>.</summary>
    public required ImmutableArray<Store> Stores { get; init; }

    /// <summary>Everybody who can own a lead or be told of one, in policy order.</summary>
    public ImmutableArray<Person> People { get; init; } = [];

    /// <summary>The teams, in policy order.</summary>
    public ImmutableArray<Team> Teams { get; init; } = [];

    /// <summary>In order of priority: the first that takes a lead wins (R6).</summary>
    public required ImmutableArray<Rule> Rules { get; init; }

    /// <summary>What a duplicate is; absent: no lead is one (R3).</summary>
    public Duplicates? Duplicates { get; init; }

    /// <summary>Who works when (P12).</summary>
    public ImmutableArray<Schedule> Schedules { get; init; } = [];

    /// <summary>Who is off when (P12).</summary>
    public ImmutableArray<TimeOff> TimeOff { get; init; } = [];

    /// <summary>What happens if nobody answers (R13, R14).</summary>
    public ImmutableArray<Escalation> Escalations { get; init; } = [];

    /// <summary>When leads expire (R17).</summary>
    public Lifecycle Lifecycle { get; init; } = new();

    /// <summary>Replies that a rule may have the host send (R12).</summary>
    public ImmutableArray<AutoReply> AutoReplies { get; init; } = [];

    /// <summary>
    /// How leads of a channel are treated, by folded channel; one not named goes to the rules (R5).
    /// </summary>
    public ImmutableDictionary<string, Channel> Channels { get; init; } =
        ImmutableDictionary.Create<string, Channel>(StringComparer.Ordinal);

    /// <summary>What a lead must bring to be accepted (P17).</summary>
    public Intake Intake { get; init; } = new();

    /// <summary>How this dealer's feed names and writes things (P15, P16).</summary>
    public FeedFormat Feed { get; init; } = new();

    /// <summary>
    /// The custom fields that criteria or <c>same</c> name, in slot order after the built-in ones.
    /// </summary>
    public ImmutableArray<Field> CustomFields { get; init; } = [];
}

/// <summary>A country whose telephone numbers can be read (P16).</summary>
public enum Country
{
    /// <summary>Canada.</summary>
    CA,

    /// <summary>The United States.</summary>
    US,

    /// <summary>France.</summary>
    FR,

    /// <summary>Belgium.</summary>
    BE,
}
