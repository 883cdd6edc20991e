using System.Globalization;
using LeadRules.Policies;

namespace LeadRules.Comparison;

/// <summary>What changes of people who are in both policies, and who comes and goes.</summary>
internal static class PersonChanges
{
    /// <summary>The changes, those who change alike together.</summary>
    public static IEnumerable<PolicyChange> Between(Sides sides)
    {
        var people = new PeopleList(sides.Names, ChangeArea.People);
        foreach (var (before, after) in sides.Pairs(side => side.People, person => person.Id))
        {
            var id = (after ?? before)!.Id;
            if (before is null)
            {
                people.Add(id, New(after!, sides.Names));
            }
            else if (after is null)
            {
                people.Add(id, new("is gone", "are gone", ""));
            }
            else
            {
                Add(before, after, people, sides);
            }
        }

        return people.Changes();
    }

    private static Deed New(Person person, Names names)
    {
        List<string> traits = [person.Role.ToString().ToLowerInvariant()];
        traits.AddRange(person.Store is { } store ? [$"store {names.Store(store)}"] : []);
        traits.AddRange(person.Languages.IsEmpty ? [] : [$"languages {Phrases.And(person.Languages)}"]);
        traits.AddRange(person.Skills.IsEmpty ? [] : [$"skills {Phrases.And(person.Skills)}"]);
        traits.AddRange(person.MaxOpen is null ? [] : [$"{PersonValues.AtMost(person.MaxOpen)} open leads"]);
        traits.AddRange(
            person.MaxPerDay is null ? [] : [$"{PersonValues.AtMost(person.MaxPerDay)} leads a day"]);
        traits.AddRange(person.Active ? [] : ["not active"]);
        return new("is new:", "are new:", string.Join(", ", traits));
    }

    private static void Add(Person before, Person after, PeopleList people, Sides sides)
    {
        foreach (var (old, now) in sides.Renames.People.Where(each => each.Value == after.Id))
        {
            people.Add(now, new("had the id", "had the id", old), "id", old, now);
        }

        if (before.Active != after.Active)
        {
            people.Add(
                after.Id,
                after.Active ? new("takes", "take", "leads now") : new("takes", "take", "no leads any more"),
                "active");
        }

        var values = new PersonValues(after.Id, people);
        values.Compare("name", new("is called", "are called", ""), Called(before), Called(after));
        values.Compare(
            "store", new("works for", "work for", ""), StoreOf(before, sides), StoreOf(after, sides));
        values.Compare(
            "weight", new("has weight", "have weight", ""), Number(before.Weight), Number(after.Weight));
        values.CompareLimits("max_open", "may own", "open leads", before.MaxOpen, after.MaxOpen);
        values.CompareLimits("max_per_day", "may be given", "leads a day", before.MaxPerDay, after.MaxPerDay);
        values.CompareSets("languages", ("speaks", "speak"), before.Languages, after.Languages);
        values.CompareSets("skills", ("has the skill", "have the skill"), before.Skills, after.Skills);
    }

    private static string Called(Person person) => person.Name.Length == 0 ? "nothing" : person.Name;

    private static string StoreOf(Person person, Sides sides) =>
        person.Store is { } store ? $"store {sides.Names.Store(store)}" : "no store";

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
