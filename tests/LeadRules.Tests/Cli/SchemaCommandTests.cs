using LeadRules.Policies;

namespace LeadRules.Tests.Cli;

public sealed class SchemaCommandTests
{
    [Fact]
    public void It_writes_the_schema_of_policies() =>
        Assert.Equal(new CommandLine(0, PolicySchema.OfPolicies(), ""), CommandLine.Run("schema"));

    [Fact]
    public void It_writes_the_schema_of_their_tests() =>
        Assert.Equal(new CommandLine(0, PolicySchema.OfTests(), ""), CommandLine.Run("schema", "--tests"));
}
