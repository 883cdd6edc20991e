namespace LeadRules.Tests;

/// <summary>Files of the repository that tests read.</summary>
internal static class Repository
{
    public static string Root { get; } = Find(AppContext.BaseDirectory);

    public static string PathOf(params string[] parts) => Path.Combine([Root, .. parts]);

    public static string Read(params string[] parts) => File.ReadAllText(PathOf(parts));

    private static string Find(string folder) =>
        File.Exists(Path.Combine(folder, "LeadRules.sln")) ? folder : Find(Path.GetDirectoryName(folder)!);
}
