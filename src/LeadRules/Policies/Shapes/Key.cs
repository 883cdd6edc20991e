namespace LeadRules.Policies.Shapes;

/// <summary>A key that a form can have.</summary>
/// <param name="Name">As a policy writes it.</param>
/// <param name="Takes">What stands under it.</param>
/// <param name="Says">What it means, in one sentence.</param>
internal record Key(string Name, Shape Takes, string Says)
{
    /// <summary>Whether every form must have it (LR102).</summary>
    public bool IsRequired { get; init; }

    /// <summary>The word that is meant where the key is missing, if a word is.</summary>
    public virtual string? Default { get; init; }
}
