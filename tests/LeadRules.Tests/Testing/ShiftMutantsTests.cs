using LeadRules.Policies;
using LeadRules.Testing.Mutation;

namespace LeadRules.Tests.Testing;

public sealed class ShiftMutantsTests
{
    private const string All = "begin earlier; begin later; end earlier; end later";

    [Theory]
    [InlineData("mon-fri: 09:00-17:00", All + "; without 09:00-17:00")]
    [InlineData(
        "mon: 09:00-12:00, sat: 09:00-12:00, tue: 10:00-12:00",
        All + "; without 09:00-12:00; without 10:00-12:00")]
    [InlineData("mon: '09:00-12:00, 10:00-11:00'", All + "; without 09:00-12:00")]
    [InlineData("mon: 00:00-24:00", "begin later; end earlier; without 00:00-24:00")]
    [InlineData("mon: 00:00-12:00", "begin later; end earlier; end later; without 00:00-12:00")]
    [InlineData("mon: 22:00-06:00", All + "; without 22:00-06:00")]
    [InlineData("mon: 20:00-24:00", All + "; without 20:00-24:00")]
    public void P4_hours_begin_and_end_elsewhere_and_lack_each_interval(
        string hours, string changes) => Assert.Equal(
        changes,
        string.Join("; ", Changes(Store(hours), "hours of store 's' ")));

    [Theory]
    [InlineData("09:00-17:00", "08:00-17:00 10:00-17:00 09:00-16:00 09:00-18:00")]
    [InlineData("07:30-17:45", "07:00-17:45 08:00-17:45 07:30-17:30 07:30-18:00")]
    [InlineData("08:05-16:01", "08:00-16:01 08:10-16:01 08:05-16:00 08:05-16:02")]
    [InlineData("09:00-10:00", "08:45-10:00 09:15-10:00 09:00-09:45 09:00-10:15")]
    [InlineData("22:00-06:00", "21:00-06:00 23:00-06:00 22:00-05:00 22:00-07:00")]
    [InlineData("17:00-24:00", "16:00-00:00 18:00-00:00 17:00-23:00 17:00-01:00")]
    public void P4_a_time_moves_by_the_largest_unit_on_which_it_falls(string interval, string moved)
    {
        var reading = PolicyReader.Read(Store($"mon: {interval}"));
        Assert.Equal(
            moved,
            string.Join(' ', new Mutants(reading.Policy!, reading.Sources).InOrder().Take(4)
                .Select(mutant => mutant.Policy.Stores[0].Hours!.Days[0][0])
                .Select(hours => $"{hours.Start:HH:mm}-{hours.End:HH:mm}")));
    }

    [Fact]
    public void P12_each_week_of_a_schedule_lacks_each_of_its_shifts() => Assert.Equal(
        [
            "begin earlier", "begin later", "end earlier", "end later",
            "without 09:00-17:00 in week 1", "without 10:00-12:00 in week 2", "without 09:00-17:00 in week 2",
        ],
        Changes(
            Schedule(
                "weeks: [{ mon-fri: 09:00-17:00 }, { mon: 10:00-12:00, sat: 09:00-17:00 }]",
                "starts: 2026-01-06"),
            "shifts of schedule 'x' "));

    [Theory]
    [InlineData("weeks: [{ daily: 09:00-17:00 }]", "2026-01-07", "earlier later")]
    [InlineData("weeks: [{ wed: 09:00-17:00 }]", "2026-01-07", "later")]
    [InlineData("weeks: [{ tue: 09:00-17:00 }]", "2026-01-07", "earlier")]
    [InlineData("weeks: [{ thu: 09:00-17:00 }]", "2026-01-07", "")]
    [InlineData("weeks: [{ thu: 09:00-17:00 }]", "2026-01-05", "")]
    [InlineData("weeks: [{ thu: 09:00-17:00 }, { fri: 09:00-17:00 }]", "2026-01-05", "earlier")]
    [InlineData("hours_of: store, store: s", "2026-01-02", "")]
    [InlineData("hours_of: store, store: s, works_closed_days: true", "2026-01-02", "earlier later")]
    public void P12_a_schedule_starts_a_day_elsewhere_if_that_is_a_shift_more_or_less(
        string keys, string starts, string moved) => Assert.Equal(
        moved,
        string.Join(
            ' ', Changes(Schedule(keys, $"starts: {starts}"), "'starts' of schedule 'x' moved a day ")));

    [Theory]
    [InlineData("weeks: [{ mon-fri: 09:00-17:00 }]", "2026-01-09", "earlier")]
    [InlineData("weeks: [{ mon-fri: 09:00-17:00 }]", "2026-01-08", "earlier later")]
    [InlineData("weeks: [{ mon: 09:00-17:00 }]", "2026-01-09", "")]
    [InlineData("weeks: [{ mon: 09:00-17:00 }, { tue: 09:00-17:00 }]", "2026-01-12", "later")]
    [InlineData("weeks: [{ mon-fri: 09:00-17:00 }]", "2026-01-05", "later")]
    public void P12_a_schedule_ends_a_day_elsewhere_if_that_is_a_shift_more_or_less(
        string keys, string ends, string moved) => Assert.Equal(
        moved,
        string.Join(' ', Changes(
            Schedule(keys, $"starts: 2026-01-05, ends: {ends}"), "'ends' of schedule 'x' moved a day ")));

    [Theory]
    [InlineData("{ to: { person: ann } }", "", true)]
    [InlineData("{ to: { person: bob } }", "", false)]
    [InlineData("{ to: { person: bob }, if_nobody: { team: anns } }", "", true)]
    [InlineData("{ to: { person: bob }, if_nobody: { person: ann } }", "", false)]
    [InlineData("{ to: { person: bob } }, escalation: e", "", true)]
    [InlineData("{ to: { person: bob } }, enabled: false, escalation: e", "", false)]
    [InlineData("{ to: { person: ann } }", ", enabled: false", false)]
    public void Shifts_that_nobody_asks_for_are_left_alone(
        string distribute, string keys, bool isTried) => Assert.Equal(
        isTried,
        Changes(
            Policy(
                "stores: [{ id: s }]", distribute,
                $"schedules: [{{ id: x, people: [ann], starts: 2026-01-05, "
                + $"weeks: [{{ mon: 09:00-17:00 }}]{keys} }}]\n"
                + "escalations: [{ id: e, clock: always, "
                + "steps: [{ after: 1h, do: reassign, to: { person: ann } }] }]\n"),
            "shifts of schedule").Any());

    [Theory]
    [InlineData("", "{ to: { person: bob } }", "", "")]
    [InlineData("", "{ to: { person: ann } }", "", "s")]
    [InlineData("when: { received: { open: true } }, ", "{ to: { person: bob } }", "", "s service")]
    [InlineData(
        "", "{ to: { person: bob } }, auto_reply: a",
        "auto_replies: [{ id: a, when: closed, text: { en: x } }]", "s service")]
    [InlineData(
        "", "{ to: { person: bob } }, auto_reply: a", "auto_replies: [{ id: a, text: { en: x } }]", "")]
    [InlineData(
        "", "{ to: { person: bob } }, escalation: e", "escalations: [{ id: e, late_after: 1h }]",
        "s service")]
    [InlineData("", "{ to: { person: bob } }, escalation: e", "escalations: [{ id: e }]", "")]
    [InlineData(
        "", "{ to: { person: bob } }, escalation: e",
        "escalations: [{ id: e, late_after: 1h, clock: always }]", "")]
    [InlineData("", "{ to: { person: cy } }", "", "service")]
    public void Hours_that_nobody_asks_for_are_left_alone(
        string when, string distribute, string more, string tried)
    {
        var changes = Changes(
            Policy(
                "stores: [{ id: s, hours: { mon: 09:00-17:00 }, "
                + "departments: { service: { tue: 09:00-17:00 } } }]",
                distribute,
                "schedules:\n"
                + "  - { id: x, people: [bob], starts: 2026-01-05, weeks: [{ mon: 09:00-17:00 }] }\n"
                + $"  - {{ id: y, people: [cy], store: s, starts: 2026-01-05, hours_of: service }}\n{more}\n",
                when),
            "hours of ").ToList();
        var asked = tried.Split(' ');
        Assert.Equal(asked.Contains("s"), changes.Contains("store 's' end later"));
        Assert.Equal(asked.Contains("service"), changes.Contains("'service' of store 's' end later"));
    }

    private static string Store(string hours) =>
        Policy($"stores: [{{ id: s, hours: {{ {hours} }} }}]", "{ to: { person: ann } }", "");

    private static string Schedule(string keys, string dates) => Policy(
        "stores: [{ id: s, closed: [2026-01-01, 2026-01-02] }]", "{ to: { person: ann } }",
        $"schedules: [{{ id: x, people: [ann], {dates}, {keys} }}]\n");

    private static string Policy(string stores, string distribute, string more, string when = "") =>
        "leadrules: 1\ntimezone: UTC\n" + stores + "\npeople: [{ id: ann }, { id: bob }, { id: cy }]\n"
        + "teams: [{ id: anns, members: [ann] }]\n"
        + $"rules:\n  - {{ id: r, {when}distribute: {distribute} }}\n" + more;

    private static IEnumerable<string> Changes(string policy, string about)
    {
        var reading = PolicyReader.Read(policy);
        Assert.Empty(reading.Diagnostics);
        return new Mutants(reading.Policy!, reading.Sources).InOrder()
            .Where(mutant => mutant.Change.StartsWith(about, StringComparison.Ordinal))
            .Select(mutant => mutant.Change[about.Length..]);
    }
}
