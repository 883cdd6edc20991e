namespace LeadRules.Tests.Cli;

/// <summary>Policies and policy tests that nobody should have written.</summary>
public sealed class HostilePolicyTests : IDisposable
{
    private const int Files = 300;

    // Allocated in all, so that what is held at any one time is less.
    private const long MostBytes = 1L << 30;

    private static readonly string[][] Samples = [["samples", "abc"], ["src", "LeadRules.Cli", "Starter"]];

    private readonly Folder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Whatever_a_file_is_the_commands_that_read_it_end_and_exit_0_1_or_2()
    {
        var codes = new List<int>();
        for (var seed = 0; seed < Files; seed++)
        {
            codes.AddRange(await Run(seed));
        }

        Assert.Equal([0, 1], codes.Distinct().Order());
    }

    // Each of a sample's two files by bytes and by parts; its tests beside a policy that is as it was.
    private async Task<IEnumerable<int>> Run(int seed)
    {
        string[] sample = Samples[seed / 4 % Samples.Length];
        var isTests = seed / 2 % 2 == 1;
        _folder.Write("policy.yaml", Repository.Read([.. sample, "policy.yaml"]));
        var name = isTests ? "policy.tests.yaml" : "policy.yaml";
        await File.WriteAllBytesAsync(
            _folder.At(name), new HostileYaml(seed).Of(Repository.Read([.. sample, name])));
        string[][] commands = isTests
            ? [["validate", _folder.At(name)], ["test", _folder.Path]]
            : [["validate", _folder.Path], ["fmt", "--check", _folder.Path]];
        var runs = Task.Run(() => commands.Select(command => Run(seed, command)).ToList());
        return await runs.WaitAsync(TimeSpan.FromMinutes(2), TestContext.Current.CancellationToken);
    }

    private static int Run(int seed, string[] command)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        var run = CommandLine.Run(command);
        var allocated = GC.GetAllocatedBytesForCurrentThread() - before;
        Assert.True(run.Code is 0 or 1 or 2, $"{command[0]}, seed {seed}: {run.Error}");
        Assert.True(allocated < MostBytes, $"{command[0]}, seed {seed}: {allocated} bytes");
        return run.Code;
    }
}
