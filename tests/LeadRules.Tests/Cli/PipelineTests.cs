using System.CommandLine;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using LeadRules.Cli.Commands;
using LeadRules.Cli.Output;
using LeadRules.Tests.Policies.Shapes;

namespace LeadRules.Tests.Cli;

/// <summary>
/// The GitHub Action, the hooks and the documents name commands, inputs and hooks that there are.
/// </summary>
public sealed partial class PipelineTests
{
    private static readonly JsonNode Action = YamlAsJson.Read(Repository.Read("action.yml"))!;
    private static readonly JsonArray Hooks =
        YamlAsJson.Read(Repository.Read(".pre-commit-hooks.yaml"))!.AsArray();
    private static readonly Terminal Nowhere = new()
    {
        Input = () => Stream.Null, Output = TextWriter.Null, Error = TextWriter.Null,
    };

    private static readonly string[] Documents =
        [Repository.Read("README.md"), Repository.Read("docs", "ci.md")];

    public static TheoryData<string> CommandLines =>
    [
        .. Scripts()
            .Concat(Documents.SelectMany(document => Blocks(document, "sh")))
            .Concat(Documents.SelectMany(document => Blocks(document, "yml")))
            .Concat(Hooks.Select(hook => CommandOf(hook!) + " dealership"))
            .SelectMany(Commands).Distinct(StringComparer.Ordinal),
    ];

    [Fact]
    public void The_action_validates_for_people_and_code_scanning_and_tests_for_people_and_reports() =>
        Assert.Equal(
            [
                "leadrules --version",
                "leadrules validate LIST --format sarif",
                "leadrules validate LIST --strict --from 2026-01-05 --format sarif",
                "leadrules validate LIST --format github",
                "leadrules validate LIST --strict --from 2026-01-05 --format github",
                "leadrules test LIST --format junit",
                "leadrules test LIST --coverage",
            ],
            Scripts().SelectMany(Commands));

    [Theory]
    [MemberData(nameof(CommandLines))]
    public void Each_command_line_is_one_that_parses(string command)
    {
        var arguments = Words().Matches(command).Select(word => word.Value.Trim('\'')).Skip(1).ToArray();
        var parsed = Root.Create(Nowhere).Parse(arguments);
        Assert.Empty(parsed.Errors);
        Assert.True(parsed.CommandResult.Command is not RootCommand || arguments is ["--version"], command);
    }

    [Fact]
    public void The_action_uses_the_inputs_that_it_has_and_each_is_documented()
    {
        var inputs = Action["inputs"]!.AsObject();
        var used = Input().Matches(Repository.Read("action.yml")).Select(match => match.Groups[1].Value);
        Assert.Equal(inputs.Select(input => input.Key).Order(), used.Distinct().Order());
        Assert.All(inputs, input =>
        {
            Assert.NotEmpty(input.Value!["description"]!.GetValue<string>());
            Assert.True(input.Value["required"] is not null || input.Value["default"] is not null, input.Key);
            Assert.Contains($"\n| `{input.Key}` | ", Documents[1], StringComparison.Ordinal);
        });
    }

    [Fact]
    public void Untrusted_inputs_reach_scripts_as_variables_alone() =>
        Assert.All(Scripts(), script => Assert.DoesNotContain("${{", script, StringComparison.Ordinal));

    [Fact]
    public void Each_hook_runs_a_script_of_the_repository_over_policies_that_are_named()
    {
        Assert.Equal(["leadrules-validate", "leadrules-test", "leadrules-fmt"], Hooks.Select(Id));
        Assert.All(Hooks, hook =>
        {
            Assert.Equal("script", hook!["language"]!.GetValue<string>());
            Assert.False(hook["pass_filenames"]!.GetValue<bool>());
            Assert.Matches(new Regex(hook["files"]!.GetValue<string>()), "dealership/policy.yaml");
            var script = Repository.PathOf(hook["entry"]!.GetValue<string>().Split(' ')[0]);
            Assert.True(File.Exists(script));
            Assert.True(
                OperatingSystem.IsWindows()
                || File.GetUnixFileMode(script).HasFlag(UnixFileMode.UserExecute));
        });
    }

    [Fact]
    public void The_workflows_and_hooks_that_the_documents_show_name_inputs_and_hooks_that_there_are()
    {
        var shown = Documents.SelectMany(document => Blocks(document, "yml"))
            .Select(YamlAsJson.Read).ToList();
        var steps = shown.SelectMany(block => block!["jobs"]?["policies"]!["steps"]!.AsArray() ?? [])
            .ToList();
        var ours = steps
            .Where(step => step!["uses"]?.GetValue<string>().Contains("/leadrules@") == true).ToList();
        Assert.Equal(2, ours.Count);
        Assert.All(ours, step => Assert.Subset(
            Action["inputs"]!.AsObject().Select(input => input.Key).ToHashSet(),
            step!["with"]!.AsObject().Select(input => input.Key).ToHashSet()));
        Assert.All(ours, step => Assert.NotNull(step!["with"]!["policies"]));
        var hooks = shown.SelectMany(block => block!["repos"]?[0]!["hooks"]!.AsArray() ?? []).ToList();
        Assert.Equal(Hooks.Select(Id).Order(), hooks.Select(Id).Order());
    }

    [Fact]
    public void What_a_newcomer_does_finds_what_the_README_shows()
    {
        using var folder = new Folder();
        CommandLine.Run("init", folder.Path);
        var shown = Documents[0].Split("```\n").ToList();
        foreach (var arguments in (string[][])[["validate", "--strict"], ["test", "--coverage"]])
        {
            var run = CommandLine.Run([arguments[0], folder.Path, arguments[1]]);
            Assert.Equal((0, ""), (run.Code, run.Error));
            Assert.Contains(run.Output.Replace(folder.Path, "dealership", StringComparison.Ordinal), shown);
        }
    }

    private static string Id(JsonNode? hook) => hook!["id"]!.GetValue<string>();

    private static string CommandOf(JsonNode hook) =>
        hook["entry"]!.GetValue<string>().Replace(".ci/tool/", "", StringComparison.Ordinal);

    private static IEnumerable<string> Scripts() => Action["runs"]!["steps"]!.AsArray()
        .Where(step => step!["run"] is not null).Select(step => step!["run"]!.GetValue<string>());

    private static IEnumerable<string> Blocks(string document, string language) =>
        document.Split($"```{language}\n").Skip(1).Select(rest => rest.Split("```")[0]);

    // Lists of paths become one; a command with options is there without and with all of those of its script.
    private static IEnumerable<string> Commands(string script)
    {
        var options = string.Concat(Option().Matches(script).Select(match => match.Groups[1].Value + " "))
            .Replace("\"$FROM\"", "2026-01-05", StringComparison.Ordinal);
        foreach (var line in Command().Matches(script).Select(match => match.Groups[1].Value))
        {
            var command = List().Replace(line, "LIST");
            yield return command.Replace("\"${options[@]}\" ", "", StringComparison.Ordinal);
            if (command.Contains("${options[@]}", StringComparison.Ordinal))
            {
                yield return command.Replace("\"${options[@]}\" ", options, StringComparison.Ordinal);
            }
        }
    }

    [GeneratedRegex(@"\$\{\{ inputs\.([a-z]+) \}\}")]
    private static partial Regex Input();

    [GeneratedRegex(@"^ *(?:- run: )?(leadrules [^>|\n]*[^>|\s])", RegexOptions.Multiline)]
    private static partial Regex Command();

    [GeneratedRegex(@"options\+=\(([^)]*)\)")]
    private static partial Regex Option();

    [GeneratedRegex(@"""\$\{(policies|tests)\[@\]\}""")]
    private static partial Regex List();

    [GeneratedRegex(@"'[^']*'|[^ ]+")]
    private static partial Regex Words();
}
