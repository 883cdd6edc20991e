using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace LeadRules.Tests.Policies.Shapes;

/// <summary>
/// Checks JSON by those keywords of JSON Schema 2020-12 that the policy's schema uses, and refuses any other.
/// </summary>
internal sealed class JsonSchema(JsonObject root)
{
    private static readonly string[] Notes = ["$schema", "$id", "title", "description", "default", "$defs"];

    public bool Takes(JsonNode? value) => Takes(root, value);

    private bool Takes(JsonNode? schema, JsonNode? value) => schema is JsonValue always
        ? always.GetValue<bool>()
        : schema!.AsObject().All(keyword => Holds(schema.AsObject(), keyword.Key, keyword.Value!, value));

    private bool Holds(JsonObject schema, string keyword, JsonNode rule, JsonNode? value) => keyword switch
    {
        "$ref" => Takes(
            root["$defs"]!.AsObject().Single(def => "#/$defs/" + def.Key == $"{rule}").Value, value),
        "type" => rule is JsonArray types ? types.Any(type => IsOf(type!, value)) : IsOf(rule, value),
        "enum" => rule.AsArray().Any(one => JsonNode.DeepEquals(one, value)),
        "const" => JsonNode.DeepEquals(rule, value),
        "anyOf" => rule.AsArray().Any(one => Takes(one, value)),
        "oneOf" => rule.AsArray().Count(one => Takes(one, value)) == 1,
        "allOf" => rule.AsArray().All(one => Takes(one, value)),
        "not" => !Takes(rule, value),
        "if" => !Takes(rule, value) || Takes(schema["then"], value),
        "then" => true,
        "pattern" => TextOf(value) is not { } text || Regex.IsMatch(text, rule.GetValue<string>()),
        "minLength" => TextOf(value) is not { } text || text.Length >= rule.GetValue<int>(),
        "minimum" => NumberOf(value) is not { } number || number >= rule.GetValue<int>(),
        "maximum" => NumberOf(value) is not { } number || number <= rule.GetValue<int>(),
        _ => value switch
        {
            JsonArray items => HoldsOf(keyword, rule, items),
            JsonObject members => HoldsOf(schema, keyword, rule, members),
            _ => IsKnown(keyword),
        },
    };

    private bool HoldsOf(string keyword, JsonNode rule, JsonArray items) => keyword switch
    {
        "items" => items.All(item => Takes(rule, item)),
        "minItems" => items.Count >= rule.GetValue<int>(),
        _ => IsKnown(keyword),
    };

    private bool HoldsOf(JsonObject schema, string keyword, JsonNode rule, JsonObject members) =>
        keyword switch
    {
        "required" => rule.AsArray().All(key => members.ContainsKey(key!.GetValue<string>())),
        "properties" => members.All(
            member => rule[member.Key] is not { } under || Takes(under, member.Value)),
        "patternProperties" => members.All(member => rule.AsObject()
            .Where(pattern => Regex.IsMatch(member.Key, pattern.Key))
            .All(pattern => Takes(pattern.Value, member.Value))),
        "additionalProperties" => members.Where(member => !IsNamed(schema, member.Key))
            .All(member => Takes(rule, member.Value)),
        "dependentRequired" => rule.AsObject().Where(needs => members.ContainsKey(needs.Key))
            .All(needs => needs.Value!.AsArray().All(key => members.ContainsKey(key!.GetValue<string>()))),
        _ => IsKnown(keyword),
    };

    private static bool IsNamed(JsonObject schema, string key) =>
        schema["properties"]?[key] is not null
        || (schema["patternProperties"]?.AsObject().Any(pattern => Regex.IsMatch(key, pattern.Key)) ?? false);

    private static bool IsKnown(string keyword) =>
        Notes.Contains(keyword) || keyword is "items" or "minItems" or "required" or "properties"
            or "patternProperties" or "additionalProperties" or "dependentRequired"
            ? true
            : throw new NotSupportedException(keyword);

    private static bool IsOf(JsonNode type, JsonNode? value) => type.GetValue<string>() switch
    {
        "null" => value is null,
        "array" => value is JsonArray,
        "object" => value is JsonObject,
        "string" => TextOf(value) is not null,
        "boolean" => value is JsonValue one && one.TryGetValue<bool>(out _),
        "integer" => NumberOf(value) is { } number && number == decimal.Truncate(number),
        "number" => NumberOf(value) is not null,
        var other => throw new NotSupportedException(other),
    };

    private static string? TextOf(JsonNode? value) =>
        value is JsonValue one && one.TryGetValue<string>(out var text) ? text : null;

    private static decimal? NumberOf(JsonNode? value) =>
        value is JsonValue one && one.GetValueKind() == System.Text.Json.JsonValueKind.Number
            ? decimal.Parse(one.ToJsonString(), System.Globalization.CultureInfo.InvariantCulture)
            : null;
}
