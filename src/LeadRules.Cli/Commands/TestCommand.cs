using System.CommandLine;
using System.Text.RegularExpressions;
using LeadRules.Cli.Input;
using LeadRules.Cli.Output;
using LeadRules.Testing;

namespace LeadRules.Cli.Commands;

/// <summary><c>leadrules test PATH…</c>: runs policy tests, each by itself.</summary>
internal static class TestCommand
{
    /// <summary>Builds the command.</summary>
    public static Command Create(Terminal terminal)
    {
        var paths = PathArgument.Create<string[]>(
            "PATH", ArgumentArity.OneOrMore, "A file of tests, or a folder to search for *.tests.yaml.");
        var run = new Option<string>("--run")
        {
            HelpName = "REGEX",
            Description = "Runs only the tests in whose name it finds something.",
        };
        var format = new Option<string>("--format")
        {
            Description = "How results are written.",
            DefaultValueFactory = _ => "text",
        };
        format.AcceptOnlyFromAmong("text", "junit", "json");
        var coverage = new Option<bool>("--coverage")
        {
            Description = "Says what of each policy no test reaches: rules, criteria each way, steps.",
        };
        var mutate = new Option<bool>("--mutate")
        {
            Description = "Changes each policy in one place after another and says which changes "
                + "no test notices.",
        };
        var command = new DocumentedCommand(
            "test",
            "Runs policy tests and says where what happens is not what they expect.",
            "leadrules test my-dealership",
            "leadrules test my-dealership --run truck",
            "leadrules test my-dealership --coverage --mutate",
            "leadrules test stores/north stores/south --format junit > tests.xml")
        {
            paths, run, format, coverage, mutate,
        };
        command.SetAction(parsed => (int)Run(
            new TestRequest(
                parsed.GetRequiredValue(paths),
                Pattern(parsed.GetValue(run)),
                parsed.GetRequiredValue(format),
                parsed.GetValue(coverage),
                parsed.GetValue(mutate)),
            terminal));
        return command;
    }

    private static ExitCode Run(TestRequest request, Terminal terminal)
    {
        var files = new TestFiles(terminal);
        var read = TestFiles.Find(request.Paths).Select(files.Read).ToList();
        if (read.Contains(null))
        {
            return ExitCode.Found;
        }

        var suite = TestSuite.Run(read.OfType<ReadTests>(), request);
        if (suite.Count == 0)
        {
            throw new UsageException(request.Run is null
                ? "the files of tests hold no test"
                : $"no test has a name in which --run '{request.Run}' finds anything");
        }

        switch (request.Format)
        {
            case "junit":
                JUnitReport.Write(suite, terminal.Output);
                TestReport.WritePolicies(suite, terminal.Error);
                break;
            case "json":
                JsonTestReport.Write(suite, terminal.Output);
                break;
            default:
                TestReport.Write(suite, terminal.Output);
                break;
        }

        return suite.Failed == 0 ? ExitCode.Well : ExitCode.Found;
    }

    private static Regex? Pattern(string? written)
    {
        try
        {
            return written is null
                ? null
                : new Regex(written, RegexOptions.NonBacktracking | RegexOptions.CultureInvariant);
        }
        catch (Exception fault) when (fault is ArgumentException or NotSupportedException)
        {
            throw new UsageException(
                $"--run takes a regular expression without backtracking: {fault.Message}");
        }
    }
}
