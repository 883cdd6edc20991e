using LeadRules.Policies;

namespace LeadRules.Comparison;

/// <summary>Who manages people now, by whatever of P5 says so.</summary>
internal static class ManagerChanges
{
    private const string OfLeadsStore = "the manager of the lead's store";

    /// <summary>The changes, of people who are in both policies.</summary>
    public static IEnumerable<PolicyChange> Between(Sides sides)
    {
        var people = new PeopleList(sides.Names, ChangeArea.People);
        foreach (var (before, after) in sides.Pairs(side => side.People, person => person.Id))
        {
            if (before is not null && after is not null)
            {
                new PersonValues(after.Id, people).Compare(
                    "manager", new("is managed by", "are managed by", ""),
                    Of(before, sides.Before, sides), Of(after, sides.After, sides));
            }
        }

        return people.Changes();
    }

    // Those of the teams stand in policy order, which so is all that the order of teams decides.
    private static string Of(Person person, Policy policy, Sides sides)
    {
        string?[] candidates =
        [
            person.Manager,
            .. policy.Teams.Where(team => team.Members.Contains(person.Id)).Select(team => team.Manager),
            policy.Stores.FirstOrDefault(store => store.Id == person.Store)?.Manager,
        ];
        var manager = candidates.FirstOrDefault(id => id is not null && id != person.Id);
        return manager is null && person.Store is null ? OfLeadsStore : sides.Names.PersonOrNobody(manager);
    }
}
