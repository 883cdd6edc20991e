using System.Text.Json.Nodes;

namespace LeadRules.Tests.Conformance;

public sealed class ConformanceTests
{
    public static TheoryData<string> Cases => [.. Case.Names.Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_case_gives_its_files_byte_for_byte(string name)
    {
        var output = Replay(Case.Named(name));

        Equal(Case.Named(name), "timeline.csv", output.Timeline);
        Equal(Case.Named(name), "leads.csv", output.Leads);
        Equal(Case.Named(name), "rejects.csv", output.Rejects);
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_case_gives_its_summary(string name)
    {
        var summary = JsonNode.Parse(Replay(Case.Named(name)).Summary)!.AsObject();
        summary.Remove("tzdb");
        summary.Remove("warnings");

        var expected = JsonNode.Parse(Case.Named(name).Expected("summary.json"));
        Assert.True(JsonNode.DeepEquals(expected, summary), $"expected {expected}, was {summary}");
    }

    private static ReplayOutput Replay(Case of) => ReplayOutput.Of(
        of.Policy(), File.ReadAllBytes(of.FeedFile),
        of.ActivityFile is { } file ? File.ReadAllBytes(file) : null, of.Until);

    private static void Equal(Case of, string file, byte[] actual) =>
        Assert.Equal(ReplayOutput.Text(of.Expected(file)), ReplayOutput.Text(actual));
}
