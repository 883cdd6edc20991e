using LeadRules.Cli.Output;

namespace LeadRules.Cli.Input;

/// <summary>Says what is wrong with a file in the words of who named it.</summary>
internal static class Files
{
    private const string Stdin = "<stdin>";

    // As many as systems follow.
    private const int MostLinks = 40;

    /// <summary>Does something with the file or folder at <paramref name="path"/>.</summary>
    /// <exception cref="UsageException">It is missing, or may not be read.</exception>
    public static T Reading<T>(string path, Func<T> read)
    {
        if (path.Length == 0)
        {
            throw new UsageException("a path is empty; name a file, or - for standard input");
        }

        try
        {
            return read();
        }
        catch (Exception missing) when (missing is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new UsageException(
                $"'{path}' does not exist; check the path, or name - for standard input");
        }
        catch (UnauthorizedAccessException)
        {
            throw new UsageException($"'{path}' may not be read; check its permissions");
        }
        catch (IOException failure)
        {
            throw new UsageException($"'{path}' cannot be read: {failure.Message}");
        }
    }

    /// <summary>Opens the file at <paramref name="path"/>, or standard input for <c>-</c>.</summary>
    /// <exception cref="UsageException">It is missing, or may not be read.</exception>
    public static Stream Open(string path, Terminal terminal)
    {
        if (path == "-")
        {
            return terminal.TakeInput();
        }

        if (Directory.Exists(path))
        {
            throw new UsageException($"'{path}' is a folder; name a file");
        }

        return Reading(path, () => File.OpenRead(path));
    }

    /// <summary>A path in full, as it is written and without the links in it.</summary>
    public static IEnumerable<string> NamesOf(string path)
    {
        var full = Path.GetFullPath(path);
        return [full, WithoutLinks(full, MostLinks)];
    }

    /// <summary>The name of a file without its folders.</summary>
    public static string Name(string path) => path == "-" ? Stdin : Path.GetFileName(path);

    /// <summary>What messages call a file.</summary>
    public static string Shown(string path) => path == "-" ? Stdin : path;

    /// <summary>A path as a shell takes it.</summary>
    public static string Quoted(string path) =>
        path.Contains(' ', StringComparison.Ordinal) ? $"\"{path}\"" : path;

    private static string WithoutLinks(string full, int most)
    {
        var real = Path.GetPathRoot(full)!;
        foreach (var part in full[real.Length..].Split(Path.DirectorySeparatorChar))
        {
            real = Path.Join(real, part);
            if (most > 0 && new FileInfo(real).LinkTarget is { } target)
            {
                var parent = Path.GetDirectoryName(real)!;
                real = WithoutLinks(Path.GetFullPath(target, parent), most - 1);
            }
        }

        return real;
    }
}
