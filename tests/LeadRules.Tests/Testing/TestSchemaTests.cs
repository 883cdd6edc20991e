using System.Text.Json.Nodes;
using LeadRules.Policies;
using LeadRules.Testing;
using LeadRules.Tests.Policies.Shapes;

namespace LeadRules.Tests.Testing;

public sealed class TestSchemaTests
{
    private const string Start = "2026-03-02T10:00";

    private static readonly JsonSchema Schema = new(JsonNode.Parse(PolicySchema.OfTests())!.AsObject());

    private static readonly Policy Policy = PolicyReader.Read(
        Repository.Read("src", "LeadRules.Cli", "Starter", "policy.yaml")).Policy!;

    [Theory]
    [InlineData("src", "LeadRules.Cli", "Starter", "policy.tests.yaml")]
    [InlineData("samples", "abc", "policy.tests.yaml")]
    public void It_takes_every_sample(params string[] file) =>
        Assert.True(Schema.Takes(YamlAsJson.Read(Repository.Read(file))));

    [Theory]
    [InlineData("expect: { events: [late, assigned: chris, { held: , at: +0m }], never: [] }", true)]
    [InlineData("expect: { owner: none, late: false, duplicate_of: lead, nothing: x }", false)]
    [InlineData("expect: { events: [{ late: chris, held: chris }] }", false)]
    [InlineData("expect: { events: [{ at: +1m }] }", false)]
    [InlineData("expect: { events: [gone] }", false)]
    [InlineData("expect: { rejected: contact-missing }, until: +1h30m", true)]
    [InlineData("expect: { rejected: whatever }", false)]
    [InlineData("expect: { owner: chris }, until: 1h30m", false)]
    [InlineData("expect: { owner: chris }, given: { absent: [dee], open_leads: { chris: 3 } }", true)]
    [InlineData("expect: { owner: chris }, given: { open_leads: { chris: 10001 } }", false)]
    [InlineData("expect: { owner: chris }, activities: [{ at: +1m, kind: claim, person: chris }]", true)]
    [InlineData("expect: { owner: chris }, activities: [{ at: +1m, kind: claim, value: x }]", false)]
    [InlineData("expect: { owner: chris }, activities: [{ at: +1m, kind: status }]", false)]
    [InlineData("expect: { owner: chris }, activities: [{ at: +1m, kind: status, value: sold }]", true)]
    [InlineData("expect: { owner: chris }, leads: []", false)]
    [InlineData("expect: { owner: chris }, colour: red", false)]
    public void It_takes_of_a_test_what_the_reader_takes(string keys, bool takes)
    {
        var file = $"tests: [{{ name: a, lead: {{ at: {Start}, make: Ford, custom.x: 1 }}, {keys} }}]";
        Assert.Equal(takes, Schema.Takes(YamlAsJson.Read(file)));
        Assert.Equal(takes, IsRead(file));
    }

    [Theory]
    [InlineData("{}", false)]
    [InlineData("{ tests: [{ name: a }] }", false)]
    [InlineData("{ tests: [{ lead: { at: 2026-03-02T10:00 }, expect: { owner: none } }] }", false)]
    [InlineData(
        "{ defaults: { at: 2026-03-02T10:00 }, tests: [{ name: a, lead: {}, expect: { owner: none } }] }",
        true)]
    [InlineData("{ defaults: { id: x }, tests: [] }", false)]
    [InlineData("{ tests: [{ name: a, leads: [{ at: 2026-03-02T10:00, expect: { late: true } }] }] }", true)]
    [InlineData("{ tests: [{ name: a, leads: [{ at: 2026-03-02T10:00 }], expect: { late: true } }] }", false)]
    [InlineData("{ tests: [{ name: a, lead: { at: 2026-03-02T10:00, lead_id: x }, expect: {} }] }", false)]
    public void It_takes_of_a_file_what_the_reader_takes(string file, bool takes)
    {
        Assert.Equal(takes, Schema.Takes(YamlAsJson.Read(file)));
        Assert.Equal(takes, IsRead(file));
    }

    private static bool IsRead(string file) =>
        PolicyTestReader.Read(new PolicyFile("a.tests.yaml", file), _ => new TestedPolicy(Policy))
            .Tests is not null;
}
