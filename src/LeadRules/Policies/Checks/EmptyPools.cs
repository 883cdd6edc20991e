using System.Collections.Immutable;
using LeadRules.Diagnostics;
using LeadRules.Policies.Reading;

namespace LeadRules.Policies.Checks;

/// <summary>LR301: a rule's pool has nobody in it, or nobody active.</summary>
internal static class EmptyPools
{
    public static void Check(Draft draft)
    {
        var people = ById(draft.People, person => person.Id);
        var teams = ById(draft.Teams, team => team.Id);
        foreach (var (target, form) in draft.Pools)
        {
            if (MembersOf(target, form, teams) is { } members && !members.Any(id => MayBeActive(id, people)))
            {
                Found(target, form, members.IsEmpty);
            }
        }
    }

    private static void Found(Target target, Form form, bool isEmpty)
    {
        var key = target.Team is not null ? "team" : target.Person is not null ? "person" : "people";
        var pool = target.Team is { } team ? $"team {Wording.Quote(team)}" : "a pool";
        form.Draft.Report.Add(
            DiagnosticCodes.EmptyPool,
            form.SpanOf(key),
            $"{form.Name} distributes to {pool} with nobody {(isEmpty ? "" : "active ")}in it",
            isEmpty ? "name at least one person" : "make somebody of it active");
    }

    // Null where somebody may be meant whom the reader could not read.
    private static ImmutableArray<string>? MembersOf(
        Target target, Form form, Dictionary<string, Part<Team>> teams)
    {
        if (!form.IsAllSound)
        {
            return null;
        }

        if (target.Team is { } id)
        {
            var team = teams.GetValueOrDefault(id);
            return team is not null && team.Form.IsSound("members") ? team.Value.Members : null;
        }

        return target.Person is { } person ? [person] : target.People;
    }

    private static bool MayBeActive(string id, Dictionary<string, Part<Person>> people) =>
        !people.TryGetValue(id, out var person) || person.Value.Active || !person.Form.IsSound("active");

    private static Dictionary<string, Part<T>> ById<T>(List<Part<T>> parts, Func<T, string> id)
    {
        var byId = new Dictionary<string, Part<T>>(StringComparer.Ordinal);
        foreach (var part in parts)
        {
            byId.TryAdd(id(part.Value), part);
        }

        return byId;
    }
}
