using System.Collections.Immutable;
using LeadRules.Policies.Reading;

namespace LeadRules.Policies.Checks;

/// <summary>What is asked of a policy as a whole once all of its keys are read.</summary>
internal static class AllChecks
{
    public static ImmutableArray<Action<Draft>> InOrder { get; } =
    [
        UnknownReferences.Check,
        UnknownDepartments.Check,
        RepeatedIds.Check,
        RepeatedPeople.Check,
        EmptyPools.Check,
        IdleSchedules.Check,
        ManagerCircles.Check,
        FallingSteps.Check,
    ];
}
