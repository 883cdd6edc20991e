namespace LeadRules.Tests.Cli;

public sealed class InitCommandTests : IDisposable
{
    private readonly Folder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void It_makes_the_folder_writes_the_sample_and_says_what_to_try()
    {
        var run = CommandLine.Run("init", _folder.At("new"));
        Assert.Equal(0, run.Code);
        Assert.Equal(
            ["activity.csv", "feed.csv", "policy.yaml"],
            Directory.GetFiles(_folder.At("new")).Select(Path.GetFileName).Order(StringComparer.Ordinal));
        Assert.Contains(
            $"leadrules validate {_folder.At("new")}/policy.yaml\n", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void What_it_writes_is_a_policy_without_a_finding()
    {
        CommandLine.Run("init", _folder.At("new"));
        var run = CommandLine.Run("validate", "--strict", _folder.At("new"));
        Assert.Equal(0, run.Code);
        Assert.Equal($"{_folder.At("new")}: no errors\n", run.Output);
    }

    [Fact]
    public void It_overwrites_nothing_and_names_what_is_there()
    {
        _folder.Write("feed.csv", "mine");
        var run = CommandLine.Run("init", _folder.Path);
        Assert.Equal(2, run.Code);
        Assert.Contains("already holds feed.csv", run.Error, StringComparison.Ordinal);
        Assert.Equal("mine", File.ReadAllText(_folder.At("feed.csv")));
        Assert.False(File.Exists(_folder.At("policy.yaml")));
    }

    [Fact]
    public void A_folder_that_cannot_be_made_exits_2()
    {
        var run = CommandLine.Run("init", Path.Join(_folder.Write("file", ""), "new"));
        Assert.Equal(2, run.Code);
        Assert.Contains("cannot be written", run.Error, StringComparison.Ordinal);
    }
}
