using LeadRules.Policies;

namespace LeadRules.Tests.Properties;

/// <summary>
/// A policy by dice, in YAML: two stores, six people of whom the first two are active, three teams. Every instant of it is
/// at a quarter of an hour.
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
        stores: [{{string.Join(", ", Enumerable.Range(0, 2).Select(Store))}}]
        people: [{{string.Join(", ", Enumerable.Range(0, People).Select(Person))}}]
        teams: [{{string.Join(", ", Enumerable.Range(0, 3).Select(Team))}}]
        schedules: [{{dice.List(0, 2, Schedule)}}]
        time_off: [{{dice.List(0, 3, _ => TimeOff())}}]
        auto_replies: [{ id: a0, when: always, text: { en: A } }, { id: a1, text: { en: B } }]
        escalations: [{{Escalation(0)}}, {{Escalation(1)}}]
        {{dice.Maybe(2, () => $"lifecycle: {{ expire_after: {dice.Of("1d", "3d", "90m")} }}")}}
        {{dice.Maybe(2, Duplicates)}}
        channels: { phone: { distribute: taker }, chat: { distribute: ignore } }
        rules: [{{dice.List(1, 4, Rule)}}]
        """;

    private string Zone() => dice.Of("UTC", "America/Toronto", "Asia/Tokyo");

    private string Hours() => dice.Of(
        "{ daily: 00:00-24:00 }", "{ mon-fri: 09:00-17:00, sat: 10:00-14:00 }", "{ daily: 20:00-04:00 }",
        "{ mon: 06:00-12:00, tue: [08:00-10:00, 10:00-11:00], wed-sun: 13:00-22:00 }");

    private string Store(int number) =>
        $"{{ id: s{number}, timezone: {Zone()}{dice.Maybe(2, () => ", manager: p1")}{dice.Maybe(2, () => ", hours: " + Hours())}"
            + $"{dice.Maybe(3, () => ", closed: [2026-03-04]")}{dice.Maybe(3, () => ", departments: { service: " + Hours() + " }")} }}";

    private string Person(int number) =>
        $"{{ id: p{number}, weight: {1 + dice.Below(4)}{dice.Maybe(2, () => $", store: s{dice.Below(2)}")}"
            + $"{dice.Maybe(3, () => $", max_open: {1 + dice.Below(4)}")}{dice.Maybe(3, () => $", max_per_day: {1 + dice.Below(4)}")}"
            + $"{dice.Maybe(2, () => ", languages: [" + dice.Of("fr", "en, fr") + "]")}{dice.Maybe(3, () => ", skills: [ev]")}"
            + $"{(number > 1 ? dice.Maybe(5, () => ", active: false") : "")} }}";

    private string Team(int number) =>
        $"{{ id: t{number}, members: [{Members()}]{dice.Maybe(2, () => $", manager: p{dice.Below(People)}")} }}";

    private string Members() =>
        string.Join(", ", Enumerable.Range(2, People - 2).Where(_ => dice.OneIn(2)).Append(dice.Below(2)).Select(number => "p" + number));

    private string Schedule(int number) =>
        $"{{ id: w{number}, people: [{Members()}], starts: 2026-02-25{dice.Maybe(2, () => $", store: s{dice.Below(2)}")}"
            + $"{dice.Maybe(5, () => ", enabled: false")}{dice.Maybe(3, () => ", works_closed_days: true")}"
            + $", weeks: [{dice.List(1, 2, _ => Hours())}] }}";

    private string TimeOff() => dice.OneIn(2)
        ? $"{{ person: p{dice.Below(People)}, from: 2026-03-0{2 + dice.Below(3)}, to: 2026-03-0{5 + dice.Below(3)} }}"
        : $"{{ person: p{dice.Below(People)}, from: 2026-03-03T10:30, to: 2026-03-03T{14 + dice.Below(4)}:15 }}";

    private string Escalation(int number)
    {
        var after = 0;
        string Step(int _) => $"{{ after: {after += 15 * (1 + dice.Below(6))}m, do: "
            + dice.Of("reassign", "notify_manager", $"reassign, to: {{ team: t{dice.Below(3)} }}", $"reassign, to: {{ person: p{dice.Below(People)} }}")
            + " }";
        return $"{{ id: e{number}, clock: {dice.Of("always", "store_hours")}, from: {dice.Of("received", "assigned")}"
            + $", stops_on: {dice.Of("response", "contact")}{dice.Maybe(2, () => ", late_after: 45m")}, steps: [{dice.List(0, 3, Step)}] }}";
    }

    private string Duplicates() =>
        $"duplicates: {{ window: {dice.Of("1d", "6h")}, scope: {dice.Of("store", "group")}, counts_from: {dice.Of("first", "latest")}"
            + $", action: {dice.Of("route", "close")}, send_to: {dice.Of("first_recipient", "manager", "primary_salesperson")}"
            + $", if_away: {dice.Of("keep", "manager", "redistribute")} }}";

    private string Rule(int number) =>
        $"{{ id: r{number}{dice.Maybe(2, () => ", when: { make: " + dice.Of("audi", "ford") + " }")}{dice.Maybe(3, () => ", auto_reply: a" + dice.Below(2))}"
            + $"{dice.Maybe(2, () => ", escalation: e" + dice.Below(2))}, distribute: {{ type: {dice.Of("sequential", "sequential", "broadcast")}"
            + $", to: {dice.Of($"{{ team: t{dice.Below(3)} }}", $"{{ people: [{Members()}] }}", $"{{ person: p{dice.Below(2)} }}")}"
            + $", order: {dice.Of("rotation", "longest_waiting", "fewest_open", "weighted")}"
            + $", require: {{ language: {dice.Of("false", "false", "true")}, skills: [{dice.Maybe(5, () => "ev")}] }}"
            + $", if_nobody: {dice.Of("hold", "next_rule", "anyway", $"{{ person: p{dice.Below(People)} }}", $"{{ team: t{dice.Below(3)} }}")} }} }}";
}
