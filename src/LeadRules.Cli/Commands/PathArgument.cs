using System.CommandLine;
using LeadRules.Cli.Output;

namespace LeadRules.Cli.Commands;

/// <summary>Arguments that name files or folders; what begins with a hyphen is a mistyped option.</summary>
internal static class PathArgument
{
    /// <summary>One path, or several.</summary>
    /// <param name="name">As help shows it.</param>
    /// <param name="arity">How many.</param>
    /// <param name="description">What it names.</param>
    public static Argument<T> Create<T>(string name, ArgumentArity arity, string description)
    {
        var argument = new Argument<T>(name) { Arity = arity, Description = description };
        argument.Validators.Add(result =>
        {
            foreach (var token in result.Tokens.Where(token => token.Value is ['-', _, ..]))
            {
                result.AddError($"unknown option '{token.Value}' (a file of that name is ./{token.Value})");
            }
        });
        return argument;
    }
}
