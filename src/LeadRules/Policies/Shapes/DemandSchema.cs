using System.Text.Json.Nodes;

namespace LeadRules.Policies.Shapes;

/// <summary>What keys ask of one another, as JSON Schema.</summary>
internal static class DemandSchema
{
    public static JsonObject Of(Demand demand) => demand switch
    {
        ExactlyOne exactly => new JsonObject { ["oneOf"] = Each(exactly.Keys) },
        AtLeastOne some => new JsonObject { ["anyOf"] = Each(some.Keys) },
        Needs needs => new JsonObject
        {
            ["dependentRequired"] = new JsonObject { [needs.Key] = new JsonArray(needs.Other) },
        },
        WordNeeds needs => Where(needs.Key, needs.Word, Required(needs.Other)),
        Excludes excludes => new JsonObject { ["not"] = Required(excludes.Key, excludes.Other) },
        WordExcludes excludes => Where(excludes.Key, excludes.Word, Without(excludes.Other)),
        WordRefuses refuses => Where(refuses.Key, refuses.Word, Without(refuses.Other)),
        _ => throw new NotSupportedException(demand.GetType().Name),
    };

    private static JsonArray Each(IEnumerable<string> keys) =>
        new([.. keys.Select(key => (JsonNode)Required(key))]);

    private static JsonObject Required(params IEnumerable<string> keys) =>
        new() { ["required"] = new JsonArray([.. keys.Select(key => (JsonNode)key)]) };

    private static JsonObject Without(string key) =>
        new() { ["properties"] = new JsonObject { [key] = false } };

    private static JsonObject Where(string key, string word, JsonObject then)
    {
        var condition = Required(key);
        condition["properties"] = new JsonObject { [key] = new JsonObject { ["const"] = word } };
        return new JsonObject { ["if"] = condition, ["then"] = then };
    }
}
