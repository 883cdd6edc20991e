using LeadRules.Time;
using NodaTime;

namespace LeadRules.Leads;

/// <summary>
/// An activity (R16) made ready for the router: people are indexes into the policy, -1 is nobody.
/// </summary>
internal readonly record struct Deed(Moment At, ActivityKind? Kind)
{
    private const int Nobody = -1;

    public int Person { get; init; } = Nobody;

    /// <summary>Whether the owner of that moment did it, whatever <see cref="Person"/> says.</summary>
    public bool ByOwner { get; init; }

    /// <summary>The new status, or null.</summary>
    public Status? Status { get; init; }

    /// <summary>The salesperson that it names, or nobody.</summary>
    public int Salesperson { get; init; } = Nobody;
}
