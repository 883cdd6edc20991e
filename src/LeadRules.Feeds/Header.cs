using System.Collections.Immutable;
using LeadRules.Leads;
using LeadRules.Policies;

namespace LeadRules.Feeds;

/// <summary>What the columns of a file are, by their headers (P15).</summary>
internal static class Header
{
    /// <summary>The columns of a feed that have to be read.</summary>
    /// <exception cref="FeedException">Two columns are one field.</exception>
    public static ImmutableArray<FeedColumn> Columns(RowReader rows, Policy policy, LeadForm form)
    {
        var columns = policy.Feed.Columns;
        var mapped = columns.ToLookup(column => column.Value, column => column.Key, StringComparer.Ordinal);
        var fields = new FieldReader(policy);
        return
        [
            .. Places(rows, header => FieldsOf(header, mapped))
                .Select(place => (place.Index, Field: form.Fields.Find(place.Name)))
                .Where(place => place.Field is { IsRead: true })
                .Select(place => new FeedColumn(place.Index, place.Field!, fields)),
        ];
    }

    /// <summary>The place of each field in a row: in order of the columns, each field once.</summary>
    /// <exception cref="FeedException">Two columns are one field.</exception>
    public static List<(int Index, string Name)> Places(
        RowReader rows, Func<string, IEnumerable<string>> fieldsOf)
    {
        var places = new List<(int Index, string Name)>();
        var taken = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var index = 0; index < rows.Header.Length; index++)
        {
            var header = FeedField.Header(rows.Header[index]);
            foreach (var field in header.Length == 0 ? [] : fieldsOf(header))
            {
                if (!taken.TryAdd(field, index))
                {
                    throw Twice(rows, field, taken[field], index);
                }

                places.Add((index, field));
            }
        }

        return places;
    }

    private static IEnumerable<string> FieldsOf(string header, ILookup<string, string> mapped) =>
        mapped.Contains(header) ? mapped[header].Order(StringComparer.Ordinal)
        : FeedField.IsOwnName(header) ? [header]
        : [Field.CustomPrefix + header];

    private static FeedException Twice(RowReader rows, string field, int first, int second) => new(
        rows.File,
        rows.Line,
        FormattableString.Invariant($"columns {first + 1} ('{rows.Header[first]}') and {second + 1} ")
            + $"('{rows.Header[second]}') are both the field '{field}'; rename or remove one of them");
}
