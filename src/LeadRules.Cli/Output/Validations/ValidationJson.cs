using System.Text.Json;
using LeadRules.Cli.Input;
using LeadRules.Diagnostics;

namespace LeadRules.Cli.Output.Validations;

/// <summary>Findings as data.</summary>
internal static class ValidationJson
{
    /// <summary>The findings of policies, each under the path by which it was named.</summary>
    public static string Of(IReadOnlyList<(string Path, PolicyOnDisk Policy)> policies) => Json.Text(json =>
    {
        json.WriteStartObject();
        json.WriteStartArray("policies");
        foreach (var (path, policy) in policies)
        {
            json.WriteStartObject();
            json.WriteString("policy", path);
            json.WriteStartArray("findings");
            foreach (var finding in policy.Reading.Diagnostics)
            {
                Write(finding, json);
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    });

    private static void Write(Diagnostic finding, Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("code", finding.Code);
        json.WriteString("severity", Findings.Written(finding.Severity));
        json.WriteString("file", finding.Span.File);
        json.WriteNumber("line", finding.Span.Line);
        json.WriteNumber("column", finding.Span.Column);
        json.WriteNumber("length", finding.Span.Length);
        json.WriteString("message", finding.Message);
        json.WriteString("help", finding.Help);
        json.WriteEndObject();
    }
}
