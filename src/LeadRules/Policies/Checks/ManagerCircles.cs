using LeadRules.Diagnostics;
using LeadRules.Policies.Reading;

namespace LeadRules.Policies.Checks;

/// <summary>
/// LR303: people manage one another in a circle, by their own <c>manager</c> keys. Somebody who names
/// themselves is no circle (P5). Each circle is found once, at the person who comes first in the policy.
/// </summary>
internal static class ManagerCircles
{
    public static void Check(Draft draft)
    {
        var people = new Dictionary<string, Part<Person>>(StringComparer.Ordinal);
        foreach (var part in draft.People)
        {
            people.TryAdd(part.Value.Id, part);
        }

        var done = new HashSet<string>(StringComparer.Ordinal);
        foreach (var start in draft.People)
        {
            var path = PathFrom(start.Value.Id, people, done, out var end);
            var again = end is null ? -1 : path.IndexOf(end);
            if (again >= 0)
            {
                Found(draft, path[again..]);
            }

            done.UnionWith(path);
        }
    }

    // From somebody to their manager and on, to where nobody is next or somebody is next who was met before.
    private static List<string> PathFrom(
        string id, Dictionary<string, Part<Person>> people, HashSet<string> done, out string? end)
    {
        var path = new List<string>();
        var met = new HashSet<string>(StringComparer.Ordinal);
        end = id;
        while (end is not null && !done.Contains(end) && met.Add(end)
            && people.TryGetValue(end, out var person))
        {
            path.Add(end);
            end = ManagerOf(person);
        }

        return path;
    }

    private static string? ManagerOf(Part<Person> person) =>
        person.Value.Manager == person.Value.Id ? null : person.Value.Manager;

    private static void Found(Draft draft, List<string> circle)
    {
        var members = circle.ToHashSet(StringComparer.Ordinal);
        var first = draft.People.First(part => members.Contains(part.Value.Id));
        var start = circle.IndexOf(first.Value.Id);
        var round = circle[start..].Concat(circle[..start]).Append(first.Value.Id).Select(Wording.Quote);
        draft.Report.Add(
            DiagnosticCodes.ManagerCircle,
            first.Form.SpanOf("manager"),
            $"people manage one another in a circle: {string.Join(", who is managed by ", Shortened(round))}",
            "leave out the `manager` of whoever is at the top");
    }

    private static string[] Shortened(IEnumerable<string> round)
    {
        string[] names = [.. round];
        return names.Length <= 7 ? names : [.. names[..5], "others", names[^1]];
    }
}
