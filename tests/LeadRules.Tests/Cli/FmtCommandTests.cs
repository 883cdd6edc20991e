namespace LeadRules.Tests.Cli;

public sealed class FmtCommandTests : IDisposable
{
    private const string Good =
        """
        timezone: UTC
        leadrules: 1
        people: [{ id: ann }]  # all
        rules: [{ id: all, distribute: { to: { person: ann } } }]

        """;

    private const string LaidOut =
        """
        leadrules: 1
        timezone: UTC

        people:                          # all
          - { id: ann }

        rules:
          - { id: all, distribute: { to: { person: ann } } }

        """;

    private readonly Folder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void It_lays_a_policy_out_and_names_the_file_and_once_more_does_nothing()
    {
        var path = _folder.Write("policy.yaml", Good);
        Assert.Equal(new CommandLine(0, $"{path}\n", ""), CommandLine.Run("fmt", path));
        Assert.Equal(LaidOut, File.ReadAllText(path));

        var written = File.GetLastWriteTimeUtc(path);
        Assert.Equal(new CommandLine(0, "", ""), CommandLine.Run("fmt", path));
        Assert.Equal(written, File.GetLastWriteTimeUtc(path));
        Assert.Equal([path], Directory.GetFileSystemEntries(_folder.Path));
    }

    [Fact]
    public void Check_names_the_files_that_would_change_and_changes_none()
    {
        var odd = _folder.Write("odd.yaml", Good);
        var tidy = _folder.Write("tidy.yaml", LaidOut);
        Assert.Equal(new CommandLine(1, $"{odd}\n", ""), CommandLine.Run("fmt", "--check", tidy, odd));
        Assert.Equal(new CommandLine(0, "", ""), CommandLine.Run("fmt", "--check", tidy));
        Assert.Equal(Good, File.ReadAllText(odd));
    }

    [Fact]
    public void Diff_shows_what_would_change_and_changes_nothing()
    {
        var path = _folder.Write("policy.yaml", Good);
        var run = CommandLine.Run("fmt", "--diff", path);
        Assert.Equal((0, ""), (run.Code, run.Error));
        Assert.Equal(
            $$"""
            --- {{path}}
            +++ {{path}}
            @@ -1,4 +1,8 @@
            -timezone: UTC
             leadrules: 1
            -people: [{ id: ann }]  # all
            -rules: [{ id: all, distribute: { to: { person: ann } } }]
            +timezone: UTC
            +
            +people:                          # all
            +  - { id: ann }
            +
            +rules:
            +  - { id: all, distribute: { to: { person: ann } } }

            """,
            run.Output);
        Assert.Equal(Good, File.ReadAllText(path));
        Assert.Equal(1, CommandLine.Run("fmt", "--diff", "--check", path).Code);
    }

    [Fact]
    public void A_hyphen_reads_standard_input_and_writes_standard_output()
    {
        Assert.Equal(new CommandLine(0, LaidOut, ""), CommandLine.RunWith(Good, "fmt", "-"));
        Assert.Equal(new CommandLine(0, LaidOut, ""), CommandLine.RunWith(LaidOut, "fmt", "-"));
        Assert.Equal(new CommandLine(1, "<stdin>\n", ""), CommandLine.RunWith(Good, "fmt", "--check", "-"));
        Assert.Equal(new CommandLine(0, "", ""), CommandLine.RunWith(LaidOut, "fmt", "--check", "-"));
    }

    [Theory]
    [InlineData("rules: [", "LR001")]
    [InlineData("colour: red\n", "LR101")]
    [InlineData("teams: [{ id: a, manager: bob }]\n", "LR201")]
    public void A_policy_with_errors_stays_as_it_is_with_its_findings_and_exits_1(string text, string code)
    {
        var path = _folder.Write("policy.yaml", Good + text);
        var run = CommandLine.Run("fmt", path);
        Assert.Equal((1, ""), (run.Code, run.Output));
        Assert.Contains($" error {code}: ", run.Error, StringComparison.Ordinal);
        Assert.Equal(Good + text, File.ReadAllText(path));

        var piped = CommandLine.RunWith(Good + text, "fmt", "-");
        Assert.Equal((1, ""), (piped.Code, piped.Output));
    }

    [Fact]
    public void One_policy_with_errors_does_not_keep_the_others_from_their_layout()
    {
        var bad = _folder.Write("bad.yaml", "rules: [");
        var good = _folder.Write("good.yaml", Good);
        var run = CommandLine.Run("fmt", bad, good);
        Assert.Equal((1, $"{good}\n"), (run.Code, run.Output));
    }

    [Fact]
    public void P1_each_file_of_a_folder_is_laid_out_on_its_own()
    {
        var lines = Good.Split('\n');
        var a = _folder.Write("a.yaml", string.Join('\n', lines[2..]));
        var b = _folder.Write("b.yml", string.Join('\n', lines[..2]));
        var tests = _folder.Write("a.tests.yaml", "not:   policy");
        Assert.Equal(new CommandLine(0, $"{a}\n{b}\n", ""), CommandLine.Run("fmt", _folder.Path));
        Assert.Equal("leadrules: 1\ntimezone: UTC\n", File.ReadAllText(b));
        Assert.Equal("not:   policy", File.ReadAllText(tests));
    }

    [Fact]
    public void A_link_stays_a_link_and_a_file_keeps_who_may_read_it()
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        const UnixFileMode Mode = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead;
        var path = _folder.Write("policy.yaml", Good);
        File.SetUnixFileMode(path, Mode);
        var link = _folder.At("link.yaml");
        File.CreateSymbolicLink(link, path);

        Assert.Equal(0, CommandLine.Run("fmt", link).Code);

        Assert.Equal(path, File.ResolveLinkTarget(link, returnFinalTarget: false)!.FullName);
        Assert.Equal(LaidOut, File.ReadAllText(path));
        Assert.Equal(Mode, File.GetUnixFileMode(path));
    }

    [Fact]
    public void A_missing_file_and_no_file_exit_2()
    {
        Assert.Equal(2, CommandLine.Run("fmt", _folder.At("nope.yaml")).Code);
        Assert.Equal(2, CommandLine.Run("fmt").Code);
    }

    [Fact]
    public void The_samples_and_what_init_writes_are_laid_out()
    {
        CommandLine.Run("init", _folder.Path);
        var run = CommandLine.Run(
            "fmt", "--check", Repository.PathOf("samples", "abc"), _folder.At("policy.yaml"));
        Assert.Equal(new CommandLine(0, "", ""), run);
    }
}
