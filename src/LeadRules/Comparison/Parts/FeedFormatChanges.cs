using System.Collections.Immutable;
using LeadRules.Policies;

namespace LeadRules.Comparison;

/// <summary>What a feed is read otherwise: its columns, dates, values and phone numbers.</summary>
internal static class FeedFormatChanges
{
    private static readonly Subject Feed = new(ChangeArea.Feed, "", "");

    /// <summary>The changes.</summary>
    public static IEnumerable<PolicyChange> Between(Sides sides)
    {
        var (before, after) = (sides.Before.Feed, sides.After.Feed);
        var (was, now) = (Dates(before), Dates(after));
        return
        [
            .. Feed.Value(
                "country", "phone numbers are read as those of",
                $"{sides.Before.Country}", $"{sides.After.Country}"),
            .. Names(before.Columns, after.Columns).SelectMany(field => Feed.Value(
                "columns", $"{field} is read from column", Column(before, field), Column(after, field))),
            .. was == now ? [] : Feed.Value("dates", "dates are read as", was, now),
            .. Names(before.Values, after.Values).SelectMany(field => Values(
                field, before.Values.GetValueOrDefault(field), after.Values.GetValueOrDefault(field))),
        ];
    }

    private static IEnumerable<PolicyChange> Values(
        string field, ImmutableDictionary<string, string>? before, ImmutableDictionary<string, string>? after)
    {
        var (old, now) = (before ?? None, after ?? None);
        return Names(old, now).SelectMany(written => Feed.Value(
            "values", $"'{written}' in {field} means",
            old.GetValueOrDefault(written, "itself"), now.GetValueOrDefault(written, "itself")));
    }

    private static ImmutableDictionary<string, string> None { get; } =
        ImmutableDictionary.Create<string, string>(StringComparer.Ordinal);

    private static IEnumerable<string> Names<T>(
        ImmutableDictionary<string, T> before, ImmutableDictionary<string, T> after) =>
        after.Keys.Union(before.Keys).Order(StringComparer.Ordinal);

    private static string Column(FeedFormat feed, string field) =>
        feed.Columns.TryGetValue(field, out var header) ? $"'{header}'" : $"'{field}'";

    private static string Dates(FeedFormat feed) =>
        string.Join(" or ", ["ISO 8601", .. feed.Dates.Select(pattern => $"'{pattern.Written}'")]);
}
