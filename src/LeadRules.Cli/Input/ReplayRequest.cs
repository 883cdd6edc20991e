using LeadRules.Cli.Output;

namespace LeadRules.Cli.Input;

/// <summary>What <c>replay</c> was asked.</summary>
/// <param name="Policy">A file, a folder, or <c>-</c>.</param>
/// <param name="Feed">A file, or <c>-</c>.</param>
/// <param name="Activity">A file, <c>-</c>, or null.</param>
/// <param name="Folder">Where to write files, or null.</param>
/// <param name="Until">As it was typed, or null.</param>
/// <param name="Encoding">As it was typed, or null.</param>
internal sealed record ReplayRequest(
    string Policy, string Feed, string? Activity, string? Folder, string? Until, string? Encoding)
{
    /// <summary>On how many threads to run.</summary>
    public int Threads { get; init; } = 1;

    private IEnumerable<string> Inputs => Activity is null ? [Policy, Feed] : [Policy, Feed, Activity];

    /// <summary>Looks at the paths before anything is read.</summary>
    /// <param name="outputs">The names of the files that would be written.</param>
    /// <exception cref="UsageException">They cannot be meant so.</exception>
    public void Check(IEnumerable<string> outputs)
    {
        if (Inputs.Count(path => path == "-") > 1)
        {
            throw new UsageException("standard input (-) can be named once only");
        }

        if (string.IsNullOrEmpty(Folder))
        {
            return;
        }

        var written = outputs.SelectMany(OutputFolder.NamesOf)
            .SelectMany(name => Files.NamesOf(Path.Join(Folder, name)))
            .ToHashSet(StringComparer.OrdinalIgnoreCase);
        var lost = Inputs.FirstOrDefault(
            path => path.Length > 0 && Files.NamesOf(path).Any(written.Contains));
        if (lost is not null)
        {
            throw new UsageException(
                $"--out would write over '{lost}', which is to be read; name another folder");
        }
    }
}
