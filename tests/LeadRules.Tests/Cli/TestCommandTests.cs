using System.Text.Json;
using System.Xml.Linq;

namespace LeadRules.Tests.Cli;

public sealed class TestCommandTests : IDisposable
{
    private const string Failing =
        """
        tests:
          - name: Fords' [first]
            lead: { at: 2026-03-02T10:00, make: Ford, model: F-150 }
            expect: { owner: dee }
          - name: all well
            lead: { at: 2026-03-02T10:00, category: service }
            expect: { owner: eli }
        """;

    private readonly Folder _folder = new();

    public TestCommandTests() => CommandLine.Run("init", _folder.Path);

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void The_tests_that_init_writes_pass_reach_everything_and_catch_every_mutant()
    {
        var run = CommandLine.Run("test", _folder.Path, "--coverage", "--mutate");
        Assert.Equal(
            (0, $"""
            coverage of {_folder.Path}
              rules                  3 of 3
              criteria, each way     6 of 6
              escalation steps       3 of 3

            mutants of {_folder.Path}: 52 of 52 caught

            13 tests: 13 passed, 0 failed

            """, ""),
            (run.Code, run.Output, run.Error));
    }

    [Fact]
    public void The_failure_that_the_documentation_shows_is_real()
    {
        var blocks = Repository.Read("docs", "testing.md").Split("```");
        _folder.Write(
            "policy.tests.yaml",
            blocks[1]["yaml\n".Length..].Replace("chris }", "dee }", StringComparison.Ordinal));
        var run = CommandLine.Run("test", _folder.Path);
        Assert.Equal(1, run.Code);
        Assert.Equal(
            blocks.Single(block => block.StartsWith("\nfailed:", StringComparison.Ordinal))[1..],
            run.Output.Replace(_folder.Path, "my-dealership", StringComparison.Ordinal));
    }

    [Fact]
    public void The_command_that_it_names_runs_that_test_again_alone()
    {
        _folder.Write("policy.tests.yaml", Failing);
        var run = CommandLine.Run("test", _folder.Path);
        Assert.Contains(@"--run '^Fords'\'' \[first\]$'", run.Output, StringComparison.Ordinal);

        var again = CommandLine.Run("test", _folder.At("policy.tests.yaml"), "--run", @"^Fords' \[first\]$");
        Assert.EndsWith("\n1 test: 0 passed, 1 failed\n", again.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Tests_are_searched_in_all_folders_below_each_with_its_own_policy()
    {
        Directory.CreateDirectory(_folder.At("deep/er"));
        _folder.Write("deep/er/one.tests.yml", $"policy: ../../policy.yaml\n{Failing}");
        _folder.Write("deep/er/two.yaml", "no tests");

        var run = CommandLine.Run("test", _folder.Path, _folder.At("deep"), _folder.At("policy.tests.yaml"));

        Assert.Contains($"{_folder.At("deep/er/one.tests.yml")}:5:", run.Output, StringComparison.Ordinal);
        Assert.EndsWith("\n15 tests: 14 passed, 1 failed\n", run.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--run", "no such test")]
    [InlineData("--run", "(?<=a)b")]
    [InlineData("--run", "[")]
    [InlineData("--format", "yaml")]
    [InlineData("no-such-folder")]
    public void What_cannot_run_exits_2(params string[] arguments)
    {
        var run = CommandLine.Run(["test", _folder.Path, .. arguments]);
        Assert.Equal((2, ""), (run.Code, run.Output));
        Assert.NotEmpty(run.Error);
    }

    [Fact]
    public void A_folder_without_tests_exits_2_also_beside_one_that_has_some()
    {
        Directory.CreateDirectory(_folder.At("empty"));

        var run = CommandLine.Run("test", _folder.Path, _folder.At("empty"));

        Assert.Equal((2, ""), (run.Code, run.Output));
        Assert.Contains($"no tests in '{_folder.At("empty")}'", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void No_tests_found_exits_2()
    {
        File.Delete(_folder.At("policy.tests.yaml"));
        Assert.Equal(2, CommandLine.Run("test", _folder.Path).Code);
        _folder.Write("policy.tests.yaml", "tests: []");
        Assert.Equal(2, CommandLine.Run("test", _folder.Path).Code);
    }

    [Theory]
    [InlineData(
        "policy.tests.yaml", "tests: [{ nam: a }]",
        "policy.tests.yaml:1:11: error LR101: test 1 takes no key 'nam'")]
    [InlineData(
        "policy.tests.yaml", "policy: north.yaml\ntests: []",
        "policy.tests.yaml:1:9: error LR201: there is no policy")]
    [InlineData("policy.yaml", "leadrules: 2", "policy.yaml:1:12: error LR103: ")]
    public void Errors_in_the_tests_or_their_policy_exit_1_with_their_place(
        string file, string text, string error)
    {
        _folder.Write(file, text);
        var run = CommandLine.Run("test", _folder.Path);
        Assert.Equal((1, ""), (run.Code, run.Output));
        Assert.Contains($"{_folder.Path}/{error}", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Text_that_is_not_UTF_8_is_told()
    {
        File.WriteAllBytes(_folder.At("policy.tests.yaml"), [(byte)'a', 0xFF]);
        var run = CommandLine.Run("test", _folder.Path);
        Assert.Equal(1, run.Code);
        Assert.Contains("policy.tests.yaml:1:2: error LR001", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void JUnit_has_a_case_for_each_test_and_a_failure_with_what_differs()
    {
        _folder.Write("policy.tests.yaml", Failing);
        var run = CommandLine.Run("test", _folder.Path, "--format", "junit", "--coverage");
        var suite = XDocument.Parse(run.Output).Root!.Element("testsuite")!;
        Assert.Equal(1, run.Code);
        Assert.Equal(("2", "1"), (suite.Attribute("tests")!.Value, suite.Attribute("failures")!.Value));
        Assert.Equal(
            ["Fords' [first]", "all well"],
            suite.Elements("testcase").Select(test => test.Attribute("name")!.Value));
        var failure = Assert.Single(suite.Descendants("failure"));
        Assert.Equal("owner of lead 'lead'", failure.Attribute("message")!.Value);
        Assert.Contains(
            "\n  expected  dee\n  actual    chris\nagain: ", failure.Value, StringComparison.Ordinal);
        Assert.StartsWith("coverage of ", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Json_has_results_coverage_and_survivors_with_their_places()
    {
        _folder.Write(
            "policy.tests.yaml", Failing.Replace("owner: dee", "owner: chris", StringComparison.Ordinal));
        var run = CommandLine.Run("test", _folder.Path, "--format", "json", "--coverage", "--mutate");
        Assert.Equal(0, run.Code);
        var root = JsonDocument.Parse(run.Output).RootElement;
        Assert.Equal((2, 0), (root.GetProperty("tests").GetInt32(), root.GetProperty("failed").GetInt32()));
        Assert.All(
            root.GetProperty("results").EnumerateArray(),
            result => Assert.True(result.GetProperty("passed").GetBoolean()));
        var policy = root.GetProperty("policies")[0];
        var missed = policy.GetProperty("coverage").GetProperty("missed").EnumerateArray().ToList();
        Assert.Contains(
            missed,
            point => point.GetProperty("what").GetString() == "rule 'everything-else' takes a lead"
                && point.GetProperty("why").GetString() == "no test"
                && point.GetProperty("line").GetInt32() > 1);
        Assert.NotEqual(0, policy.GetProperty("mutants").GetProperty("survivors").GetArrayLength());
    }

    [Fact]
    public void Mutants_are_not_tried_while_a_test_fails()
    {
        _folder.Write("policy.tests.yaml", Failing);
        Assert.Contains(
            "none tried, because a test fails already\n",
            CommandLine.Run("test", _folder.Path, "--mutate").Output,
            StringComparison.Ordinal);
    }
}
