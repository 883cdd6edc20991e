using LeadRules.Cli.Output;

namespace LeadRules.Tests.Cli.Output;

public sealed class OutputFolderTests : IDisposable
{
    private readonly Folder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Files_have_their_names_once_all_of_them_are_whole()
    {
        _folder.Write("a.csv", "older");
        using (var output = OutputFolder.Open(_folder.Path))
        {
            output.Create("a.csv").Write("new"u8);
            output.Create("b.csv").Write("other"u8);
            Assert.Equal("older", File.ReadAllText(_folder.At("a.csv")));
            Assert.False(File.Exists(_folder.At("b.csv")));
            output.Complete();
        }

        Assert.Equal(["a.csv", "b.csv"], Names());
        Assert.Equal("new", File.ReadAllText(_folder.At("a.csv")));
    }

    [Fact]
    public void What_is_not_completed_leaves_nothing_behind_and_older_files_as_they_were()
    {
        _folder.Write("a.csv", "older");
        using (var output = OutputFolder.Open(_folder.Path))
        {
            output.Create("a.csv").Write("half"u8);
        }

        Assert.Equal(["a.csv"], Names());
        Assert.Equal("older", File.ReadAllText(_folder.At("a.csv")));
    }

    [Fact]
    public void A_folder_where_a_file_is_to_be_is_refused()
    {
        Directory.CreateDirectory(_folder.At("a.csv"));
        using var output = OutputFolder.Open(_folder.Path);
        var refused = Assert.Throws<UsageException>(() => output.Create("a.csv"));
        Assert.Contains("is a folder", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_another_run_is_writing_is_refused()
    {
        using var output = OutputFolder.Open(_folder.Path);
        output.Create("a.csv");
        using var other = OutputFolder.Open(_folder.Path);
        var refused = Assert.Throws<UsageException>(() => other.Create("a.csv"));
        Assert.Contains("cannot be written", refused.Message, StringComparison.Ordinal);
    }

    private IEnumerable<string?> Names() =>
        Directory.GetFiles(_folder.Path).Select(Path.GetFileName).Order(StringComparer.Ordinal);
}
