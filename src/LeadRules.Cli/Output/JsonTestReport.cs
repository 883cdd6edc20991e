using System.Collections.Immutable;
using System.Text.Json;
using LeadRules.Diagnostics;
using LeadRules.Testing;

namespace LeadRules.Cli.Output;

/// <summary>Writes how tests came out as JSON, with coverage and mutants where they were asked for.</summary>
internal static class JsonTestReport
{
    /// <summary>Writes all of it.</summary>
    public static void Write(TestSuite suite, TextWriter output) => output.Write(Json.Text(json =>
    {
        json.WriteStartObject();
        json.WriteNumber("tests", suite.Count);
        json.WriteNumber("failed", suite.Failed);
        WriteResults(suite, json);
        json.WriteStartArray("policies");
        foreach (var policy in suite.Policies)
        {
            WritePolicy(policy, json);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }));

    private static void WriteResults(TestSuite suite, Utf8JsonWriter json)
    {
        json.WriteStartArray("results");
        foreach (var file in suite.Files)
        {
            foreach (var result in file.Results)
            {
                json.WriteStartObject();
                json.WriteString("name", result.Test.Name);
                WritePlace(result.Test.Span, json);
                json.WriteBoolean("passed", result.Passed);
                json.WriteStartArray("differences");
                foreach (var difference in result.Differences)
                {
                    WriteDifference(difference, json);
                }

                json.WriteEndArray();
                json.WriteString("again", TestReport.Rerun(file.File, result.Test));
                json.WriteEndObject();
            }
        }

        json.WriteEndArray();
    }

    private static void WriteDifference(Difference difference, Utf8JsonWriter json)
    {
        json.WriteStartObject();
        WritePlace(difference.Span, json);
        json.WriteString("what", difference.What);
        WriteTexts("expected", difference.Expected, json);
        WriteTexts("actual", difference.Actual, json);
        json.WriteEndObject();
    }

    private static void WriteTexts(string key, ImmutableArray<string> texts, Utf8JsonWriter json)
    {
        json.WriteStartArray(key);
        foreach (var text in texts)
        {
            json.WriteStringValue(text);
        }

        json.WriteEndArray();
    }

    private static void WritePolicy(TestedPolicyResult policy, Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("policy", policy.Policy);
        if (policy.Points is { } points)
        {
            json.WriteStartObject("coverage");
            json.WriteNumber("points", points.Length);
            json.WriteNumber("covered", points.Count(point => point.IsCovered));
            WriteAll("missed", points.Where(point => !point.IsCovered), json, point =>
            {
                WritePlace(point.Span, json);
                json.WriteString("what", point.What);
                json.WriteString("why", point.WhyNot);
            });
            json.WriteEndObject();
        }

        if (policy.Mutation is { } mutation)
        {
            json.WriteStartObject("mutants");
            json.WriteNumber("tried", mutation.Tried);
            json.WriteBoolean("all", mutation.AreAll);
            WriteAll("survivors", mutation.Survivors, json, survivor =>
            {
                WritePlace(survivor.Span, json);
                json.WriteString("change", survivor.Change);
            });
            json.WriteEndObject();
        }

        json.WriteEndObject();
    }

    private static void WriteAll<T>(string key, IEnumerable<T> all, Utf8JsonWriter json, Action<T> write)
    {
        json.WriteStartArray(key);
        foreach (var one in all)
        {
            json.WriteStartObject();
            write(one);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WritePlace(SourceSpan? span, Utf8JsonWriter json)
    {
        if (span is { } place)
        {
            json.WriteString("file", place.File);
            json.WriteNumber("line", place.Line);
            json.WriteNumber("column", place.Column);
        }
    }
}
