using System.Collections.Immutable;
using LeadRules.Policies;

namespace LeadRules.Analysis;

/// <summary>What values of a field look like where the policy does not say.</summary>
internal static class PlainTexts
{
    /// <summary>Values that people recognise.</summary>
    public static ImmutableArray<string> Of(string field) => field switch
    {
        "email" => ["someone@example.com", "someone@example.org"],
        "phone" => ["+15145550123", "+14165550123", "+33155501234"],
        "first_name" or "last_name" => ["Sam"],
        _ when field.EndsWith("_at", StringComparison.Ordinal) => ["2026-01-05T10:00Z"],
        _ => ["other", "another"],
    };

    /// <summary>
    /// What every value of a field fulfils once a lead is read: a phone is digits, at least seven, after a
    /// <c>+</c> unless they are no number of the country (P16).
    /// </summary>
    public static ImmutableArray<Criterion> FormOf(
        string name, IEnumerable<Country> countries) => name == "phone"
        ? [.. countries.Distinct().Select(country => new PatternTest(Field.Named(name), PhoneOf(country)))]
        : [];

    private static TextPattern PhoneOf(Country country)
    {
        const string Start = "(0[1-9]|[1-9][0-9])";
        var foreign = country switch
        {
            Country.FR => $"{Start}([0-9]{{5,7}}|[0-9]{{9,}})|[1-9][0-9]{{9}}",
            Country.BE => $"{Start}([0-9]{{5,6}}|[0-9]{{9,}})|[1-9][0-9]{{8,9}}",
            _ => $"{Start}([0-9]{{5,7}}|[0-9]{{10,}})|(0[1-9]|[2-9][0-9])[0-9]{{9}}",
        };
        return new($@"^(\+[0-9]{{7,}}|{foreign})$");
    }
}
