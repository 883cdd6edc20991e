using LeadRules.Cli.Output;

namespace LeadRules.Cli.Input;

/// <summary>
/// A feed that can be opened more than once; what comes on standard input or through a pipe is kept in a
/// temporary file.
/// </summary>
internal sealed class FeedFile(string path, Terminal terminal) : IDisposable
{
    private FileStream? _kept;
    private Interruption? _interruption;

    /// <summary>Opens it at its beginning.</summary>
    /// <exception cref="UsageException">It is missing, or may not be read.</exception>
    public Stream Open()
    {
        if (_kept is null)
        {
            var stream = Files.Open(path, terminal);
            if (path != "-" && stream.CanSeek)
            {
                return stream;
            }

            using (stream)
            {
                Keep(stream);
            }
        }

        return new FileStream(
            _kept!.Name, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _interruption?.Dispose();
        _kept?.Dispose();
    }

    private void Keep(Stream stream)
    {
        var name = Path.Join(Path.GetTempPath(), $"leadrules-{Path.GetRandomFileName()}");
        _interruption = new Interruption(() => File.Delete(name));
        var options = new FileStreamOptions
        {
            Mode = FileMode.CreateNew,
            Access = FileAccess.ReadWrite,
            Share = FileShare.ReadWrite | FileShare.Delete,
            BufferSize = 1 << 16,
            Options = FileOptions.DeleteOnClose,
        };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        _kept = new FileStream(name, options);
        stream.CopyTo(_kept);
        _kept.Flush();
    }
}
