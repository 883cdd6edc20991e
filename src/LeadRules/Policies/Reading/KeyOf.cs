using LeadRules.Policies.Shapes;

namespace LeadRules.Policies.Reading;

/// <summary>A key whose value is read in one way wherever it stands.</summary>
/// <param name="Name">As a policy writes it.</param>
/// <param name="Takes">What stands under it.</param>
/// <param name="Says">What it means, in one sentence.</param>
/// <param name="Read">Reads its value; what cannot be read is the second argument.</param>
internal sealed record Key<T>(string Name, Shape Takes, string Says, Func<Value, T, T> Read)
    : Key(Name, Takes, Says);

/// <summary>A key that takes text of one kind.</summary>
/// <param name="Name">As a policy writes it.</param>
/// <param name="Unit">The kind.</param>
/// <param name="Absent">What is meant where the key is missing, or cannot be read.</param>
/// <param name="Says">What it means, in one sentence.</param>
internal sealed record UnitKey<T>(string Name, Unit<T> Unit, T Absent, string Says)
    : Key(Name, Unit.Shape, Says)
    where T : struct
{
    /// <summary>Whether a missing key means <see cref="Absent"/> and not nothing.</summary>
    public bool HasDefault { get; init; }

    /// <inheritdoc/>
    public override string? Default
    {
        get => field ?? (HasDefault ? Unit.WordFor(Absent) : null);
        init;
    }
}
