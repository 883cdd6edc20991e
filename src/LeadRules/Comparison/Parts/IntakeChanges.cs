using System.Collections.Immutable;
using LeadRules.Policies;

namespace LeadRules.Comparison;

/// <summary>
/// What becomes of leads before any rule sees them: what they must bring, and their channels.
/// </summary>
internal static class IntakeChanges
{
    /// <summary>The changes of <c>channels</c>.</summary>
    public static IEnumerable<PolicyChange> Channels(Sides sides) => sides.After.Channels.Keys
        .Union(sides.Before.Channels.Keys).Order(StringComparer.Ordinal)
        .SelectMany(name => new Subject(ChangeArea.Channels, name, $"leads of channel {name}")
            .Value("distribute", "go", Words(sides.Before, name), Words(sides.After, name)));

    /// <summary>The changes of <c>intake</c>.</summary>
    public static IEnumerable<PolicyChange> Required(Sides sides)
    {
        var leads = new Subject(ChangeArea.Intake, "", "a lead");
        var (before, after) = (Groups(sides.Before), Groups(sides.After));
        return
        [
            .. after.Except(before).Select(group => leads.Say($"must bring {group}", "require", null, group)),
            .. before.Except(after).Select(group => leads.Say(
                $"need no longer bring {group}", "require", group)),
        ];
    }

    private static ImmutableArray<string> Groups(Policy policy) =>
        [.. policy.Intake.Require.Select(group =>
            Phrases.Or([.. group.Distinct().Order(StringComparer.Ordinal)]))];

    private static string Words(Policy policy, string channel) =>
        policy.Channels.GetValueOrDefault(channel)?.Distribute switch
        {
            ChannelDistribute.Taker => "to who took them",
            ChannelDistribute.Ignore => "nowhere",
            _ => "through the rules",
        };
}
