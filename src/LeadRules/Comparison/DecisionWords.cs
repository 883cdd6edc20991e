using System.Collections.Immutable;
using LeadRules.Policies;

namespace LeadRules.Comparison;

/// <summary>What two rules do differently with leads that both take.</summary>
internal static class DecisionWords
{
    /// <summary>A clause for each key of them that differs, but for the pool.</summary>
    public static ImmutableArray<string> Differences(Rule before, Rule after, Names names)
    {
        var (was, now) = (before.Distribute, after.Distribute);
        return
        [
            .. Value("type", Words(was.Type), Words(now.Type)),
            .. Value("order", Words(was.Order), Words(now.Order)),
            .. was.Require.Language == now.Require.Language ? [] : (IEnumerable<string>)
                [now.Require.Language
                    ? "the lead's language is required"
                    : "the lead's language is no longer required"],
            .. Skills(was.Require.Skills, now.Require.Skills),
            .. Value("if nobody", Words(was.IfNobody, names), Words(now.IfNobody, names)),
            .. Value("escalation", before.Escalation ?? "none", after.Escalation ?? "none"),
            .. Value("auto reply", before.AutoReply ?? "none", after.AutoReply ?? "none"),
        ];
    }

    private static IEnumerable<string> Value(string key, string before, string after) =>
        before == after ? [] : [$"{key}: {after} instead of {before}"];

    private static IEnumerable<string> Skills(ImmutableArray<string> before, ImmutableArray<string> after)
    {
        var (added, gone) = (after.Except(before).ToList(), before.Except(after).ToList());
        return
        [
            .. added.Count == 0 ? [] : (IEnumerable<string>)[$"{Skill(added)} required"],
            .. gone.Count == 0 ? [] : (IEnumerable<string>)[$"{Skill(gone)} no longer required"],
        ];
    }

    private static string Skill(List<string> skills) =>
        skills is [var only] ? $"the skill {only} is" : $"the skills {Phrases.And(skills)} are";

    private static string Words(DistributionType type) =>
        type == DistributionType.Sequential ? "sequential" : "broadcast";

    private static string Words(Order order) => order switch
    {
        Order.Rotation => "rotation",
        Order.LongestWaiting => "longest_waiting",
        Order.FewestOpen => "fewest_open",
        _ => "weighted",
    };

    private static string Words(IfNobody nobody, Names names) => nobody.Action switch
    {
        IfNobodyAction.Hold => "hold",
        IfNobodyAction.NextRule => "next_rule",
        IfNobodyAction.Anyway => "anyway",
        IfNobodyAction.Person => names.Person(nobody.Person!),
        _ => $"team {names.Team(nobody.Team!)}",
    };
}
