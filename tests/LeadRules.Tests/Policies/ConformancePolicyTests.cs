using LeadRules.Policies;

namespace LeadRules.Tests.Policies;

public sealed class ConformancePolicyTests
{
    public static TheoryData<string> Cases =>
        [.. Directory.GetDirectories(Repository.PathOf("tests", "conformance"))
            .Select(path => Path.GetFileName(path))];

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_conformance_policy_is_read_without_a_finding(string name)
    {
        var reading = PolicyReader.Read(Repository.Read("tests", "conformance", name, "policy.yaml"));

        Assert.Empty(reading.Diagnostics);
        Assert.NotNull(reading.Policy);
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void What_is_read_stands_where_its_id_is_written(string name)
    {
        var text = Repository.Read("tests", "conformance", name, "policy.yaml");
        var lines = text.Split('\n');
        var reading = PolicyReader.Read(text);
        var policy = reading.Policy!;

        Assert.All(
            policy.Stores,
            store => Assert.Equal(store.Id == "main" ? "leadrules" : store.Id, Written(store)));
        Assert.All(policy.People, person => Assert.Equal(person.Id, Written(person)));
        Assert.All(policy.Teams, team => Assert.Equal(team.Id, Written(team)));
        Assert.All(policy.Rules, rule => Assert.Equal(rule.Id, Written(rule)));
        Assert.All(policy.Escalations, escalation => Assert.Equal(escalation.Id, Written(escalation)));

        string Written(object part) => reading.Sources.Of(part) is { } span
            ? lines[span.Line - 1].Substring(span.Column - 1, span.Length).Trim('\'')
            : "";
    }
}
