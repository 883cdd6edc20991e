using System.Text;
using LeadRules.Cli;
using LeadRules.Cli.Output;

namespace LeadRules.Tests.Cli;

/// <summary>Runs the command line in this process.</summary>
internal sealed record CommandLine(int Code, string Output, string Error)
{
    public static CommandLine Run(params string[] arguments) => RunWith("", arguments);

    public static CommandLine RunWith(string input, params string[] arguments) =>
        RunWith(Encoding.UTF8.GetBytes(input), arguments);

    public static CommandLine RunWith(byte[] input, params string[] arguments) =>
        RunWith(new MemoryStream(input), arguments);

    public static CommandLine RunWith(Stream stream, params string[] arguments)
    {
        using var output = new StringWriter { NewLine = "\n" };
        using var error = new StringWriter { NewLine = "\n" };
        var code = App.Run(arguments, new Terminal { Input = () => stream, Output = output, Error = error });
        return new CommandLine((int)code, output.ToString(), error.ToString());
    }
}
