using System.Globalization;

namespace LeadRules.Comparison;

/// <summary>What people do otherwise, to be told of all who do the same together.</summary>
internal sealed class PeopleList(Names names, ChangeArea area)
{
    private readonly OrderedDictionary<Told, List<string>> _told = [];

    /// <summary>Adds what one does.</summary>
    public void Add(string person, Deed deed, string? key = null, string? before = null, string? after = null)
    {
        var told = new Told(deed, key, before, after);
        if (!_told.TryGetValue(told, out var people))
        {
            _told.Add(told, people = []);
        }

        people.Add(person);
    }

    /// <summary>The changes, in the order in which each was first added.</summary>
    public IEnumerable<PolicyChange> Changes() => _told.Select(each =>
    {
        var called = Phrases.And([.. each.Value.Select(names.Person)]);
        return new PolicyChange(area, $"{called} {each.Key.Deed.Of(each.Value.Count)}".TrimEnd())
        {
            Ids = [.. each.Value],
            Key = each.Key.Key,
            Before = each.Key.Before,
            After = each.Key.After,
        };
    });

    private readonly record struct Told(Deed Deed, string? Key, string? Before, string? After);
}

/// <summary>The values of one person, before and after.</summary>
internal readonly record struct PersonValues(string Person, PeopleList People)
{
    /// <summary>Adds a value if it changed.</summary>
    public void Compare(string key, Deed verb, string before, string after)
    {
        if (before != after)
        {
            People.Add(Person, verb with { What = $"{after} instead of {before}" }, key, before, after);
        }
    }

    /// <summary>Adds a limit if it changed: <c>may own at most 50 open leads instead of 60</c>.</summary>
    public void CompareLimits(string key, string verb, string what, int? before, int? after)
    {
        if (before != after)
        {
            var was = before is { } most && after is not null ? Number(most) : AtMost(before);
            People.Add(
                Person, new(verb, verb, $"{AtMost(after)} {what} instead of {was}"), key,
                before is { } old ? Number(old) : null, after is { } now ? Number(now) : null);
        }
    }

    /// <summary>A limit in words.</summary>
    public static string AtMost(int? limit) =>
        limit is { } most ? $"at most {Number(most)}" : "any number of";

    /// <summary>Adds what came to a set and what went from it.</summary>
    public void CompareSets(
        string key, (string One, string Many) verb, IEnumerable<string> before, IEnumerable<string> after)
    {
        var (added, gone) = (after.Except(before).ToList(), before.Except(after).ToList());
        if (added.Count > 0)
        {
            People.Add(
                Person, new(verb.One, verb.Many, $"{Phrases.And(added)} as well"), key, null,
                string.Join(", ", added));
        }

        if (gone.Count > 0)
        {
            People.Add(
                Person, new($"no longer {verb.One}", $"no longer {verb.Many}", Phrases.And(gone)), key,
                string.Join(", ", gone));
        }
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
