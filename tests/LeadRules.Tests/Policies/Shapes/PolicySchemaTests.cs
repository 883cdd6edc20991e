using System.Text.Json.Nodes;
using FsCheck;
using FsCheck.Fluent;
using LeadRules.Diagnostics;
using LeadRules.Policies;
using LeadRules.Tests.Conformance;

namespace LeadRules.Tests.Policies.Shapes;

public sealed class PolicySchemaTests
{
    private static readonly JsonObject Text = JsonNode.Parse(PolicySchema.OfPolicies())!.AsObject();
    private static readonly JsonSchema Schema = new(Text);

    private static readonly string[] Samples =
    [
        .. Case.Names.Select(name => Case.Named(name).PolicyFile),
        Repository.PathOf("samples", "abc", "policy.yaml"),
        Repository.PathOf("src", "LeadRules.Cli", "Starter", "policy.yaml"),
    ];

    // What stands in place of some value of a policy, or beside it.
    private static readonly string[] Values =
    [
        "null", "true", "false", "0", "5", "-1", "1.5", "1001", "''", "'abc'", "'luc'", "'a b'", "'1'",
        "'bdc'", "'2026-01-05'", "'2026-01-05T10:00'", "'09:00-17:00'", "'9-5'", "'closed'", "'45m'",
        "'true'", "'1h 5m'", "'mon-fri, sun'", "'store'", "'email'", "'received'", "'custom.x'", "'custom.'",
        "'notify'", "'hold'", "'notify_manager'", "'Europe/Paris'", "[]", "[[]]", "['abc']",
        "['luc', 'marc']", "[5, 'x']", "[{}]", "[{'id': 'x'}]", "['email']", "[['email', 'vin']]",
        "['2026-02-03']", "{}", "{'team': 'bdc'}", "{'person': 'luc'}", "{'team': 'bdc', 'person': 'luc'}",
        "{'people': ['luc']}", "{'id': 'x'}", "{'mon': '09:00-17:00'}",
        "{'tue,wed': ['09:00-12:00', '13:00-24:00']}", "{'moon': 'closed'}", "{'make': 'Kia'}",
        "{'not': {'make': ['Kia']}}", "{'starts_with': 'x'}", "{'starts_with': ''}", "{'min': 5}",
        "{'exists': true}", "{'any': [{'oem': true}, {'year': {'max': 3}}]}", "{'fr': 'x'}",
        "{'custom.a': 'x'}", "{'days': 'mon'}", "{'vin': {'A': 'b'}}",
    ];

    private static readonly Gen<(int Place, int Kind, string Key, string Value)> Change =
        from place in Gen.Choose(0, int.MaxValue)
        from kind in Gen.Choose(0, 3)
        from key in Gen.Elements(
            "id", "name", "to", "team", "make", "not", "custom.x", "nonsense", "weeks", "from", "mon")
        from value in Gen.Elements(Values)
        select (place, kind, key, value);

    [Fact]
    public void It_takes_every_sample_and_every_conformance_policy() =>
        Assert.All(Samples, file => Assert.True(Schema.Takes(YamlAsJson.Read(File.ReadAllText(file))), file));

    [Fact]
    public void It_takes_the_examples_of_the_format() =>
        Assert.True(Schema.Takes(YamlAsJson.Read(FormatExampleTests.Example)));

    [Fact]
    public void Every_key_is_described_in_a_sentence()
    {
        var described = 0;
        Visit(Text, at =>
        {
            var isCondition = at.GetPath().EndsWith(".if", StringComparison.Ordinal)
                || at.GetPath().EndsWith(".then", StringComparison.Ordinal);
            foreach (var (key, schema) in isCondition ? [] : at["properties"]?.AsObject() ?? [])
            {
                Assert.Matches(@"^\p{Lu}.*\.$", schema!["description"]?.GetValue<string>() ?? key);
                described++;
            }
        });
        Assert.InRange(described, 150, 300);
    }

    [Fact]
    public void What_it_shares_is_used()
    {
        var text = PolicySchema.OfPolicies();
        Assert.All(
            Text["$defs"]!.AsObject().Select(shared => shared.Key),
            name => Assert.Contains($"\"#/$defs/{name}\"", text, StringComparison.Ordinal));
        Assert.EndsWith("}\n", text, StringComparison.Ordinal);
        Assert.DoesNotContain("\r", text, StringComparison.Ordinal);
    }

    [Fact]
    public void LR101_it_refuses_an_unknown_key_wherever_the_reader_does()
    {
        var refused = 0;
        for (var place = 0; ; place++)
        {
            var policy = YamlAsJson.Read(FormatExampleTests.Example)!;
            var objects = new List<JsonObject>();
            Visit(policy, objects.Add);
            if (place == objects.Count)
            {
                break;
            }

            objects[place]["nonsense"] = "x";
            var found = PolicyReader.Read(policy.ToJsonString()).Diagnostics;
            var isUnknown = found.Any(finding => finding.Code == "LR101");
            refused += isUnknown ? 1 : 0;
            Assert.True(!isUnknown || !Schema.Takes(policy), objects[place].GetPath());
        }

        Assert.InRange(refused, 25, 100);
    }

    [Fact]
    public void It_takes_what_the_reader_takes_and_refuses_what_the_reader_refuses() => Check.One(
        Config.QuickThrowOnFailure.WithMaxTest(1000),
        Prop.ForAll(Arb.From(Change), change =>
        {
            var policy = Changed(change);
            if (policy is null)
            {
                return;
            }

            // An editor cannot tell null from nothing at all, which is what the reader knows.
            var text = policy.ToJsonString().Replace(":null", ": ", StringComparison.Ordinal);
            var reading = PolicyReader.Read(text);
            var takes = Schema.Takes(policy);
            if (reading.Policy is not null)
            {
                Assert.True(takes, $"{change}: the reader takes it");
            }
            else if (reading.Diagnostics.FirstOrDefault(IsOfShape) is { } found)
            {
                Assert.False(takes, $"{change}: {found}");
            }
        }));

    // Patterns of dates, and dates that must follow one another, have no shape.
    private static bool IsOfShape(Diagnostic found) =>
        found.Code is "LR101" or "LR102" or "LR103" or "LR104"
        && !found.Message.StartsWith("'dates' of", StringComparison.Ordinal)
        && !found.Message.Contains("'from'", StringComparison.Ordinal);

    // The change at some object of the examples; null where there is nothing to change.
    private static JsonNode? Changed((int Place, int Kind, string Key, string Value) change)
    {
        var policy = YamlAsJson.Read(FormatExampleTests.Example)!;
        var objects = new List<JsonObject>();
        Visit(policy, objects.Add);
        var at = objects[change.Place % objects.Count];
        var keys = at.Select(entry => entry.Key).ToList();
        var isNew = keys.Count == 0 || change.Kind == 3;
        var key = isNew ? change.Key : keys[change.Place / objects.Count % keys.Count];
        if (change.Kind == 0)
        {
            at.Remove(key);
        }
        else
        {
            at[key] = JsonNode.Parse(change.Value.Replace('\'', '"'));
        }

        return policy;
    }

    private static void Visit(JsonNode? node, Action<JsonObject> visit)
    {
        switch (node)
        {
            case JsonObject members:
                visit(members);
                members.ToList().ForEach(member => Visit(member.Value, visit));
                break;
            case JsonArray items:
                items.ToList().ForEach(item => Visit(item, visit));
                break;
        }
    }
}
