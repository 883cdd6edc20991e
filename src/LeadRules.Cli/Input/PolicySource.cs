using System.Collections.Immutable;
using System.Text;
using System.Text.Unicode;
using LeadRules.Cli.Output;
using LeadRules.Diagnostics;
using LeadRules.Policies;

namespace LeadRules.Cli.Input;

/// <summary>Reads a policy from where the command line names it: a file, a folder (P1) or <c>-</c>.</summary>
internal static class PolicySource
{
    // Well past what a policy may hold, so that the reader says LR003; a device without end stops here.
    private const int MostBytes = 32 << 20;

    /// <summary>Reads and checks the policy at <paramref name="path"/>.</summary>
    /// <exception cref="UsageException">There is none, or it cannot be read.</exception>
    public static PolicyOnDisk Read(string path, Terminal terminal)
    {
        var sources = Open(path, terminal);
        var files = sources.ConvertAll(source => new PolicyFile(source.Name, Decode(source.Bytes)));
        var undecoded = sources.Select(FindWrongByte).OfType<Diagnostic>().ToImmutableArray();
        return undecoded.IsEmpty
            ? new PolicyOnDisk(PolicyReader.Read(files), files)
            : new PolicyOnDisk(new PolicyReading(null, undecoded, new SourceMap()), files);
    }

    /// <summary>The text of one file, and where it is no UTF-8, if anywhere.</summary>
    /// <exception cref="UsageException">It is missing, or cannot be read.</exception>
    public static (PolicyFile File, Diagnostic? Undecoded) ReadFile(string path)
    {
        var source = Files.Reading(path, () => OpenFile(path, path));
        return (new PolicyFile(source.Name, Decode(source.Bytes)), FindWrongByte(source));
    }

    private static List<Source> Open(string path, Terminal terminal)
    {
        if (path == "-")
        {
            return [new Source("<stdin>", ReadAtMost(terminal.TakeInput()))];
        }

        return Files.Reading(path, () => Directory.Exists(path) ? OpenFolder(path) : [OpenFile(path, path)]);
    }

    private static List<Source> OpenFolder(string folder)
    {
        var names = Directory.EnumerateFiles(folder).Select(file => Path.GetFileName(file)!).Where(IsPolicy)
            .Order(StringComparer.Ordinal).ToList();
        if (names.Count == 0)
        {
            throw new UsageException($"no policy in '{folder}': it holds no *.yaml or *.yml file");
        }

        var prefix = Path.EndsInDirectorySeparator(folder) ? folder : folder + "/";
        return names.ConvertAll(name => Files.Reading(
            prefix + name, () => OpenFile(Path.Join(folder, name), prefix + name)));
    }

    private static bool IsPolicy(string name) =>
        (name.EndsWith(".yaml", StringComparison.Ordinal) || name.EndsWith(".yml", StringComparison.Ordinal))
        && !name.EndsWith(".tests.yaml", StringComparison.Ordinal)
        && !name.EndsWith(".tests.yml", StringComparison.Ordinal);

    private static Source OpenFile(string path, string name)
    {
        using var stream = File.OpenRead(path);
        return new Source(name, ReadAtMost(stream));
    }

    private static byte[] ReadAtMost(Stream stream)
    {
        using var bytes = new MemoryStream();
        var buffer = new byte[1 << 16];
        while (bytes.Length < MostBytes && stream.Read(buffer) is > 0 and var count)
        {
            bytes.Write(buffer, 0, count);
        }

        return bytes.ToArray();
    }

    private static string Decode(byte[] bytes)
    {
        using var reader = new StreamReader(new MemoryStream(bytes), Encoding.UTF8);
        return reader.ReadToEnd();
    }

    // Text in another encoding would route by names that are not those written: it is said, not guessed.
    private static Diagnostic? FindWrongByte(Source source)
    {
        var bytes = source.Bytes.AsSpan();
        if (bytes.Length >= MostBytes || Utf8.IsValid(bytes) || IsUtf16(bytes))
        {
            return null;
        }

        var at = 0;
        while (Rune.DecodeFromUtf8(bytes[at..], out _, out var length) == System.Buffers.OperationStatus.Done)
        {
            at += length;
        }

        var before = Decode(source.Bytes[..at]);
        var line = before.AsSpan().Count('\n') + 1;
        var column = before.Length - before.LastIndexOf('\n');
        return new Diagnostic(
            DiagnosticCodes.NotYaml.Id,
            DiagnosticCodes.NotYaml.Severity,
            new SourceSpan(source.Name, line, column, 1),
            "not YAML: the text is not UTF-8",
            "save the file as UTF-8");
    }

    private static bool IsUtf16(ReadOnlySpan<byte> bytes) => bytes is [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..];

    private sealed record Source(string Name, byte[] Bytes);
}

/// <summary>A policy as it was read, and the files that its findings are about.</summary>
/// <param name="Reading">The policy, or why there is none.</param>
/// <param name="Files">Its files.</param>
internal sealed record PolicyOnDisk(PolicyReading Reading, IReadOnlyList<PolicyFile> Files);
