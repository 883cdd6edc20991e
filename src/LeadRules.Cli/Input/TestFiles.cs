using LeadRules.Cli.Output;
using LeadRules.Policies;
using LeadRules.Testing;

namespace LeadRules.Cli.Input;

/// <summary>Finds files of tests and reads them, each with the policy that it names.</summary>
internal sealed class TestFiles(Terminal terminal)
{
    private static readonly string[] Endings = [".tests.yaml", ".tests.yml"];

    private static readonly EnumerationOptions NoLinks = new()
    {
        IgnoreInaccessible = false,
        AttributesToSkip = FileAttributes.ReparsePoint,
    };

    private readonly Dictionary<string, PolicyOnDisk> _policies = new(StringComparer.Ordinal);

    /// <summary>
    /// The files of tests that paths name or hold, in the order of the paths and there of names, each once.
    /// </summary>
    /// <exception cref="UsageException">A path does not exist, may not be read or has none.</exception>
    public static IReadOnlyList<string> Find(IReadOnlyList<string> paths)
    {
        var found = paths
            .Select(path => (Path: path, Files: Files.Reading(path, () => FilesAt(path)))).ToList();
        var without = found.Where(at => at.Files.Count == 0).Select(at => $"'{at.Path}'").ToList();
        return without.Count == 0
            ? [.. found.SelectMany(at => at.Files).DistinctBy(Path.GetFullPath)]
            : throw new UsageException(
                $"no tests in {string.Join(", ", without)}: tests stand in files named *.tests.yaml");
    }

    /// <summary>
    /// Reads a file of tests and its policy; writes what is wrong with either to standard error.
    /// </summary>
    /// <returns>Null if something is.</returns>
    public ReadTests? Read(string path)
    {
        PolicyOnDisk? policy = null;
        var folder = "";
        var (file, undecoded) = PolicySource.ReadFile(path);
        var reading = PolicyTestReader.Read(file, written =>
        {
            (policy, folder, var tested) = FindPolicy(path, written);
            return tested;
        });
        var found = undecoded is { } wrongByte ? [wrongByte] : reading.Diagnostics;
        Findings.Write([file], found, terminal.Error, terminal.ColoursError);
        return undecoded is null && reading.Tests is { Policy.Policy: not null } tests && policy is not null
            ? new ReadTests(path, folder, policy.Reading, tests)
            : null;
    }

    private (PolicyOnDisk? Policy, string Path, TestedPolicy Tested) FindPolicy(string tests, string written)
    {
        var folder = Path.GetDirectoryName(tests) is { Length: > 0 } name ? name : ".";
        var path = written == "." ? folder : Path.Join(folder == "." ? "" : folder, written);
        path = path == "-" ? "./-" : path;
        try
        {
            if (!_policies.TryGetValue(path, out var policy))
            {
                _policies.Add(path, policy = PolicySource.Read(path, terminal));
                Findings.Write(policy, terminal.Error, terminal.ColoursError);
            }

            return (policy, path, new TestedPolicy(policy.Reading.Policy));
        }
        catch (UsageException fault)
        {
            return (null, path, new TestedPolicy(null, fault.Message));
        }
    }

    private static List<string> FilesAt(string path)
    {
        if (!Directory.Exists(path))
        {
            using var stream = File.OpenRead(path);
            return [path];
        }

        var prefix = path.TrimEnd('/');
        return [.. FilesUnder(path)
            .Where(file => Endings.Any(ending => file.EndsWith(ending, StringComparison.Ordinal)))
            .Select(file => $"{prefix}/{Path.GetRelativePath(path, file).Replace('\\', '/')}")
            .Order(StringComparer.Ordinal)];
    }

    // Whatever may not be read is said: tests in it would go unnoticed.
    private static IEnumerable<string> FilesUnder(string folder) => Files.Reading(
        folder, () => Directory.GetFiles(folder, "*", NoLinks)
            .Concat(Directory.GetDirectories(folder, "*", NoLinks).SelectMany(FilesUnder)).ToList());
}

/// <summary>A file of tests, and what it tests.</summary>
/// <param name="Path">As the command line names it.</param>
/// <param name="PolicyPath">Where its policy was found.</param>
/// <param name="Policy">The policy.</param>
/// <param name="File">The tests.</param>
internal sealed record ReadTests(string Path, string PolicyPath, PolicyReading Policy, TestFile File);
