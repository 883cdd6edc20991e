using System.Collections.Immutable;

namespace LeadRules.Policies.Shapes;

/// <summary>What a form's keys ask of one another. A closed family.</summary>
internal abstract record Demand
{
    private protected Demand()
    {
    }
}

/// <summary>One of the keys is there, and no other (LR102, LR104).</summary>
internal sealed record ExactlyOne(params ImmutableArray<string> Keys) : Demand;

/// <summary>One of the keys is there, or several (LR102).</summary>
internal sealed record AtLeastOne(params ImmutableArray<string> Keys) : Demand;

/// <summary>Where <paramref name="Key"/> is, <paramref name="Other"/> is not (LR104).</summary>
internal sealed record Excludes(string Key, string Other) : Demand;

/// <summary>Where <paramref name="Key"/> is, <paramref name="Other"/> is too (LR102).</summary>
internal sealed record Needs(string Key, string Other) : Demand;

/// <summary>Where <paramref name="Key"/> is that word, <paramref name="Other"/> is there (LR102).</summary>
internal sealed record WordNeeds(string Key, string Word, string Other) : Demand;

/// <summary>
/// Where <paramref name="Key"/> is that word, <paramref name="Other"/> is not there (LR104).
/// </summary>
internal sealed record WordExcludes(string Key, string Word, string Other) : Demand;

/// <summary>
/// Where <paramref name="Key"/> is that word, there is no key <paramref name="Other"/> (LR101).
/// </summary>
internal sealed record WordRefuses(string Key, string Word, string Other) : Demand;
