using System.Diagnostics;

namespace LeadRules.Benchmarks;

/// <summary>Programs of the repository, published and run as anybody runs them.</summary>
internal static class Programs
{
    /// <summary>The published tool; from the repository's root, as the others.</summary>
    public static string Tool() => Published("src/LeadRules.Cli", "leadrules");

    /// <summary>The program of a project of the benchmarks.</summary>
    public static string Benchmark(string name) => Published($"benchmarks/{name}", name);

    /// <summary>How many milliseconds a run takes.</summary>
    public static double Milliseconds(string program, params string[] arguments)
    {
        var start = Stopwatch.GetTimestamp();
        using var process = Process.Start(
            new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true })!;
        process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0
            ? Stopwatch.GetElapsedTime(start).TotalMilliseconds
            : throw new InvalidOperationException(
                $"{program} {string.Join(' ', arguments)} gave {process.ExitCode}");
    }

    private static string Published(string project, string program)
    {
        var folder = Path.Join("out", "start", program);
        Milliseconds("dotnet", "publish", project, "-c", "Release", "-o", folder, "--disable-build-servers");
        return Path.Join(folder, program);
    }
}
