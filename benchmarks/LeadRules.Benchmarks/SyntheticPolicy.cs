using System.Globalization;
using System.Text;
using LeadRules.Policies;

namespace LeadRules.Benchmarks;

/// <summary>
/// A policy of any size: rules of 1 to 4 criteria over what <see cref="SyntheticFeed"/> writes, people in
/// teams with shifts and caps, duplicates, an escalation, expiry. The same seed gives the same text.
/// </summary>
internal static class SyntheticPolicy
{
    public static Policy Read(int rules, int people, int seed = 1)
    {
        var reading = PolicyReader.Read(Text(rules, people, seed));
        return reading.Policy ?? throw new InvalidOperationException(reading.Diagnostics[0].ToString());
    }

    public static string Text(int rules, int people, int seed = 1)
    {
        var random = new Random(seed);
        var text = new StringBuilder();
        text.Append(
            """
            leadrules: 1
            name: Synthetic
            timezone: America/Toronto
            stores:
              - { id: north, hours: { mon-fri: 09:00-21:00, sat: 09:00-17:00 } }
              - { id: south, hours: { mon-fri: 09:00-20:00, sat-sun: 10:00-17:00 } }

            """);
        AppendPeople(text, people);
        text.Append(
            """
            duplicates: { window: 30d, match: [email, phone], scope: group, action: route, send_to: first_recipient }
            escalations:
              - id: late
                late_after: 15m
                steps:
                  - { after: 30m, do: notify_manager }
                  - { after: 60m, do: reassign }
            lifecycle: { expire_after: 30d }
            rules:

            """);
        var teams = Teams(people);
        for (var rule = 0; rule < rules - 1; rule++)
        {
            text.Append(CultureInfo.InvariantCulture, $"  - id: r{rule}\n    when: {{ {When(random)} }}\n");
            AppendDistribution(text, random.Next(teams));
        }

        text.Append("  - id: rest\n");
        AppendDistribution(text, 0);
        return text.ToString();
    }

    private static void AppendPeople(StringBuilder text, int people)
    {
        text.Append("people:\n  - { id: boss, name: The Boss, role: manager }\n");
        for (var person = 0; person < people; person++)
        {
            text.Append(CultureInfo.InvariantCulture,
                $"  - {{ id: p{person}, manager: boss, weight: "
                    + $"{1 + person % 5}, languages: [en, fr], max_per_day: 200, max_open: 5000 }}\n");
        }

        text.Append("teams:\n");
        for (var team = 0; team < Teams(people); team++)
        {
            var members = Enumerable.Range(0, people).Where(person => person % Teams(people) == team);
            text.Append(CultureInfo.InvariantCulture,
                $"  - {{ id: t{team}, manager: boss, "
                    + $"members: [{string.Join(", ", members.Select(person => $"p{person}"))}] }}\n");
        }

        text.Append("schedules:\n");
        for (var team = 0; team < Teams(people); team++)
        {
            var weeks = team % 2 == 0
                ? "[{ mon-sat: 08:00-17:00 }, { tue-sun: 12:00-21:00 }]"
                : "[{ tue-sun: 12:00-21:00 }, { mon-sat: 08:00-17:00 }]";
            text.Append(CultureInfo.InvariantCulture,
                $"  - {{ id: s{team}, team: t{team}, store: north, starts: 2020-01-06, weeks: {weeks} }}\n");
        }
    }

    private static int Teams(int people) => Math.Max(1, people / 10);

    private static void AppendDistribution(StringBuilder text, int team)
    {
        var order = (team % 4) switch
        {
            0 => "rotation",
            1 => "longest_waiting",
            2 => "fewest_open",
            _ => "weighted"
        };
        text.Append(CultureInfo.InvariantCulture,
            $"    distribute: {{ to: {{ team: t{team} }}, order: {order} }}\n    escalation: late\n");
    }

    private static string When(Random random)
    {
        var make = random.Next(SyntheticFeed.Makes.Length);
        var parts = new List<string> { $"make: {SyntheticFeed.Makes[make]}" };
        var more = random.Next(4);
        if (more > 0)
        {
            parts.Add(
                $"model: [{SyntheticFeed.Model(make, random.Next(12))}, "
                + $"{SyntheticFeed.Model(make, random.Next(12))}]");
        }

        if (more > 1)
        {
            parts.Add(random.Next(2) == 0
                ? "condition: used"
                : $"price: {{ min: {random.Next(10, 60)}000 }}");
        }

        if (more > 2)
        {
            parts.Add(random.Next(2) == 0
                ? $"source: {{ not: {SyntheticFeed.Sources[random.Next(SyntheticFeed.Sources.Length)]} }}"
                : $"postal_code: {{ starts_with: {SyntheticFeed.Prefix(random)} }}");
        }

        return string.Join(", ", parts);
    }
}
