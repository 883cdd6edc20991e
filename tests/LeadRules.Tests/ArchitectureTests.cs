namespace LeadRules.Tests;

public sealed class ArchitectureTests
{
    [Fact]
    public void Yaml_types_live_in_the_text_of_policies_alone()
    {
        var source = Repository.PathOf("src");
        var users = Directory.GetFiles(source, "*.cs", SearchOption.AllDirectories)
            .Where(file => File.ReadAllText(file).Contains("YamlDotNet", StringComparison.Ordinal))
            .Select(file => Path.GetRelativePath(source, Path.GetDirectoryName(file)!).Replace('\\', '/'))
            .Where(folder => !folder.Contains("/obj/", StringComparison.Ordinal))
            .Distinct();

        Assert.Equal(["LeadRules/Policies/Text"], users);
    }
}
