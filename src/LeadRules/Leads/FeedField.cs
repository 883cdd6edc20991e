using System.Collections.Frozen;
using System.Collections.Immutable;
using LeadRules.Policies;

namespace LeadRules.Leads;

/// <summary>What a column of a feed can be (P15): a field of a lead, or one that only a feed has.</summary>
/// <param name="Name">As P15 names it.</param>
/// <param name="Kind">How its values are read.</param>
/// <param name="Index">Its place in a <see cref="Lead"/>; for a field of a lead its slot.</param>
internal sealed record FeedField(string Name, FeedFieldKind Kind, int Index)
{
    /// <summary>What only a feed has, in the order of their places.</summary>
    public static ImmutableArray<(string Name, FeedFieldKind Kind)> OfFeedsOnly { get; } =
    [
        ("lead_id", FeedFieldKind.Id), ("received_at", FeedFieldKind.Time),
        ("first_name", FeedFieldKind.Text), ("last_name", FeedFieldKind.Text),
        ("claimed_at", FeedFieldKind.Time), ("claimed_by", FeedFieldKind.Person),
        ("responded_at", FeedFieldKind.Time), ("contacted_at", FeedFieldKind.Time),
        ("responded_by", FeedFieldKind.Person),
    ];

    private static readonly FrozenSet<string> Names =
        Field.BuiltIn.Select(field => field.Name).Concat(OfFeedsOnly.Select(field => field.Name))
            .ToFrozenSet(StringComparer.Ordinal);

    /// <summary>What a folded cell stands for (<c>feed.values</c>); null: itself.</summary>
    public FrozenDictionary<string, string>? Values { get; init; }

    /// <summary>Whether anything asks for its value.</summary>
    public bool IsAsked { get; init; }

    /// <summary>Whether a lead keeps it as text.</summary>
    public bool IsText =>
        Kind is FeedFieldKind.Text or FeedFieldKind.Email or FeedFieldKind.Phone or FeedFieldKind.Person;

    /// <summary>Whether a lead keeps it as a number.</summary>
    public bool IsNumber => Kind == FeedFieldKind.Number;

    /// <summary>Whether a value of it that cannot be read is counted.</summary>
    public bool IsWarned => Kind is FeedFieldKind.Number or FeedFieldKind.Boolean or FeedFieldKind.Time;

    /// <summary>Whether it has to be read at all.</summary>
    public bool IsRead => IsAsked || Kind > FeedFieldKind.Phone;

    /// <summary>Whether reports show its values as they were written.</summary>
    public bool IsShown => Name == "source";

    /// <summary>Whether a header so folded names a field other than a custom one.</summary>
    public static bool IsOwnName(string header) => Names.Contains(header);

    /// <summary>A header as it names a field: folded, with <c>_</c> for spaces and hyphens.</summary>
    public static string Header(string written) => Fold.Text(written).Replace(' ', '_').Replace('-', '_');

    /// <summary>How the values of a field of a lead are read.</summary>
    public static FeedFieldKind KindOf(Field field) => field.Kind switch
    {
        FieldKind.Number => FeedFieldKind.Number,
        FieldKind.Boolean => FeedFieldKind.Boolean,
        FieldKind.Person => FeedFieldKind.Person,
        FieldKind.Store => FeedFieldKind.Store,
        _ => field.Name switch
        {
            "email" => FeedFieldKind.Email,
            "phone" => FeedFieldKind.Phone,
            _ => FeedFieldKind.Text,
        },
    };
}

/// <summary>
/// How the values of a feed's column are read (P16); first those that matter only if something asks.
/// </summary>
internal enum FeedFieldKind
{
    /// <summary>Text, folded.</summary>
    Text,

    /// <summary>An e-mail address.</summary>
    Email,

    /// <summary>A telephone number.</summary>
    Phone,

    /// <summary>A decimal number.</summary>
    Number,

    /// <summary>True or false.</summary>
    Boolean,

    /// <summary>A person, by id or name.</summary>
    Person,

    /// <summary>A store, by id.</summary>
    Store,

    /// <summary>An instant.</summary>
    Time,

    /// <summary>A lead's id, as it stands.</summary>
    Id,
}
