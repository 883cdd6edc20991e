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
            "::error file=<stdin>,line=5,col=11,endColumn=20,title=LR103::'id' of rule 1 takes an id: letters, "
            + "digits and . _ -, a letter or digit first, at most 64, not 'a, 100%25'\n"
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
                + "line=6,col=15,endColumn=16,title=LR405::nothing uses team 't'; name it in a rule, or take it out\n",
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
            + "\"message\":\"rule 'a, 100%' distributes to person 'bob', which does not exist\",\"help\":null}",
            Compact(policy.GetProperty("findings")[1]));
    }

    [Fact]
    public void Sarif_has_what_its_schema_requires()
    {
        var path = Repository.PathOf("samples", "abc-bad");
        var run = CommandLine.Run("validate", path, Path.Join(path, "rules"), "--format", "sarif");
        var log = JsonDocument.Parse(run.Output).RootElement;
        Assert.Equal(1, run.Code);
        Assert.Equal("2.1.0", log.GetProperty("version").GetString());
        var only = Assert.Single(log.GetProperty("runs").EnumerateArray());
        var driver = only.GetProperty("tool").GetProperty("driver");
        Assert.Equal("leadrules", driver.GetProperty("name").GetString());
        var rules = driver.GetProperty("rules");
        Assert.Equal(DiagnosticCodes.All.Select(code => code.Id), rules.EnumerateArray().Select(IdOf));
        var results = only.GetProperty("results").EnumerateArray().ToList();
        Assert.Equal(12 + 7, results.Count);
        Assert.All(results, result =>
        {
            Assert.NotEmpty(result.GetProperty("message").GetProperty("text").GetString()!);
            Assert.Contains(result.GetProperty("level").GetString(), new[] { "error", "warning", "note" });
            var rule = rules[result.GetProperty("ruleIndex").GetInt32()];
            Assert.Equal(result.GetProperty("ruleId").GetString(), IdOf(rule));
            var place = Assert.Single(result.GetProperty("locations").EnumerateArray())
                .GetProperty("physicalLocation");
            var region = place.GetProperty("region");
            var file = place.GetProperty("artifactLocation").GetProperty("uri").GetString();
            Assert.StartsWith("file:///", file);
            Assert.True(region.GetProperty("startLine").GetInt32() >= 1);
            Assert.Equal(region.GetProperty("startLine").GetInt32(), region.GetProperty("endLine").GetInt32());
            Assert.True(region.GetProperty("endColumn").GetInt32() > region.GetProperty("startColumn").GetInt32());
        });
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
