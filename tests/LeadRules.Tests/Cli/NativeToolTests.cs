namespace LeadRules.Tests.Cli;

/// <summary>
/// The tool that <c>dotnet publish</c> makes gives what the command line gives here, byte for byte.
/// </summary>
public sealed class NativeToolTests(NativeTool tool) : IClassFixture<NativeTool>, IDisposable
{
    private static readonly string Abc = Repository.PathOf("samples", "abc");
    private static readonly string Bad = Repository.PathOf("samples", "abc-bad");
    private static readonly string April = Repository.PathOf("samples", "abc-april");
    private static readonly string Feed = Path.Join(Abc, "feed.csv");
    private static readonly string Activity = Path.Join(Abc, "activity.csv");

    private readonly Folder _folder = new();

    public static TheoryData<int, string[]> Commands => new()
    {
        { 0, ["validate", "--strict", Abc] },
        { 1, ["validate", Bad] },
        { 1, ["validate", Bad, "--format", "json"] },
        { 1, ["validate", Bad, "--format", "sarif"] },
        { 1, ["validate", Bad, "--format", "github"] },
        { 2, ["validate", Path.Join(Abc, "nope")] },
        { 2, ["validat"] },
        { 0, ["test", Abc, "--coverage", "--mutate"] },
        { 0, ["test", Abc, "--format", "junit", "--run", "truck|service"] },
        { 0, ["test", Abc, "--format", "json"] },
        { 0, ["replay", Abc, Feed] },
        { 1, ["replay", Bad, Feed] },
        { 0, ["explain", Abc, "--feed", Feed, "--activity", Activity, "--lead", "D-4354", "--what-if"] },
        { 0, ["explain", Abc, "--feed", Feed, "--lead", "D-4354", "--format", "json"] },
        { 0, ["explain", Abc, "--feed", Feed, "--lead", "D-4107", "--format", "markdown"] },
        { 0, ["diff", Abc, April, "--feed", Feed, "--activity", Activity] },
        { 1, ["diff", Abc, April, "--format", "json", "--fail-on-difference"] },
        { 0, ["diff", Abc, April, "--format", "markdown"] },
        { 0, ["fmt", "--diff", Path.Join(April, "policy.yaml")] },
        { 0, ["schema"] },
        { 0, ["schema", "--tests"] },
    };

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void It_is_one_file_and_says_its_version_where_there_is_no_runtime()
    {
        Assert.Equal(
            [OperatingSystem.IsWindows() ? "leadrules.exe" : "leadrules"],
            Directory.EnumerateFileSystemEntries(tool.Published).Select(Path.GetFileName));
        Assert.Equal(CommandLine.Run("--version"), tool.Run("--version"));
    }

    [Theory]
    [MemberData(nameof(Commands))]
    public void A_command_prints_the_same_and_its_exit_code_is_the_same(int code, string[] arguments)
    {
        var run = tool.Run(arguments);
        Assert.Equal(CommandLine.Run(arguments), run);
        Assert.Equal(code, run.Code);
    }

    [Fact]
    public void A_replay_writes_the_same_files()
    {
        var run = tool.Run("replay", Abc, Feed, "--activity", Activity, "--out", _folder.Path);
        Assert.Equal((0, ""), (run.Code, run.Error));
        var files = Directory.GetFiles(Path.Join(Abc, "expected"));
        Assert.NotEmpty(files);
        Assert.All(files, file => Assert.Equal(
            File.ReadAllBytes(file), File.ReadAllBytes(_folder.At(Path.GetFileName(file)))));
    }

    [Fact]
    public void A_new_policy_is_written_the_same()
    {
        Assert.Equal(0, tool.Run("init", _folder.At("native")).Code);
        Assert.Equal(0, CommandLine.Run("init", _folder.At("managed")).Code);
        var files = Directory.GetFiles(_folder.At("managed"));
        Assert.NotEmpty(files);
        Assert.All(files, file => Assert.Equal(
            File.ReadAllBytes(file),
            File.ReadAllBytes(Path.Join(_folder.At("native"), Path.GetFileName(file)))));
    }
}
