using System.Diagnostics;
using System.Globalization;

namespace LeadRules.Benchmarks;

/// <summary>
/// Cold start of the published tool beside that of an empty program (<c>benchmarks/Empty</c>, published too): the
/// medians of runs that take turns, as a Markdown table.
/// </summary>
internal static class StartTimes
{
    private const int Times = 31;
    private const string Policy = "samples/abc";

    /// <summary>Publishes both programs and runs them, from the repository's root.</summary>
    public static void Run(TextWriter output) =>
        Run(Published("src/LeadRules.Cli", "leadrules"), Published("benchmarks/Empty", "Empty"), output);

    /// <summary>Runs both programs, from the repository's root.</summary>
    public static void Run(string tool, string empty, TextWriter output)
    {
        (string Name, string Program, string[] Arguments)[] commands =
        [
            ("an empty program", empty, []),
            ("`--version`", tool, ["--version"]),
            ($"`validate {Policy}`", tool, ["validate", Policy]),
            ($"`replay {Policy} {Policy}/feed.csv`", tool, ["replay", Policy, $"{Policy}/feed.csv"]),
        ];
        var times = Enumerable.Range(0, Times)
            .Select(_ => commands.Select(command => Milliseconds(command.Program, command.Arguments)).ToArray())
            .ToList();
        var medians = commands.Select((_, index) => times.Select(round => round[index]).Order().ElementAt(Times / 2)).ToList();
        output.WriteLine("| start | median ms | times an empty program |");
        output.WriteLine("| --- | ---: | ---: |");
        foreach (var (command, median) in commands.Zip(medians))
        {
            output.WriteLine(string.Create(
                CultureInfo.InvariantCulture, $"| {command.Name} | {median:F1} | {median / medians[0]:F1} |"));
        }
    }

    private static string Published(string project, string program)
    {
        var folder = Path.Join("out", "start", program);
        Milliseconds("dotnet", ["publish", project, "-c", "Release", "-o", folder, "--disable-build-servers"]);
        return Path.Join(folder, program);
    }

    private static double Milliseconds(string program, string[] arguments)
    {
        var start = Stopwatch.GetTimestamp();
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true })!;
        process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0
            ? Stopwatch.GetElapsedTime(start).TotalMilliseconds
            : throw new InvalidOperationException($"{program} {string.Join(' ', arguments)} gave {process.ExitCode}");
    }
}
