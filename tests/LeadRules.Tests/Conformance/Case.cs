using LeadRules.Policies;
using NodaTime;
using NodaTime.Text;

namespace LeadRules.Tests.Conformance;

/// <summary>
/// A folder with a policy, a feed, perhaps an activity file and an end, and what a replay must give.
/// </summary>
internal sealed record Case(string Folder)
{
    public static IEnumerable<string> Names =>
        Directory.GetDirectories(Root, "case-*").Select(Path.GetFileName)!;

    public static Case Named(string name) => new(Path.Combine(Root, name));

    public string PolicyFile => Path.Combine(Folder, "policy.yaml");

    public string FeedFile => Path.Combine(Folder, "feed.csv");

    public string? ActivityFile => IfThere("activity.csv");

    public string? UntilText => IfThere("until.txt") is { } file ? File.ReadAllText(file).Trim() : null;

    public Instant? Until =>
        UntilText is { } text ? OffsetDateTimePattern.ExtendedIso.Parse(text).Value.ToInstant() : null;

    public byte[] Expected(string file) => File.ReadAllBytes(Path.Combine(Folder, "expected", file));

    public Policy Policy() => PolicyReader.Read(File.ReadAllText(PolicyFile), "policy.yaml").Policy!;

    private static string Root => Path.Combine(Repository.Root, "tests", "conformance");

    private string? IfThere(string file) =>
        File.Exists(Path.Combine(Folder, file)) ? Path.Combine(Folder, file) : null;
}
