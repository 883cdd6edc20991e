using LeadRules.Analysis;
using LeadRules.Policies;

namespace LeadRules.Comparison;

/// <summary>Ways in terms of a policy.</summary>
internal static class Ways
{
    /// <summary>Where a lead goes.</summary>
    public static Way Of(Destination destination, Policy policy) => destination.Kind switch
    {
        DestinationKind.Rejected => new(WayKind.Rejected),
        DestinationKind.Duplicate => new(WayKind.Duplicate),
        DestinationKind.Ignored => new(WayKind.Ignored),
        DestinationKind.Taken => new(WayKind.Taken),
        DestinationKind.Rule => new(WayKind.Rule, policy.Rules[destination.Rule]),
        _ => new(WayKind.Unrouted),
    };
}
