using System.Globalization;

namespace LeadRules.Benchmarks;

/// <summary>
/// Cold start of the published tool beside that of an empty program (<c>benchmarks/Empty</c>, published too):
/// the medians of runs that take turns, as a Markdown table.
/// </summary>
internal static class StartTimes
{
    private const int Times = 31;
    private const string Policy = "samples/abc";

    /// <summary>Publishes both programs and runs them, from the repository's root.</summary>
    public static void Run(TextWriter output) =>
        Run(Programs.Tool(), Programs.Benchmark("Empty"), output);

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
            .Select(_ => commands
                .Select(command => Programs.Milliseconds(command.Program, command.Arguments)).ToArray())
            .ToList();
        var medians = commands
            .Select((_, index) => times.Select(round => round[index]).Order().ElementAt(Times / 2)).ToList();
        output.WriteLine("| start | median ms | times an empty program |");
        output.WriteLine("| --- | ---: | ---: |");
        foreach (var (command, median) in commands.Zip(medians))
        {
            output.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"| {command.Name} | {median:F1} | {median / medians[0]:F1} |"));
        }
    }
}
