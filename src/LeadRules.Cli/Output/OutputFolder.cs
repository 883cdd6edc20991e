namespace LeadRules.Cli.Output;

/// <summary>
/// A folder that a command writes its results to. Files have their names only once all of them are whole: until
/// <see cref="Complete"/> each is called <c>NAME.partial</c>, and what a command that fails leaves behind is nothing.
/// </summary>
internal sealed class OutputFolder : IDisposable
{
    private readonly string _path;
    private readonly List<(string Name, FileStream File)> _files = [];

    private OutputFolder(string path) => _path = path;

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
        var path = Path.Join(_path, name);
        if (Directory.Exists(path))
        {
            throw new UsageException($"'{path}' is a folder; a file is to be written there");
        }

        return Writing(path, () =>
        {
            var file = new FileStream(Partial(name), FileMode.Create, FileAccess.Write, FileShare.None, bufferSize: 0);
            _files.Add((name, file));
            return file;
        });
    }

    /// <summary>All is written: the files take their names.</summary>
    /// <exception cref="UsageException">They cannot.</exception>
    public void Complete()
    {
        foreach (var (name, file) in _files)
        {
            file.Dispose();
        }

        foreach (var (name, _) in _files)
        {
            Writing(Path.Join(_path, name), () =>
            {
                File.Move(Partial(name), Path.Join(_path, name), overwrite: true);
                return name;
            });
        }

        _files.Clear();
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var (name, file) in _files)
        {
            file.Dispose();
            File.Delete(Partial(name));
        }
    }

    private string Partial(string name) => Path.Join(_path, name + ".partial");

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
