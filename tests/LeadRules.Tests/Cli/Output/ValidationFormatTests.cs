using System.Text.Encodings.Web;
using System.Text.Json;
using LeadRules.Diagnostics;

namespace LeadRules.Tests.Cli.Output;

public sealed class ValidationFormatTests
{
    private const string Policy =
        """
        leadrules: 1
        timezone: UTC
        people: [{ id: ann }]
        rules:
          - { id: "a, 100%", distribute: { to: { person: bob } } }
        """;

    [Fact]
    public void GitHub_gets_a_workflow_command_for_each_finding() => Assert.Equal(
        new CommandLine(
            1,
            "::error file=<stdin>,line=5,col=11,endColumn=20,title=LR103::'id' of rule 1 takes an id: "
            + "letters, digits and . _ -, a letter or digit first, at most 64, not 'a, 100%25'\n"
            + "::error file=<stdin>,line=5,col=50,endColumn=53,title=LR201::rule 'a, 100%25' distributes to "
            + "person 'bob', which does not exist\n",
            ""),
        CommandLine.RunWith(Policy, "validate", "-", "--format", "github"));

    [Fact]
    public void GitHub_calls_a_note_a_notice_and_escapes_a_file_name()
    {
        using var folder = new Folder();
        var path = folder.Write("a,b.yaml", Policy.Replace("a, 100%", "a", StringComparison.Ordinal)
            .Replace("bob", "ann", StringComparison.Ordinal) + "\nteams: [{ id: t, members: [ann] }]\n");
        Assert.Equal(
            new CommandLine(
                0,
                $"::notice file={path.Replace(",", "%2C", StringComparison.Ordinal)},"
                + "line=6,col=15,endColumn=16,title=LR405::nothing uses team 't'; name it in a rule, "
                + "or take it out\n",
                ""),
            CommandLine.Run("validate", path, "--format", "github"));
    }

    [Fact]
    public void Json_has_the_findings_of_each_policy()
    {
        var run = CommandLine.RunWith(Policy, "validate", "-", "--format", "json");
        var policies = JsonDocument.Parse(run.Output).RootElement.GetProperty("policies");
        var policy = Assert.Single(policies.EnumerateArray());
        Assert.Equal("-", policy.GetProperty("policy").GetString());
        Assert.Equal(
            """{"code":"LR201","severity":"error","file":"<stdin>","line":5,"column":50,"length":3,"""
            + "\"message\":\"rule 'a, 100%' distributes to person 'bob', which does not exist\","
            + "\"help\":null}",
            Compact(policy.GetProperty("findings")[1]));
    }

    [Fact]
    public void Sarif_has_what_its_schema_requires()
    {
        var log = Sarif(
            Repository.PathOf("samples", "abc-bad"), Repository.PathOf("samples", "abc-bad", "rules"));
        Assert.Empty(SarifShape.Faults(log));
    }

    [Theory]
    [InlineData("\"tool\"", "\"tol\"", "$.runs[0] has no tool; $.runs[0] has a strange tol")]
    [InlineData("\"2.1.0\"", "\"2.0.0\"", "$.version is no =2.1.0: 2.0.0")]
    [InlineData("\"startLine\": 5", "\"startLine\": 0", "startLine is no from1: 0")]
    [InlineData("\"%3Cstdin%3E\"", "\"<stdin>\"", "uri is no uri-reference: <stdin>")]
    [InlineData("\"level\": \"error\"", "\"level\": \"bad\"", "level is no =none|note|warning|error: bad")]
    public void What_the_schema_refuses_is_seen(string written, string wrong, string fault)
    {
        var run = CommandLine.RunWith(Policy, "validate", "-", "--format", "sarif");
        var log = JsonDocument.Parse(run.Output.Replace(written, wrong, StringComparison.Ordinal))
            .RootElement;
        Assert.Contains(fault, string.Join("; ", SarifShape.Faults(log)), StringComparison.Ordinal);
    }

    [Fact]
    public void Sarif_has_a_result_for_each_finding_where_it_stands()
    {
        var path = Repository.PathOf("samples", "abc-bad", "rules");
        var text = CommandLine.Run("validate", path).Output.Split('\n');
        var rules = Sarif(path).GetProperty("runs")[0].GetProperty("tool").GetProperty("driver")
            .GetProperty("rules");
        Assert.Equal(DiagnosticCodes.All.Select(code => code.Id), rules.EnumerateArray().Select(IdOf));
        Assert.Equal(
            text.Where(line => line.StartsWith(path + "/", StringComparison.Ordinal)),
            Sarif(path).GetProperty("runs")[0].GetProperty("results").EnumerateArray().Select(result =>
            {
                var place = result.GetProperty("locations")[0].GetProperty("physicalLocation");
                var region = place.GetProperty("region");
                var file = new Uri(place.GetProperty("artifactLocation").GetProperty("uri").GetString()!)
                    .LocalPath;
                Assert.Equal(
                    result.GetProperty("ruleId").GetString(),
                    IdOf(rules[result.GetProperty("ruleIndex").GetInt32()]));
                Assert.Equal(
                    region.GetProperty("startLine").GetInt32(), region.GetProperty("endLine").GetInt32());
                Assert.True(
                    region.GetProperty("endColumn").GetInt32()
                    > region.GetProperty("startColumn").GetInt32());
                return $"{file}:{region.GetProperty("startLine")}:{region.GetProperty("startColumn")}: "
                    + $"{result.GetProperty("level")} {result.GetProperty("ruleId")}: "
                    + result.GetProperty("message").GetProperty("text");
            }));
    }

    [Fact]
    public void Sarif_names_a_relative_file_by_a_relative_address()
    {
        var run = CommandLine.RunWith(Policy, "validate", "-", "--format", "sarif");
        Assert.Contains("\"uri\": \"%3Cstdin%3E\"", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Another_format_is_usage() =>
        Assert.Equal(2, CommandLine.RunWith(Policy, "validate", "-", "--format", "xml").Code);

    private static JsonElement Sarif(params string[] policies) =>
        JsonDocument.Parse(CommandLine.Run(["validate", .. policies, "--format", "sarif"]).Output)
            .RootElement;

    private static string? IdOf(JsonElement rule) => rule.GetProperty("id").GetString();

    private static string Compact(JsonElement element)
    {
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(
            bytes, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            element.WriteTo(json);
        }

        return System.Text.Encoding.UTF8.GetString(bytes.ToArray());
    }
}
