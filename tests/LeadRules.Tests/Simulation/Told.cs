using System.Text;
using LeadRules.Policies;
using LeadRules.Tests.Conformance;
using NodaTime;
using NodaTime.Text;

namespace LeadRules.Tests.Simulation;

/// <summary>What a replay of a small feed tells: the rows of its files without their headers.</summary>
internal sealed record Told(string[] Timeline, string[] Leads, string[] Rejects)
{
    /// <param name="rules">The rules of the policy, in YAML.</param>
    /// <param name="more">The rest of the policy; the zone is UTC and nothing is required of a lead.</param>
    /// <param name="feed">The feed, its header first.</param>
    /// <param name="activities">The activity file, or null.</param>
    /// <param name="until">The end, or null.</param>
    public static Told Of(string rules, string more, string feed, string? activities = null,
        string? until = null)
    {
        var text = "leadrules: 1\ntimezone: UTC\nintake: { require: [] }\n" + more + "\nrules:\n" + rules;
        var reading = PolicyReader.Read(text);
        Assert.Empty(reading.Diagnostics);
        Instant? end = until is null ? null
            : OffsetDateTimePattern.ExtendedIso.Parse(until).Value.ToInstant();
        var output = ReplayOutput.Of(reading.Policy!, Bytes(feed), activities is null ? null
            : Bytes(activities), end);
        return new Told(Rows(output.Timeline), Rows(output.Leads), Rows(output.Rejects));
    }

    private static byte[] Bytes(string text) => Encoding.UTF8.GetBytes(text);

    private static string[] Rows(byte[] file) =>
        [.. ReplayOutput.Text(file).Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(1)];
}
