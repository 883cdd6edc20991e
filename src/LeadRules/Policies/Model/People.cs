using System.Collections.Immutable;

namespace LeadRules.Policies;

/// <summary>Somebody who can own a lead.</summary>
public sealed record Person
{
    /// <summary>Unique among people.</summary>
    public required string Id { get; init; }

    /// <summary>
    /// What people call them, and what a feed may name them by (P16); empty where none is given.
    /// </summary>
    public string Name { get; init; } = "";

    /// <summary>The id of the store that they work for, or null.</summary>
    public string? Store { get; init; }

    /// <summary>The id of their own manager, or null; see P5 for who manages them then.</summary>
    public string? Manager { get; init; }

    /// <summary>What they do; routing does not ask it.</summary>
    public Role Role { get; init; } = Role.Sales;

    /// <summary>The languages that they speak, folded.</summary>
    public ImmutableArray<string> Languages { get; init; } = [];

    /// <summary>What a rule may require of them; compared as written.</summary>
    public ImmutableArray<string> Skills { get; init; } = [];

    /// <summary>Their share under <see cref="Order.Weighted"/>, 1 to 1000.</summary>
    public int Weight { get; init; } = 1;

    /// <summary>How many open leads they may own before they get no more; null: no limit.</summary>
    public int? MaxOpen { get; init; }

    /// <summary>
    /// How many leads they may be given on a local day of the lead's store; null: no limit.
    /// </summary>
    public int? MaxPerDay { get; init; }

    /// <summary>Whether they take leads at all.</summary>
    public bool Active { get; init; } = true;
}

/// <summary>What a person does.</summary>
public enum Role
{
    /// <summary>Answers leads and makes appointments.</summary>
    Bdc,

    /// <summary>Sells.</summary>
    Sales,

    /// <summary>Works in service.</summary>
    Service,

    /// <summary>Manages others.</summary>
    Manager,
}

/// <summary>People who take leads in turn.</summary>
public sealed record Team
{
    /// <summary>Unique among teams.</summary>
    public required string Id { get; init; }

    /// <summary>What people call it; empty where none is given.</summary>
    public string Name { get; init; } = "";

    /// <summary>The id of its store, or null; for readers and reports only.</summary>
    public string? Store { get; init; }

    /// <summary>The id of the person who manages it, or null.</summary>
    public string? Manager { get; init; }

    /// <summary>Ids of people, in turn order, each once.</summary>
    public ImmutableArray<string> Members { get; init; } = [];
}
