using LeadRules.Leads;
using LeadRules.Policies;
using LeadRules.Tests.Cli;
using NodaTime;

namespace LeadRules.Tests;

/// <summary>What the README shows is what is so.</summary>
public sealed class ReadmeTests
{
    private static readonly string Readme = Repository.Read("README.md");

    private readonly List<string> _lines = [];

    [Fact]
    public void The_code_to_embed_it_compiles_runs_and_stands_in_the_README()
    {
        var source = Repository.Read("tests", "LeadRules.Tests", "ReadmeTests.cs").Split('\n');
        var code = source.SkipWhile(line => !line.StartsWith("        var reading", StringComparison.Ordinal))
            .TakeWhile(line => !line.StartsWith("        return saved", StringComparison.Ordinal))
            .Select(line => line.Length > 8 ? line[8..] : line);
        var block = $"```csharp\n{string.Join('\n', code).TrimEnd()}\n```";
        Assert.Contains(block, Readme, StringComparison.Ordinal);

        var values = new Dictionary<string, string>
        {
            ["received_at"] = "2026-03-02T10:15",
            ["make"] = "Ford",
            ["model"] = "Ranger",
            ["email"] = "ann@example.com",
        };
        var policy = Repository.Read("src", "LeadRules.Cli", "Starter", "policy.yaml");
        var saved = Embed(policy, values, Instant.FromUtc(2026, 3, 2, 15, 40));
        Assert.Equal(["web-1 Assigned trucks chris", "web-1 Late trucks chris"], _lines);
        Assert.NotEmpty(saved);
    }

    [Fact]
    public void The_test_command_is_that_of_continuous_integration()
    {
        Assert.Contains("```sh\ndotnet test\n```", Readme, StringComparison.Ordinal);
        Assert.Contains("\ndotnet test 2>&1", Repository.Read(".ci", "run"), StringComparison.Ordinal);
    }

    [Fact]
    public void The_output_of_the_sample_replay_is_real()
    {
        var abc = Repository.PathOf("samples", "abc");
        var run = CommandLine.Run(
            "replay", abc, Path.Join(abc, "feed.csv"), "--activity", Path.Join(abc, "activity.csv"));
        var shown = Block("Automobiles ABC: 300 leads");
        Assert.StartsWith(shown.TrimEnd('\n', '…'), run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void The_story_of_a_lead_is_real()
    {
        var timeline = Repository.Read("samples", "abc", "expected", "timeline.csv").Split('\n');
        var shown = Block("at,lead_id");
        var lead = shown.Split('\n')[1].Split(',')[1];
        Assert.Equal(
            [timeline[0], .. timeline.Where(line => line.Contains($",{lead},", StringComparison.Ordinal))],
            shown.TrimEnd('\n').Split('\n'));
    }

    [Fact]
    public void The_finding_that_it_shows_is_real() => Assert.Contains(
        Block("samples/abc-bad"),
        Repository.Read("samples", "abc-bad", "findings.txt"),
        StringComparison.Ordinal);

    [Fact]
    public void The_tests_of_the_sample_pass_reach_everything_and_catch_every_mutant_as_shown()
    {
        var abc = Repository.PathOf("samples", "abc");
        var run = CommandLine.Run("test", abc, "--coverage", "--mutate");
        Assert.Equal(
            (0, Block("coverage of samples/abc"), ""),
            (run.Code, run.Output.Replace(abc, "samples/abc", StringComparison.Ordinal), run.Error));
    }

    [Fact]
    public void The_differences_that_it_shows_are_real()
    {
        var abc = Repository.PathOf("samples", "abc");
        var run = CommandLine.Run(
            "diff", abc, Repository.PathOf("samples", "abc-april"),
            "--feed", Path.Join(abc, "feed.csv"), "--activity", Path.Join(abc, "activity.csv"));
        Assert.StartsWith(
            Block("samples/abc → ").TrimEnd('\n', '…'),
            run.Output.Replace($"{Repository.Root}/", "", StringComparison.Ordinal),
            StringComparison.Ordinal);
    }

    [Fact]
    public void The_test_that_it_shows_is_one_of_those_that_init_writes() => Assert.Contains(
        Readme.Split("```yaml\n")
            .Single(block => block.StartsWith("tests:", StringComparison.Ordinal)).Split("```")[0][7..],
        Repository.Read("src", "LeadRules.Cli", "Starter", "policy.tests.yaml"),
        StringComparison.Ordinal);

    private byte[] Embed(string text, Dictionary<string, string> values, Instant now, byte[]? saved = null)
    {
        var Console = this;
        var reading = PolicyReader.Read(text);
        var policy = reading.Policy ?? throw new FormatException(string.Join('\n', reading.Diagnostics));
        var router = saved is null ? new LeadRouter(policy) : LeadRouter.Restore(policy, saved);

        var read = new LeadReader(policy).Read(values, idIfNone: "web-1");   // received_at, make, email, …
        var events = read.Lead is { } lead ? router.Arrive(lead) : [];       // else read.Rejected says why
        foreach (var happened in events.Concat(router.PassTime(now)))        // by a timer too: NextDue
        {
            Console.WriteLine($"{happened.LeadId} {happened.Kind} {happened.Rule} {happened.Person}");
        }

        saved = router.Save();
        return saved;
    }

    private static string Block(string start) =>
        Readme.Split("```\n").Single(block => block.StartsWith(start, StringComparison.Ordinal));

    private void WriteLine(string line) => _lines.Add(line);
}
