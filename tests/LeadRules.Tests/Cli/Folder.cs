namespace LeadRules.Tests.Cli;

/// <summary>A folder of its own that goes away with its test.</summary>
internal sealed class Folder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("leadrules-").FullName;

    public string At(string name) => System.IO.Path.Join(Path, name);

    public string Write(string name, string text)
    {
        File.WriteAllText(At(name), text);
        return At(name);
    }

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
