using System.Globalization;
using System.Text;

namespace LeadRules.Benchmarks;

/// <summary>
/// A policy of many rules over ten fields, 1 to 4 criteria each, for two stores, a department and teams in
/// shifts: what an analysis has to think about. Most rules are reached, many are hidden in part, some are
/// dead. The same seed gives the same text.
/// </summary>
internal static class ManyRules
{
    private static readonly string[] Makes =
        ["Chevrolet", "GMC", "Buick", "Ford", "Honda", "Kia", "Mazda", "Toyota"];

    // What every rule asks one of: fields of many values.
    private static readonly Func<Random, string>[] Narrow =
    [
        random => $"model: [m{random.Next(600)}, m{random.Next(600)}]",
        random => $"source: s{random.Next(300)}",
        random => $"postal_code: {{ starts_with: {Letter(random)}{random.Next(10)}{Letter(random)} }}",
    ];

    private static readonly Func<Random, string>[] Wide =
    [
        random => $"make: {Makes[random.Next(Makes.Length)]}",
        random => $"condition: {(random.Next(2) == 0 ? "new" : "used")}",
        random => $"category: {(random.Next(3) == 0 ? "service" : "sales")}",
        random => $"year: {{ min: {2000 + random.Next(26)} }}",
        random => $"price: {{ max: {10 + random.Next(60)}000 }}",
        random => $"language: {(random.Next(2) == 0 ? "fr" : "en")}",
        random => random.Next(2) == 0 ? "received: { days: sat-sun }" : "received: { between: 09:00-17:00 }",
    ];

    public static string Text(int rules, int seed = 1)
    {
        var random = new Random(seed);
        var text = new StringBuilder();
        text.Append(
            """
            leadrules: 1
            timezone: America/Toronto
            stores:
              - { id: north, hours: { mon-fri: 09:00-21:00 }, departments: { service: { mon-sat: 07:00-18:00 } } }
              - { id: south, hours: { mon-fri: 09:00-20:00, sat-sun: 10:00-17:00 } }

            """);
        AppendTeams(text);
        text.Append("rules:\n");
        for (var rule = 0; rule < rules - 1; rule++)
        {
            var asked = Wide.OrderBy(_ => random.Next()).Take(random.Next(4)).Select(one => one(random))
                .Prepend(Narrow[random.Next(Narrow.Length)](random));
            Append(text, $"r{rule}", $"when: {{ {string.Join(", ", asked)} }}, ", random.Next(20));
        }

        Append(text, "rest", "", 0);
        return text.ToString();
    }

    /// <summary>
    /// The same policy after three edits: a rule more, one of another order, and two that change places.
    /// </summary>
    public static string Edited(string text, int seed = 1)
    {
        var random = new Random(seed);
        var lines = text.Split('\n').ToList();
        var first = lines.FindIndex(line => line.Contains("id: r0,", StringComparison.Ordinal));
        int Any() => first + random.Next(lines.Count - first - 2);
        var (one, other) = (Any(), Any());
        (lines[one], lines[other]) = (lines[other], lines[one]);
        var elsewhere = Any();
        lines[elsewhere] = lines[elsewhere]
            .Replace("distribute: {", "distribute: { order: weighted,", StringComparison.Ordinal);
        lines.Insert(
            Any(),
            $"  - {{ id: new, when: {{ {Narrow[random.Next(Narrow.Length)](random)} }}, "
                + $"distribute: {{ to: {{ team: t3 }} }} }}");
        return string.Join('\n', lines);
    }

    private static char Letter(Random random) => (char)('A' + random.Next(20));

    private static void AppendTeams(StringBuilder text)
    {
        text.Append("people:\n");
        for (var person = 0; person < 100; person++)
        {
            text.Append(CultureInfo.InvariantCulture, $"  - {{ id: p{person} }}\n");
        }

        text.Append("teams:\n");
        for (var team = 0; team < 20; team++)
        {
            var members = Enumerable.Range(0, 5).Select(place => $"p{team * 5 + place}");
            text.Append(
                CultureInfo.InvariantCulture,
                $"  - {{ id: t{team}, members: [{string.Join(", ", members)}] }}\n");
        }

        text.Append("schedules:\n");
        for (var team = 0; team < 20; team++)
        {
            text.Append(
                CultureInfo.InvariantCulture, $"  - {{ id: s{team}, team: t{team}, starts: 2026-01-05, ");
            text.Append("weeks: [{ mon-sat: 08:00-17:00 }, { tue-sun: 12:00-21:00 }] }\n");
        }
    }

    private static void Append(StringBuilder text, string id, string when, int team) => text.Append(
        CultureInfo.InvariantCulture,
        $"  - {{ id: {id}, {when}distribute: {{ to: {{ team: t{team} }} }} }}\n");
}
