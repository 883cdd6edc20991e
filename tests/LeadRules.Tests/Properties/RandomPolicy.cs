using LeadRules.Policies;

namespace LeadRules.Tests.Properties;

/// <summary>
/// A policy by dice, in YAML: two stores, six people of whom the first two are active, three teams. Every
/// instant of it is at a quarter of an hour.
/// </summary>
internal sealed class RandomPolicy(Dice dice)
{
    private const int People = 6;

    public static Policy Of(int[] thrown)
    {
        var text = new RandomPolicy(new Dice(thrown)).Text();
        var reading = PolicyReader.Read(text);
        Assert.True(reading.Policy is not null, $"{string.Join('\n', reading.Diagnostics)}\n{text}");
        return reading.Policy;
    }

    private string Text() => $$"""
        leadrules: 1
        timezone: {{Zone()}}
        intake: { require: [] }
        stores: [{{Store(0)}}, {{Store(1)}}]
        people: [{{string.Join(", ", Enumerable.Range(0, People).Select(Person))}}]
        teams: [{{Team(0)}}, {{Team(1)}}, {{Team(2)}}]
        schedules: [{{dice.List(0, 2, Schedule)}}]
        time_off: [{{dice.List(0, 3, _ => TimeOff())}}]
        auto_replies: [{ id: a0, when: always, text: { en: A } }, { id: a1, text: { en: B } }]
        escalations: [{{Escalation(0)}}, {{Escalation(1)}}]
        channels: { phone: { distribute: taker }, chat: { distribute: ignore } }
        rules: [{{dice.List(1, 4, Rule)}}]
        {{dice.Maybe(2, $"lifecycle: {{ expire_after: {dice.Of("1d", "3d", "90m")} }}")}}
        {{dice.Maybe(2, $"duplicates: {Duplicates()}")}}
        """;

    private static string Map(params string[] entries) =>
        $"{{ {string.Join(", ", entries.Where(entry => entry.Length > 0))} }}";

    private string Zone() => dice.Of("UTC", "America/Toronto", "Asia/Tokyo");

    private string Hours() => dice.Of(
        "{ daily: 00:00-24:00 }",
        "{ mon-fri: 09:00-17:00, sat: 10:00-14:00 }",
        "{ daily: 20:00-04:00 }",
        "{ mon: 06:00-12:00, tue: [08:00-10:00, 10:00-11:00], wed-sun: 13:00-22:00 }");

    private string AnyPerson() => $"p{dice.Below(People)}";

    private string AnyTeam() => $"t{dice.Below(3)}";

    private string Store(int number) => Map(
        $"id: s{number}",
        $"timezone: {Zone()}",
        dice.Maybe(2, "manager: p1"),
        dice.Maybe(2, $"hours: {Hours()}"),
        dice.Maybe(3, "closed: [2026-03-04]"),
        dice.Maybe(3, $"departments: {{ service: {Hours()} }}"));

    private string Person(int number) => Map(
        $"id: p{number}",
        $"weight: {1 + dice.Below(4)}",
        dice.Maybe(2, $"store: s{dice.Below(2)}"),
        dice.Maybe(3, $"max_open: {1 + dice.Below(4)}"),
        dice.Maybe(3, $"max_per_day: {1 + dice.Below(4)}"),
        dice.Maybe(2, $"languages: [{dice.Of("fr", "en, fr")}]"),
        dice.Maybe(3, "skills: [ev]"),
        number > 1 ? dice.Maybe(5, "active: false") : "");

    private string Team(int number) => Map(
        $"id: t{number}", $"members: [{Members()}]", dice.Maybe(2, $"manager: {AnyPerson()}"));

    // One of the first two, so that somebody is active.
    private string Members() => string.Join(", ", Enumerable.Range(2, People - 2)
        .Where(_ => dice.OneIn(2)).Append(dice.Below(2)).Select(number => "p" + number));

    private string Schedule(int number) => Map(
        $"id: w{number}",
        $"people: [{Members()}]",
        "starts: 2026-02-25",
        $"weeks: [{dice.List(1, 2, _ => Hours())}]",
        dice.Maybe(2, $"store: s{dice.Below(2)}"),
        dice.Maybe(5, "enabled: false"),
        dice.Maybe(3, "works_closed_days: true"));

    private string TimeOff() => dice.OneIn(2)
        ? Map(
            $"person: {AnyPerson()}", $"from: 2026-03-0{2 + dice.Below(3)}",
            $"to: 2026-03-0{5 + dice.Below(3)}")
        : Map($"person: {AnyPerson()}", "from: 2026-03-03T10:30", $"to: 2026-03-03T{14 + dice.Below(4)}:15");

    private string Escalation(int number)
    {
        var after = 0;
        return Map(
            $"id: e{number}",
            $"clock: {dice.Of("always", "store_hours")}",
            $"from: {dice.Of("received", "assigned")}",
            $"stops_on: {dice.Of("response", "contact")}",
            dice.Maybe(2, "late_after: 45m"),
            $"steps: [{dice.List(0, 3, _ => Step(after += 15 * (1 + dice.Below(6))))}]");
    }

    private string Step(int after)
    {
        var to = dice.Of($"to: {{ team: {AnyTeam()} }}", $"to: {{ person: {AnyPerson()} }}");
        string[] entries = dice.Of<string[]>(
            ["do: notify_manager"], ["do: notify", to], ["do: reassign", to], ["do: reassign", to],
            ["do: reassign"]);
        return Map([$"after: {after}m", .. entries]);
    }

    private string Duplicates() => Map(
        $"window: {dice.Of("1d", "6h")}",
        $"scope: {dice.Of("store", "group")}",
        $"counts_from: {dice.Of("first", "latest")}",
        $"action: {dice.Of("route", "close")}",
        $"send_to: {dice.Of("first_recipient", "manager", "primary_salesperson")}",
        $"if_away: {dice.Of("keep", "manager", "redistribute")}");

    private string Rule(int number) => Map(
        $"id: r{number}",
        dice.Maybe(2, $"when: {{ make: {dice.Of("audi", "ford")} }}"),
        dice.Maybe(3, $"auto_reply: a{dice.Below(2)}"),
        dice.Maybe(2, $"escalation: e{dice.Below(2)}"),
        $"distribute: {Distribute()}");

    private string Distribute() => Map(
        $"type: {dice.Of("sequential", "sequential", "broadcast")}",
        $"to: {dice.Of($"{{ team: {AnyTeam()} }}", $"{{ people: [{Members()}] }}",
            $"{{ person: p{dice.Below(2)} }}")}",
        $"order: {dice.Of("rotation", "longest_waiting", "fewest_open", "weighted")}",
        $"require: {{ language: {dice.Of("false", "false", "true")}, skills: [{dice.Maybe(5, "ev")}] }}",
        "if_nobody: " + dice.Of(
            "hold", "next_rule", "anyway", $"{{ person: {AnyPerson()} }}", $"{{ team: {AnyTeam()} }}"));
}
