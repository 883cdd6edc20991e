using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;
using LeadRules.Cli.Output;

namespace LeadRules.Cli.Commands;

/// <summary>The command line's root: what <c>leadrules --help</c> lists.</summary>
internal static class Root
{
    private static readonly string[] Examples =
    [
        "leadrules init my-dealership",
        "leadrules validate my-dealership",
        "leadrules test my-dealership",
        "leadrules replay my-dealership my-dealership/feed.csv --activity my-dealership/activity.csv",
    ];

    /// <summary>Builds all commands upon <paramref name="terminal"/>.</summary>
    public static RootCommand Create(Terminal terminal)
    {
        var root = new RootCommand("Routes car dealers' leads by a policy: who gets which, when, and why.")
        {
            InitCommand.Create(terminal),
            ValidateCommand.Create(terminal),
            TestCommand.Create(terminal),
            ReplayCommand.Create(terminal),
            ExplainCommand.Create(terminal),
            FmtCommand.Create(terminal),
            SchemaCommand.Create(terminal),
        };
        root.Directives.Clear();
        foreach (var option in root.Options)
        {
            option.Action = option switch
            {
                HelpOption { Action: HelpAction help } => new HelpWithExamples(help),
                VersionOption => new WriteVersion(),
                _ => option.Action,
            };
        }

        return root;
    }

    /// <summary>The version of this program, without the commit that it was built from.</summary>
    internal static string Version { get; } = typeof(Root).Assembly.GetName().Version!.ToString(3);

    private sealed class WriteVersion : SynchronousCommandLineAction
    {
        public override bool ClearsParseErrors => true;

        public override int Invoke(ParseResult parseResult)
        {
            parseResult.InvocationConfiguration.Output.WriteLine($"leadrules {Version}");
            return (int)ExitCode.Well;
        }
    }

    private sealed class HelpWithExamples(HelpAction help) : SynchronousCommandLineAction
    {
        // Of one width everywhere, so that help reads the same in a file and on a screen.
        private const int Columns = 100;

        public override bool ClearsParseErrors => true;

        public override int Invoke(ParseResult parseResult)
        {
            help.MaxWidth = Columns;
            help.Invoke(parseResult);
            var output = parseResult.InvocationConfiguration.Output;
            var command = parseResult.CommandResult.Command;
            output.WriteLine("Examples:");
            foreach (var example in command is DocumentedCommand documented ? documented.Examples : Examples)
            {
                output.WriteLine($"  {example}");
            }

            if (command is RootCommand)
            {
                output.WriteLine();
                output.WriteLine("Exit codes:");
                output.WriteLine("  0  all well");
                output.WriteLine("  1  it ran and found something, such as errors in a policy");
                output.WriteLine("  2  usage, a file missing or unreadable, or nothing to do");
                output.WriteLine("  3  a defect of leadrules itself");
            }

            return (int)ExitCode.Well;
        }
    }
}
