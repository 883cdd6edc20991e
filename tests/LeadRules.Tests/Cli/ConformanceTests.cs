using LeadRules.Tests.Conformance;

namespace LeadRules.Tests.Cli;

public sealed class ConformanceTests : IDisposable
{
    private readonly Folder _folder = new();

    public static TheoryData<string> Cases => [.. Case.Names.Order(StringComparer.Ordinal)];

    public void Dispose() => _folder.Dispose();

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_case_gives_its_files_byte_for_byte_through_the_command_line(string name)
    {
        var of = Case.Named(name);
        string[] activity = of.ActivityFile is { } file ? ["--activity", file] : [];
        string[] until = of.UntilText is { } text ? ["--until", text] : [];
        var run = CommandLine.Run(
            ["replay", of.PolicyFile, of.FeedFile, .. activity, .. until, "--out", _folder.Path]);

        Assert.Equal((0, ""), (run.Code, run.Error));
        foreach (var output in (string[])["timeline.csv", "leads.csv", "rejects.csv"])
        {
            Assert.Equal(
                ReplayOutput.Text(of.Expected(output)),
                ReplayOutput.Text(File.ReadAllBytes(_folder.At(output))));
        }
    }
}
