using System.Text;

namespace LeadRules.Cli.Output;

/// <summary>Files that are written whole or not at all.</summary>
internal static class WholeFile
{
    /// <summary>
    /// Puts <paramref name="text"/>, in UTF-8, in place of what the file holds. Who may do what with it
    /// stays, and a link to it stays one.
    /// </summary>
    /// <exception cref="UsageException">It cannot be written; it is as it was.</exception>
    public static void Replace(string path, string text)
    {
        try
        {
            var file = File.ResolveLinkTarget(path, returnFinalTarget: true)?.FullName ?? path;
            var partial = file + ".partial";
            try
            {
                Write(partial, text);
                if (!OperatingSystem.IsWindows())
                {
                    File.SetUnixFileMode(partial, File.GetUnixFileMode(file));
                }

                File.Move(partial, file, overwrite: true);
            }
            finally
            {
                File.Delete(partial);
            }
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new UsageException($"'{path}' cannot be written: {failure.Message}");
        }
    }

    private static void Write(string path, string text)
    {
        using var stream = new FileStream(path, FileMode.Create, FileAccess.Write, FileShare.None);
        stream.Write(Encoding.UTF8.GetBytes(text));
        stream.Flush(flushToDisk: true);
    }
}
