namespace LeadRules.Cli.Output;

/// <summary>A folder that a command writes its results to. Files of the same names are overwritten.</summary>
internal sealed class OutputFolder : IDisposable
{
    private readonly string _path;
    private readonly List<FileStream> _open = [];

    private OutputFolder(string path) => _path = path;

    /// <summary>Makes the folder if need be.</summary>
    /// <exception cref="UsageException">It cannot be made.</exception>
    public static OutputFolder Open(string path) => Writing(path, () =>
    {
        Directory.CreateDirectory(path);
        return new OutputFolder(path);
    });

    /// <summary>A file of that name, which closes with the folder.</summary>
    /// <exception cref="UsageException">It cannot be written.</exception>
    public Stream Create(string name) => Writing(Path.Join(_path, name), () =>
    {
        var file = File.Create(Path.Join(_path, name));
        _open.Add(file);
        return file;
    });

    /// <inheritdoc/>
    public void Dispose() => _open.ForEach(file => file.Dispose());

    private static T Writing<T>(string path, Func<T> write)
    {
        try
        {
            return write();
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or ArgumentException)
        {
            throw new UsageException($"'{path}' cannot be written: {failure.Message}");
        }
    }
}
