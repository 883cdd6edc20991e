using BenchmarkDotNet.Columns;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Diagnosers;
using BenchmarkDotNet.Environments;
using BenchmarkDotNet.Exporters;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Loggers;
using BenchmarkDotNet.Reports;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;

namespace LeadRules.Benchmarks;

/// <summary>
/// All benchmarks in one run, as a page of <c>benchmarks/results</c> with the machine that they ran on.
/// </summary>
internal static class Results
{
    public static void Write(string file, IReadOnlyCollection<int> sizes)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(file))!);
        using var page = new StreamWriter(file) { NewLine = "\n", AutoFlush = true };
        page.WriteLine("# Benchmarks");
        page.WriteLine();
        page.WriteLine(
            "Written by `dotnet run -c Release --project benchmarks/LeadRules.Benchmarks -- all FILE`. "
            + "Times of one machine say little; ratios within one run say more.");
        page.WriteLine();
        page.WriteLine("```");
        page.WriteLine(string.Join('\n', HostEnvironmentInfo.GetCurrent().ToFormattedString()));
        page.WriteLine("```");
        page.WriteLine();
        page.WriteLine("## Cold start");
        page.WriteLine();
        page.WriteLine("The published tool against an empty program on an installed runtime.");
        page.WriteLine();
        StartTimes.Run(page);
        page.WriteLine();
        page.WriteLine("## A replay from end to end");
        page.WriteLine();
        page.WriteLine(
            "All output files, 16 columns, 200 rules, 100 people, duplicates, schedules, escalation "
            + "and expiry on; against reading the same file with CsvHelper's spans and doing nothing. "
            + "`rows s` is finding its rows without taking a span.");
        page.WriteLine();
        ReplayBenchmarks.Run(sizes, page);
        page.WriteLine();
        page.WriteLine(
            "The same as whole programs: the published tool, which is native, "
            + "against a program on an installed runtime that reads the file with spans.");
        page.WriteLine();
        ReplayBenchmarks.RunPrograms(sizes, page);
        page.WriteLine();
        page.WriteLine("## Stage by stage");
        foreach (var summary in BenchmarkRunner.Run(typeof(Results).Assembly, Config()))
        {
            page.WriteLine();
            page.WriteLine($"### {summary.BenchmarksCases[0].Descriptor.Type.Name}");
            page.WriteLine();
            page.WriteLine(Table(summary));
        }
    }

    private static ManualConfig Config() => ManualConfig.CreateEmpty()
        .AddJob(Job.ShortRun.WithToolchain(InProcessEmitToolchain.Instance))
        .AddDiagnoser(MemoryDiagnoser.Default)
        .AddColumnProvider(DefaultColumnProviders.Instance)
        .AddLogger(ConsoleLogger.Default)
        .WithOptions(ConfigOptions.DisableLogFile);

    private static string Table(Summary summary)
    {
        var logger = new AccumulationLogger();
        MarkdownExporter.GitHub.ExportToLog(summary, logger);
        return string.Join('\n', logger.GetLog().Split('\n')
            .Select(line => line.TrimEnd()).Where(line => line.StartsWith('|')));
    }
}
