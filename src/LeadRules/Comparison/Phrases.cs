using System.Collections.Immutable;
using LeadRules.Policies;
using LeadRules.Testing;
using NodaTime;
using NodaTime.Text;

namespace LeadRules.Comparison;

/// <summary>Words for values, as sentences about changes have them.</summary>
internal static class Phrases
{
    private const int MostInList = 12;

    /// <summary><c>a, b and c</c>; of very many the first, and how many more.</summary>
    public static string And(IReadOnlyList<string> words) => List(words, "and");

    /// <summary><c>a, b or c</c>; of very many the first, and how many more.</summary>
    public static string Or(IReadOnlyList<string> words) => List(words, "or");

    /// <summary><c>60 days</c>, or what is not whole days as a policy writes it.</summary>
    public static string Of(Duration duration) =>
        duration.Days == 1 && duration == Duration.FromDays(1) ? "1 day"
        : duration == Duration.FromDays(duration.Days) ? FormattableString.Invariant($"{duration.Days} days")
        : DurationText.Of(duration);

    /// <summary>A date as a policy writes it.</summary>
    public static string Of(LocalDate date) => LocalDatePattern.Iso.Format(date);

    /// <summary>A pool, or whom a step is about.</summary>
    public static string Of(Target to, Names names) =>
        to.Team is { } team ? $"team {names.Team(team)}"
        : to.Person is { } person ? names.Person(person)
        : And([.. to.People.Select(names.Person)]);

    private static string List(IReadOnlyList<string> words, string last) => words.Count switch
    {
        0 => "nobody",
        1 => words[0],
        <= MostInList => $"{string.Join(", ", words.Take(words.Count - 1))} {last} {words[^1]}",
        _ => FormattableString.Invariant(
            $"{string.Join(", ", words.Take(MostInList))} {last} {words.Count - MostInList} more"),
    };
}
