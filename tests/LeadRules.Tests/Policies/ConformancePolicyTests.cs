using LeadRules.Policies;

namespace LeadRules.Tests.Policies;

public sealed class ConformancePolicyTests
{
    public static TheoryData<string> Cases =>
        [.. Directory.GetDirectories(Repository.PathOf("tests", "conformance")).Select(path => Path.GetFileName(path))];

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_conformance_policy_is_read_without_a_finding(string name)
    {
        var reading = PolicyReader.Read(Repository.Read("tests", "conformance", name, "policy.yaml"));

        Assert.Empty(reading.Diagnostics);
        Assert.NotNull(reading.Policy);
    }
}
