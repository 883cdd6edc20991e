using System.Globalization;
using LeadRules.Policies;
using NodaTime;
using NodaTime.Text;

namespace LeadRules.Cli.Output.Explanations;

/// <summary>
/// People, places and times as an explanation says them: names beside ids, the local time of the lead's
/// store.
/// </summary>
internal sealed class Said
{
    private static readonly LocalDateTimePattern ToTheMinute =
        LocalDateTimePattern.CreateWithInvariantCulture("ddd d MMM uuuu HH':'mm");

    private static readonly LocalDateTimePattern ToTheSecond =
        LocalDateTimePattern.CreateWithInvariantCulture("ddd d MMM uuuu HH':'mm':'ss");

    private readonly Markup _markup;
    private readonly DateTimeZone _zone;
    private readonly Dictionary<string, string> _people;
    private readonly Dictionary<string, string> _teams;
    private readonly Dictionary<string, string> _rules;

    public Said(Policy policy, DateTimeZone zone, Markup markup)
    {
        (_markup, _zone) = (markup, zone);
        _people = policy.People
            .ToDictionary(person => person.Id, person => person.Name, StringComparer.Ordinal);
        _teams = policy.Teams.ToDictionary(team => team.Id, team => team.Name, StringComparer.Ordinal);
        _rules = policy.Rules.ToDictionary(rule => rule.Id, rule => rule.Name, StringComparer.Ordinal);
    }

    public string Person(string? id) => id is null ? "nobody" : Named(_people, id);

    public string People(IEnumerable<string> ids) => List([.. ids.Select(Person)], "and");

    public string Team(string id) => $"team {Named(_teams, id)}";

    public string Rule(string id) => $"rule {Named(_rules, id)}";

    public string At(Instant at)
    {
        var local = at.InZone(_zone).LocalDateTime;
        return (local.Second == 0 ? ToTheMinute : ToTheSecond).Format(local);
    }

    public static string For(Duration duration) => Days(duration) is { } days
        ? days
        : Parts(duration) is { Length: > 0 } parts ? parts : "0 s";

    public static string Count(long count, string noun) =>
        count == 1 ? $"1 {noun}" : string.Create(CultureInfo.InvariantCulture, $"{count} {noun}s");

    public static string List(IReadOnlyList<string> words, string last) => words.Count switch
    {
        0 => "nobody",
        1 => words[0],
        _ => $"{string.Join(", ", words.Take(words.Count - 1))} {last} {words[^1]}",
    };

    private static string? Days(Duration duration) =>
        duration > Duration.Zero && duration.TotalDays == duration.Days ? Count(duration.Days, "day") : null;

    private static string Parts(Duration duration)
    {
        (int Count, string Unit)[] units =
        [
            (duration.Days, "d"), (duration.Hours, "h"), (duration.Minutes, "min"), (duration.Seconds, "s"),
        ];
        return string.Join(' ', units.Where(part => part.Count > 0).Take(3)
            .Select(part => string.Create(CultureInfo.InvariantCulture, $"{part.Count} {part.Unit}")));
    }

    private string Named(Dictionary<string, string> names, string id) =>
        names.GetValueOrDefault(id) is { Length: > 0 } name
            ? $"{_markup.Words(name)} ({_markup.Words(id)})"
            : _markup.Words(id);
}
