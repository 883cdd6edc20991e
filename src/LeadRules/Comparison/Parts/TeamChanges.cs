using System.Collections.Immutable;
using LeadRules.Policies;

namespace LeadRules.Comparison;

/// <summary>Who joins and leaves teams, and whose turn comes after whose.</summary>
internal static class TeamChanges
{
    /// <summary>The changes.</summary>
    public static IEnumerable<PolicyChange> Between(Sides sides) =>
        sides.Pairs(policy => policy.Teams, team => team.Id)
            .SelectMany(pair => Between(pair.Before, pair.After, sides));

    private static IEnumerable<PolicyChange> Between(Team? before, Team? after, Sides sides)
    {
        var (id, names) = ((after ?? before)!.Id, sides.Names);
        var team = new Subject(ChangeArea.Teams, id, $"team {names.Team(id)}");
        return (before, after) switch
        {
            (null, not null) => [team.Say(
                $"is new: {In(after.Members, names)}{ManagedBy(after, names)}", "members", null,
                string.Join(' ', after.Members))],
            (not null, null) => [team.Say("is gone", null, string.Join(' ', before.Members))],
            _ =>
            [
                .. sides.Renames.Teams.Where(each => each.Value == id).Select(each => team.HadId(each.Key)),
                .. Members(before!.Members, after!.Members, team, names),
                .. team.Value(
                    "manager", "is managed by",
                    names.PersonOrNobody(before.Manager), names.PersonOrNobody(after.Manager)),
            ],
        };
    }

    private static IEnumerable<PolicyChange> Members(
        ImmutableArray<string> before, ImmutableArray<string> after, Subject team, Names names)
    {
        var (was, now) = (string.Join(' ', before), string.Join(' ', after));
        var stay = before.RemoveAll(member => !after.Contains(member));
        if (!stay.SequenceEqual(after.Where(before.Contains)))
        {
            yield return team.Say(
                $"takes turns so: {In(after, names)}; it was {In(before, names)}", "members", was, now);
        }

        foreach (var member in after.Except(before))
        {
            var at = after.IndexOf(member);
            var place = at == 0 ? "first" : $"after {names.Person(after[at - 1])}";
            yield return (team with { Called = names.Person(member) })
                .Say($"joins {team.Called}, {place}", "members", was, now);
        }

        foreach (var member in before.Except(after))
        {
            yield return (team with { Called = names.Person(member) })
                .Say($"leaves {team.Called}", "members", was, now);
        }
    }

    private static string In(ImmutableArray<string> members, Names names) =>
        members.IsEmpty ? "nobody" : string.Join(", ", members.Select(names.Person));

    private static string ManagedBy(Team team, Names names) =>
        team.Manager is { } manager ? $"; managed by {names.Person(manager)}" : "";
}
