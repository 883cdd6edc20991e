using System.Diagnostics;

namespace LeadRules.Tests.Cli;

/// <summary>
/// The command line, published as users do, from a copy of the sources, so that what is being tested stays as
/// it is.
/// </summary>
public sealed class NativeTool : IDisposable
{
    private static readonly string[] Settings =
        ["Directory.Build.props", "Directory.Packages.props", "global.json", ".editorconfig"];

    private readonly Folder _folder = new();

    public NativeTool()
    {
        foreach (var file in Settings.Concat(Sources()))
        {
            var copy = _folder.At(file);
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(Repository.PathOf(file), copy);
        }

        var published = Run(
            Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet", _folder.Path, [],
            "publish", "src/LeadRules.Cli", "-c", "Release", "-o", "out/tool", "--disable-build-servers");
        Assert.True(published.Code == 0, published.Output + published.Error);
    }

    /// <summary>Where the tool was published to.</summary>
    public string Published => _folder.At(Path.Join("out", "tool"));

    public void Dispose() => _folder.Dispose();

    /// <summary>Runs the tool where it finds neither a runtime nor any other program.</summary>
    internal CommandLine Run(params string[] arguments) => Run(
        Path.Join(Published, "leadrules"), Repository.Root,
        [("DOTNET_ROOT", "/nowhere"), ("PATH", "/nowhere")], arguments);

    private static CommandLine Run(
        string program, string folder, (string Name, string Value)[] settings, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var (name, value) in settings)
        {
            start.Environment[name] = value;
        }

        using var process = Process.Start(start)!;
        process.StandardInput.Close();
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return new CommandLine(process.ExitCode, output, error.Result);
    }

    private static IEnumerable<string> Sources() => Directory
        .EnumerateFiles(Repository.PathOf("src"), "*", SearchOption.AllDirectories)
        .Select(file => Path.GetRelativePath(Repository.Root, file))
        .Where(file => !file.Split(Path.DirectorySeparatorChar).Any(part => part is "bin" or "obj"));
}
