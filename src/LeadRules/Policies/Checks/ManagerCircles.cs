using LeadRules.Diagnostics;
using LeadRules.Policies.Reading;

namespace LeadRules.Policies.Checks;

/// <summary>
/// LR303: people manage one another in a circle, by their own <c>manager</c> keys. Somebody who names themselves is
/// no circle (P5). Each circle is found once, at the person who comes first in the policy.
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
            var path = PathFrom(start.Value.Id, people, done);
            if (path is [.., var last] && people[last].Value.Manager is { } again && path.IndexOf(again) is var at and >= 0)
            {
                Found(draft, path[at..], people);
            }

            done.UnionWith(path);
        }
    }

    private static List<string> PathFrom(string id, Dictionary<string, Part<Person>> people, HashSet<string> done)
    {
        var path = new List<string>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (var next = id; next is not null && people.TryGetValue(next, out var person); next = ManagerOf(person))
        {
            if (done.Contains(next) || !seen.Add(next))
            {
                break;
            }

            path.Add(next);
        }

        return path;
    }

    private static string? ManagerOf(Part<Person> person) =>
        person.Value.Manager == person.Value.Id ? null : person.Value.Manager;

    private static void Found(Draft draft, List<string> circle, Dictionary<string, Part<Person>> people)
    {
        if (circle.Count < 2)
        {
            return;
        }

        var first = draft.People.First(part => circle.Contains(part.Value.Id));
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
