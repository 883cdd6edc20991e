using System.CommandLine;
using System.CommandLine.Invocation;
using System.Globalization;
using LeadRules.Cli.Commands;
using LeadRules.Cli.Output;

namespace LeadRules.Cli;

/// <summary>From arguments to an exit code. Whatever happens, no stack trace meets a reader.</summary>
internal static class App
{
    /// <summary>Runs one command.</summary>
    public static ExitCode Run(IReadOnlyList<string> arguments, Terminal terminal)
    {
        CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
        CultureInfo.CurrentUICulture = CultureInfo.InvariantCulture;
        try
        {
            return Dispatch(arguments, terminal);
        }
        catch (UsageException refusal)
        {
            Tell(terminal, $"leadrules: {refusal.Message}");
            return ExitCode.Usage;
        }
        catch (IOException failure)
        {
            Tell(terminal, $"leadrules: {failure.Message}");
            return ExitCode.Usage;
        }
        catch (Exception defect)
        {
            Tell(terminal, Describe(defect));
            return ExitCode.Defect;
        }
    }

    // What was found before it is shown first; if nothing can be shown, the exit code says it all.
    private static void Tell(Terminal terminal, string message)
    {
        foreach (var (writer, text) in new[] { (terminal.Output, ""), (terminal.Error, message + "\n") })
        {
            try
            {
                writer.Write(text);
                writer.Flush();
            }
            catch (IOException)
            {
                // A full disk, or nobody who reads.
            }
        }
    }

    private static ExitCode Dispatch(IReadOnlyList<string> arguments, Terminal terminal)
    {
        // A file may be called @policy.yaml: response files are not read.
        var literally = new ParserConfiguration { ResponseFileTokenReplacer = null };
        var parsed = Root.Create(terminal).Parse(arguments, literally);
        if (parsed.Action is ParseErrorAction)
        {
            return Refuse(parsed, terminal.Error);
        }

        var code = (ExitCode)parsed.Invoke(new InvocationConfiguration
        {
            EnableDefaultExceptionHandler = false,
            Output = terminal.Output,
            Error = terminal.Error,
        });
        terminal.Output.Flush();
        return code;
    }

    private static ExitCode Refuse(ParseResult parsed, TextWriter error)
    {
        var command = parsed.CommandResult.Command;
        if (command is RootCommand && parsed.Tokens.Count == 0)
        {
            var names = command.Subcommands.Select(subcommand => subcommand.Name);
            error.WriteLine($"leadrules: name a command: {string.Join(", ", names)}");
        }
        else
        {
            foreach (var finding in parsed.Errors)
            {
                error.WriteLine($"leadrules: {finding.Message}");
            }

            foreach (var (typed, meant) in Guesses.Of(parsed))
            {
                error.WriteLine($"leadrules: did you mean '{meant}' by '{typed}'?");
            }
        }

        var asked = command is RootCommand ? "leadrules" : $"leadrules {command.Name}";
        error.WriteLine($"Try '{asked} --help'.");
        return ExitCode.Usage;
    }

    // A message may hold a customer's data; the type alone does not.
    private static string Describe(Exception defect) =>
        Environment.GetEnvironmentVariable("LEADRULES_DEBUG") == "1"
            ? $"leadrules: a defect of leadrules: {defect}"
            : $"leadrules: a defect of leadrules ({defect.GetType()}); LEADRULES_DEBUG=1 shows where";
}
