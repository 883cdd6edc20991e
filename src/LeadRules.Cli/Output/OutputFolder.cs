namespace LeadRules.Cli.Output;

/// <summary>
/// A folder that a command writes its results to. Files have their names only once all of them are whole:
/// until <see cref="Complete"/> each is called <c>NAME.partial</c>, and a command that fails or is
/// interrupted leaves none.
/// </summary>
internal sealed class OutputFolder : IDisposable
{
    // Where open files cannot go away unless they may, they may; elsewhere that would let two runs write the
    // same.
    private static readonly FileShare Sharing =
        OperatingSystem.IsWindows() ? FileShare.Delete : FileShare.None;

    private readonly string _path;
    private readonly List<(string Name, FileStream File)> _files = [];
    private readonly Interruption _interruption;

    private OutputFolder(string path)
    {
        _path = path;
        _interruption = new Interruption(Discard);
    }

    /// <summary>The names that a file has while it is written, and in the end.</summary>
    public static IEnumerable<string> NamesOf(string name) => [name, Partial(name)];

    /// <summary>Makes the folder if need be.</summary>
    /// <exception cref="UsageException">It cannot be made.</exception>
    public static OutputFolder Open(string path)
    {
        if (path.Length == 0 || File.Exists(path))
        {
            throw new UsageException($"'{path}' is no folder; name one that is there or can be made");
        }

        return Writing(path, () =>
        {
            Directory.CreateDirectory(path);
            return new OutputFolder(path);
        });
    }

    /// <summary>A file of that name; it replaces an older one in the end.</summary>
    /// <exception cref="UsageException">It cannot be written.</exception>
    public Stream Create(string name)
    {
        var path = PathOf(name);
        if (Directory.Exists(path))
        {
            throw new UsageException($"'{path}' is a folder; a file is to be written there");
        }

        return Writing(path, () =>
        {
            var partial = PathOf(Partial(name));
            lock (_files)
            {
                // To cut a file to nothing, even a new one, makes ext4 wait at its end until all of it is on
                // its way to the disk.
                var mode = File.Exists(partial) ? FileMode.Create : FileMode.CreateNew;
                var file = new FileStream(partial, mode, FileAccess.Write, Sharing, bufferSize: 0);
                _files.Add((name, file));
                return file;
            }
        });
    }

    /// <summary>All is written: the files take their names.</summary>
    /// <exception cref="UsageException">They cannot.</exception>
    public void Complete()
    {
        lock (_files)
        {
            foreach (var (_, file) in _files)
            {
                file.Dispose();
            }

            foreach (var (name, _) in _files)
            {
                Writing(PathOf(name), () =>
                {
                    File.Move(PathOf(Partial(name)), PathOf(name), overwrite: true);
                    return name;
                });
            }

            _files.Clear();
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _interruption.Dispose();
        foreach (var (_, file) in _files)
        {
            file.Dispose();
        }

        Discard();
    }

    // Perhaps while somebody still writes: into files that have no name any more.
    private void Discard()
    {
        lock (_files)
        {
            foreach (var (name, _) in _files)
            {
                File.Delete(PathOf(Partial(name)));
            }
        }
    }

    private static string Partial(string name) => name + ".partial";

    private string PathOf(string name) => Path.Join(_path, name);

    private static T Writing<T>(string path, Func<T> write)
    {
        try
        {
            return write();
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new UsageException($"'{path}' cannot be written: {failure.Message}");
        }
    }
}
