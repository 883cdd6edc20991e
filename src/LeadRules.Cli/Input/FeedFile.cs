using LeadRules.Cli.Output;

namespace LeadRules.Cli.Input;

/// <summary>A feed that can be opened more than once; what comes on standard input is kept in a temporary file.</summary>
internal sealed class FeedFile(string path, Terminal terminal) : IDisposable
{
    private FileStream? _kept;

    /// <summary>Opens it at its beginning.</summary>
    /// <exception cref="UsageException">It is missing, or may not be read.</exception>
    public Stream Open()
    {
        if (path != "-")
        {
            return Files.Open(path, terminal);
        }

        _kept ??= Keep();
        return new FileStream(_kept.Name, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
    }

    /// <inheritdoc/>
    public void Dispose() => _kept?.Dispose();

    private FileStream Keep()
    {
        var kept = new FileStream(
            Path.GetTempFileName(),
            FileMode.Open,
            FileAccess.ReadWrite,
            FileShare.ReadWrite | FileShare.Delete,
            bufferSize: 1 << 16,
            FileOptions.DeleteOnClose);
        Files.Open(path, terminal).CopyTo(kept);
        kept.Flush();
        return kept;
    }
}
