using System.Collections.Immutable;
using System.Text.Json;
using LeadRules.Cli.Commands;
using LeadRules.Cli.Input;
using LeadRules.Diagnostics;

namespace LeadRules.Cli.Output.Validations;

/// <summary>Findings in SARIF 2.1.0, as code scanning and editors read it.</summary>
internal static class ValidationSarif
{
    private const string Schema = "https://json.schemastore.org/sarif-2.1.0.json";

    private static readonly ImmutableArray<string> Codes = [.. DiagnosticCodes.All.Select(code => code.Id)];

    /// <summary>One run over all policies.</summary>
    public static string Of(IReadOnlyList<(string Path, PolicyOnDisk Policy)> policies) => Json.Text(json =>
    {
        json.WriteStartObject();
        json.WriteString("$schema", Schema);
        json.WriteString("version", "2.1.0");
        json.WriteStartArray("runs");
        json.WriteStartObject();
        WriteTool(json);
        json.WriteString("columnKind", "utf16CodeUnits");
        json.WriteStartArray("results");
        foreach (var finding in policies.SelectMany(each => each.Policy.Reading.Diagnostics))
        {
            WriteResult(finding, json);
        }

        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteEndObject();
    });

    private static void WriteTool(Utf8JsonWriter json)
    {
        json.WriteStartObject("tool");
        json.WriteStartObject("driver");
        json.WriteString("name", "leadrules");
        json.WriteString("version", Root.Version);
        json.WriteStartArray("rules");
        foreach (var code in DiagnosticCodes.All)
        {
            json.WriteStartObject();
            json.WriteString("id", code.Id);
            WriteText("shortDescription", code.Title, json);
            json.WriteStartObject("defaultConfiguration");
            json.WriteString("level", Findings.Written(code.Severity));
            json.WriteEndObject();
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteResult(Diagnostic finding, Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("ruleId", finding.Code);
        json.WriteNumber("ruleIndex", Codes.IndexOf(finding.Code));
        json.WriteString("level", Findings.Written(finding.Severity));
        WriteText("message", Findings.Said(finding), json);
        json.WriteStartArray("locations");
        json.WriteStartObject();
        json.WriteStartObject("physicalLocation");
        json.WriteStartObject("artifactLocation");
        json.WriteString("uri", UriOf(finding.Span.File));
        json.WriteEndObject();
        json.WriteStartObject("region");
        json.WriteNumber("startLine", finding.Span.Line);
        json.WriteNumber("startColumn", finding.Span.Column);
        json.WriteNumber("endLine", finding.Span.Line);
        json.WriteNumber("endColumn", finding.Span.Column + finding.Span.Length);
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteText(string name, string text, Utf8JsonWriter json)
    {
        json.WriteStartObject(name);
        json.WriteString("text", text);
        json.WriteEndObject();
    }

    // A relative reference, from the folder in which the command runs; an absolute path is a file's address.
    private static string UriOf(string file)
    {
        var path = file.Replace('\\', '/');
        var escaped = string.Join('/', path.Split('/').Select(Uri.EscapeDataString));
        return Path.IsPathRooted(file) ? $"file://{(path[0] == '/' ? "" : "/")}{escaped}" : escaped;
    }
}
