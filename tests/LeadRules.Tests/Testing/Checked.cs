using LeadRules.Policies;
using LeadRules.Testing;

namespace LeadRules.Tests.Testing;

/// <summary>Tests of a small policy, as text.</summary>
internal static class Checked
{
    /// <summary>A store that is open from 9 to 17, two salespeople and a manager.</summary>
    public const string Policy =
        """
        leadrules: 1
        timezone: America/Toronto
        stores: [{ id: abc, manager: luc, hours: { mon-fri: 09:00-17:00 } }]
        people: [{ id: ann, max_open: 3 }, { id: bob }, { id: luc, role: manager }]
        teams: [{ id: sales, members: [ann, bob] }]
        rules:
          - id: trucks
            when: { make: Ford, year: { min: 2020 } }
            distribute: { to: { person: bob } }
          - id: sales
            when: { category: [sales] }
            distribute: { to: { team: sales } }
            escalation: soon
        duplicates: { window: 30d }
        escalations:
          - { id: soon, late_after: 15m, steps: [{ after: 30m, do: reassign }] }
        """;

    public static PolicyReading Reading { get; } = PolicyReader.Read(Policy);

    /// <summary>Reads a file of tests.</summary>
    public static TestReading Read(string text) => PolicyTestReader.Read(
        new PolicyFile("policy.tests.yaml", text), _ => new TestedPolicy(Reading.Policy));

    /// <summary>The tests of a text without faults.</summary>
    public static IReadOnlyList<PolicyTest> Tests(string text)
    {
        var reading = Read(text);
        Assert.Empty(reading.Diagnostics);
        return reading.Tests!.Tests;
    }

    /// <summary>What differs when the only test of a text is run, each as one line.</summary>
    public static IEnumerable<string> Differences(string test) =>
        from difference in new TestRunner(Reading.Policy!)
            .Run(Assert.Single(Tests($"tests:\n{test}"))).Differences
        select $"{difference.Span.Line}:{difference.Span.Column} {difference.What}: "
            + $"{string.Join(" | ", difference.Expected)} / {string.Join(" | ", difference.Actual)}";
}
