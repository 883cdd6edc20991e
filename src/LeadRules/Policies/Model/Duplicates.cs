using System.Collections.Immutable;
using NodaTime;

namespace LeadRules.Policies;

/// <summary>What a duplicate is and where it goes (R3, R4).</summary>
public sealed record Duplicates
{
    /// <summary>How long after the original a lead is still a duplicate of it, inclusive.</summary>
    public Duration Window { get; init; } = Duration.FromDays(30);

    /// <summary>Keys of which any one must be present in both and equal.</summary>
    public ImmutableArray<MatchKey> Match { get; init; } = [MatchKey.Email, MatchKey.Phone];

    /// <summary>Fields that must all be equal too; two missing values are equal.</summary>
    public ImmutableArray<Field> Same { get; init; } = [];

    /// <summary>Where originals are looked for.</summary>
    public Scope Scope { get; init; } = Scope.Store;

    /// <summary>What the window is counted from.</summary>
    public CountsFrom CountsFrom { get; init; } = CountsFrom.First;

    /// <summary>What becomes of a duplicate.</summary>
    public DuplicateAction Action { get; init; } = DuplicateAction.Close;

    /// <summary>Who its recipient is.</summary>
    public Recipient SendTo { get; init; } = Recipient.FirstRecipient;

    /// <summary>What happens when the recipient is inactive or on time off.</summary>
    public IfAway IfAway { get; init; } = IfAway.Manager;
}

/// <summary>What two leads may share that makes one a duplicate.</summary>
public enum MatchKey
{
    /// <summary>The e-mail address.</summary>
    Email,

    /// <summary>The telephone number.</summary>
    Phone,

    /// <summary>The vehicle's identification number.</summary>
    Vin,

    /// <summary>First name, last name and postal code, all present.</summary>
    NamePostal,
}

/// <summary>Where originals are looked for.</summary>
public enum Scope
{
    /// <summary>In the lead's store.</summary>
    Store,

    /// <summary>In all stores.</summary>
    Group,
}

/// <summary>What the window is counted from.</summary>
public enum CountsFrom
{
    /// <summary>The original's receipt.</summary>
    First,

    /// <summary>The latest receipt among the original and its duplicates.</summary>
    Latest,
}

/// <summary>What becomes of a duplicate.</summary>
public enum DuplicateAction
{
    /// <summary>It is closed.</summary>
    Close,

    /// <summary>It is assigned to the recipient.</summary>
    Route,
}

/// <summary>Who gets a duplicate (R4).</summary>
public enum Recipient
{
    /// <summary>The original's first owner.</summary>
    FirstRecipient,

    /// <summary>That person's manager.</summary>
    Manager,

    /// <summary>The person last named as the original's salesperson, or else its first owner.</summary>
    PrimarySalesperson,
}

/// <summary>What happens when the recipient is away (R4).</summary>
public enum IfAway
{
    /// <summary>They get it all the same.</summary>
    Keep,

    /// <summary>Their manager gets it.</summary>
    Manager,

    /// <summary>It goes through the rules as any lead.</summary>
    Redistribute,
}
