using LeadRules.Diagnostics;
using LeadRules.Policies;

namespace LeadRules.Tests.Cli;

public sealed class SampleTests : IDisposable
{
    private static readonly string Abc = Repository.PathOf("samples", "abc");

    private readonly Folder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void The_sample_dealership_has_no_finding() =>
        Assert.Equal($"{Abc}: no errors\n", CommandLine.Run("validate", "--strict", Abc).Output);

    [Theory]
    [InlineData("leads.csv")]
    [InlineData("timeline.csv")]
    [InlineData("rejects.csv")]
    [InlineData("summary.json")]
    public void The_sample_replay_gives_its_files_byte_for_byte(string file)
    {
        Replay();
        Assert.Equal(File.ReadAllText(Path.Join(Abc, "expected", file)), File.ReadAllText(_folder.At(file)));
    }

    [Fact]
    public void The_sample_replay_has_300_leads_and_R18_every_kind_of_event()
    {
        Replay();
        Assert.Equal(301, File.ReadLines(_folder.At("leads.csv")).Count());
        Assert.Equal(
            [
                "assigned", "auto_reply", "claim_refused", "claimed", "contact", "duplicate", "expired",
                "held", "ignored", "late", "manager_notified", "notified", "offered", "reassign_failed",
                "reassigned", "response", "status", "unrouted",
            ],
            File.ReadLines(_folder.At("timeline.csv")).Skip(1).Select(line => line.Split(',')[2]).Distinct()
                .Order(StringComparer.Ordinal));
    }

    // `duplicate` is not among them: this dealer routes duplicates, to whoever had the customer first.
    [Fact]
    public void The_sample_replay_has_every_outcome_but_that_of_closed_duplicates()
    {
        Replay();
        Assert.Equal(
            ["assigned", "held", "ignored", "offered", "unrouted"],
            File.ReadLines(_folder.At("leads.csv")).Skip(1).Select(line => line.Split(',')[4]).Distinct()
                .Order(StringComparer.Ordinal));
    }

    [Fact]
    public void The_bad_twin_gives_its_findings_and_each_code()
    {
        var bad = Repository.PathOf("samples", "abc-bad");
        var run = CommandLine.Run(
            "validate", bad, Path.Join(bad, "not-yaml"), Path.Join(bad, "too-deep"), Path.Join(bad, "rules"));
        Assert.Equal(1, run.Code);
        Assert.Equal(
            File.ReadAllText(Path.Join(bad, "findings.txt")),
            run.Output.Replace(bad, "samples/abc-bad", StringComparison.Ordinal));
        Assert.All(
            DiagnosticCodes.All,
            code => Assert.Contains($" {code.Id}: ", run.Output, StringComparison.Ordinal));
    }

    [Fact]
    public void What_init_writes_replays()
    {
        CommandLine.Run("init", _folder.Path);
        var run = CommandLine.Run(
            "replay", _folder.Path, _folder.At("feed.csv"), "--activity", _folder.At("activity.csv"));
        Assert.Equal((0, ""), (run.Code, run.Error));
        Assert.StartsWith("Riverside Motors: 11 leads of 12 rows\n", run.Output, StringComparison.Ordinal);
    }

    private void Replay() => CommandLine.Run(
        "replay", Abc, Path.Join(Abc, "feed.csv"), "--activity", Path.Join(Abc, "activity.csv"),
        "--out", _folder.Path);
}
