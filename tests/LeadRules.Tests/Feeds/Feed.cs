using System.Text;
using LeadRules.Diagnostics;
using LeadRules.Feeds;
using LeadRules.Leads;
using LeadRules.Policies;

namespace LeadRules.Tests.Feeds;

/// <summary>Feeds and activity files as tests write them, read by a small policy.</summary>
internal static class Feed
{
    /// <summary>One store in UTC, two people, nothing required, and a rule that asks <c>when</c>.</summary>
    public static Policy Policy(string more = "", string when = "{}")
    {
        var reading = PolicyReader.Read($$"""
            leadrules: 1
            timezone: UTC
            {{(more.Contains("intake:", StringComparison.Ordinal) ? "" : "intake: { require: [] }")}}
            people: [{ id: ann, name: Ann Roy }, { id: bob }]
            {{more}}
            rules:
              - id: all
                when: {{when}}
                distribute: { to: { people: [ann, bob] } }
            """);
        Assert.DoesNotContain(reading.Diagnostics, found => found.Severity == Severity.Error);
        return reading.Policy!;
    }

    public static byte[] Utf8(string text) => Encoding.UTF8.GetBytes(text);

    public static List<FeedRow> Rows(string text, Policy? policy = null) => Rows(Utf8(text), policy);

    public static List<FeedRow> Rows(byte[] bytes, Policy? policy = null, Encoding? encoding = null)
    {
        using var reader = FeedReader.Open(new MemoryStream(bytes), "feed.csv", policy ?? Policy(), encoding);
        return [.. reader.Rows()];
    }

    public static FeedException Fault(string text, Policy? policy = null) =>
        Assert.Throws<FeedException>(() => Rows(text, policy));

    /// <summary>The rows of an activity file.</summary>
    public static List<ActivityRow> Activities(string text, Policy? policy = null)
    {
        var stream = new MemoryStream(Utf8(text));
        using var reader = ActivityReader.Open(stream, "activity.csv", policy ?? Policy());
        return [.. reader.Rows()];
    }

    /// <summary>The activity of a row, for a lead of the store of that index.</summary>
    public static Activity InStore(this ActivityRow row, int store) =>
        row.For(new Lead(row.LeadId ?? "", default, store, []));

    /// <summary>The folded values of a field, row by row.</summary>
    public static List<string?> Values(this IEnumerable<FeedRow> rows, string field) =>
        [.. rows.Select(row => row.Lead?.Text(Field.Named(field)))];

    /// <summary>The reasons, row by row; null for a lead.</summary>
    public static List<string?> Reasons(this IEnumerable<FeedRow> rows) =>
        [.. rows.Select(row => row.Rejected?.Written())];
}
