using LeadRules.Comparison;
using LeadRules.Tests.Analysis;

namespace LeadRules.Tests.Comparison;

/// <summary>A dealership in YAML, and what its edits come to.</summary>
internal static class Compared
{
    public const string Dealership =
        """
        leadrules: 1
        name: ABC
        timezone: America/Toronto
        stores:
          - { id: abc, name: North, manager: luc, hours: { mon-fri: 09:00-17:00, sat: 10:00-14:00 },
              departments: { service: { mon-fri: 07:00-12:00 } }, closed: [2026-12-25] }
          - { id: xyz, manager: mia }
        people:
          - { id: luc, name: Luc, store: abc, role: manager }
          - { id: mia, name: Mia, store: xyz, role: manager }
          - { id: anna, name: Anna, store: abc, languages: [fr], skills: [ev], max_open: 60 }
          - { id: ben, name: Ben, store: abc }
          - { id: cleo, name: Cleo }
          - { id: dan, name: Dan, store: abc }
        teams:
          - { id: bdc, manager: luc, members: [anna, ben] }
          - { id: floor, members: [cleo, dan] }
        rules:
          - { id: trucks, when: { make: Ford }, distribute: { to: { team: floor } }, escalation: late, auto_reply: away }
          - { id: rest, distribute: { to: { team: bdc } } }
        duplicates: { window: 30d, match: [email, phone], same: [category] }
        schedules:
          - { id: days, store: abc, people: [anna, ben], starts: 2026-01-05, weeks: [{ mon-fri: 09:00-17:00 }] }
          - { id: turns, people: [cleo], starts: 2026-01-05, ends: 2026-12-31,
              weeks: [{ mon-fri: 09:00-17:00 }, { tue-sat: 12:00-20:00 }] }
        time_off:
          - { person: ben, from: 2026-07-01, to: 2026-07-14 }
        escalations:
          - id: late
            late_after: 15m
            steps: [{ after: 30m, do: notify_manager }, { after: 1h, do: reassign }, { after: 2h, do: notify, to: { person: luc } }]
        lifecycle: { expire_after: 30d }
        auto_replies:
          - { id: away, text: { en: Hello, fr: Bonjour } }
        channels: { phone: { distribute: taker } }
        intake: { require: [[email, phone]] }
        feed:
          columns: { email: Courriel }
          dates: [dd/MM/yyyy]
          values: { condition: { neuf: new } }
        """;

    /// <summary>The differences of two policies in YAML.</summary>
    public static PolicyDiff Between(string before, string after) =>
        PolicyDiff.Between(Analysed.Read(before), Analysed.Read(after));

    /// <summary>What replacing some text of the dealership changes, leads apart.</summary>
    public static string[] Said(string old, string now)
    {
        Assert.Contains(old, Dealership, StringComparison.Ordinal);
        return [.. Between(Dealership, Dealership.Replace(old, now, StringComparison.Ordinal)).Parts
            .Select(part => part.Says)];
    }
}
