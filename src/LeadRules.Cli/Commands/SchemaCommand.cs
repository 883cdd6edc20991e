using System.CommandLine;
using LeadRules.Cli.Output;
using LeadRules.Policies;

namespace LeadRules.Cli.Commands;

/// <summary><c>leadrules schema</c>: the formats of policies and of their tests, for editors.</summary>
internal static class SchemaCommand
{
    /// <summary>Builds the command.</summary>
    public static Command Create(Terminal terminal)
    {
        var tests = new Option<bool>("--tests") { Description = "The schema of policy tests instead." };
        var command = new DocumentedCommand(
            "schema",
            "Writes the JSON Schema of the policy format, by which editors complete and check policies.",
            "leadrules schema > policy.schema.json",
            "leadrules schema --tests > tests.schema.json")
        {
            tests,
        };
        command.SetAction(parsed =>
        {
            terminal.Output.Write(
                parsed.GetValue(tests) ? PolicySchema.OfTests() : PolicySchema.OfPolicies());
            return (int)ExitCode.Well;
        });
        return command;
    }
}
