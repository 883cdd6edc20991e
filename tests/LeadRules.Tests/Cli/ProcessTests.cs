using System.Diagnostics;
using System.Globalization;
using System.Text;

namespace LeadRules.Tests.Cli;

/// <summary>The built program itself: what settings could change, what it tells a shell.</summary>
public sealed class ProcessTests : IDisposable
{
    private static readonly string Abc = Repository.PathOf("samples", "abc");
    private static readonly string[] Files = ["leads.csv", "rejects.csv", "summary.json", "timeline.csv"];

    private readonly Folder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("TZ=Asia/Tokyo")]
    [InlineData("LANG=tr_TR.UTF-8", "LC_ALL=tr_TR.UTF-8")]
    [InlineData("LC_ALL=C", "TERM=dumb")]
    [InlineData("DOTNET_SYSTEM_GLOBALIZATION_INVARIANT=1")]
    public void The_sample_replay_gives_the_same_bytes_whatever_is_set(params string[] settings)
    {
        var plain = Replay([]);
        var run = Replay(settings);
        Assert.Equal((0, ""), (run.Code, run.Error));
        Assert.Equal(plain, run);
        Assert.All(Files, file => Assert.Equal(
            File.ReadAllText(Path.Join(Abc, "expected", file)), File.ReadAllText(_folder.At(file))));
    }

    [Theory]
    [InlineData("DOTNET_SYSTEM_GLOBALIZATION_INVARIANT=1")]
    [InlineData("DOTNET_SYSTEM_GLOBALIZATION_INVARIANT=0")]
    public void P8_text_is_compared_folded_whether_or_not_the_system_knows_how(string setting)
    {
        _folder.Write(
            "feed.csv",
            "received_at,make,email\n2026-03-02T10:00Z,CITROËN,A@b.ca\n2026-03-02T10:01Z,Ｋｉａ,C@d.ca\n");
        _folder.Write("policy.yaml", """
            leadrules: 1
            timezone: UTC
            people: [{ id: ann }]
            rules:
              - { id: citroen, when: { make: citroen }, distribute: { to: { people: [ann] } } }
              - { id: kia, when: { make: Kia }, distribute: { to: { people: [ann] } } }
            """);
        var run = Start(
            [setting], "replay", _folder.At("policy.yaml"), _folder.At("feed.csv"),
            "--out", _folder.At("out"));
        Assert.Equal((0, ""), (run.Code, run.Error));
        Assert.Equal(
            ["citroen", "kia"],
            File.ReadLines(_folder.At(Path.Join("out", "leads.csv"))).Skip(1)
                .Select(row => row.Split(',')[3]));
    }

    [Fact]
    public void Exit_codes_reach_the_shell_and_nothing_is_drawn_where_there_is_no_terminal()
    {
        var bad = Repository.PathOf("samples", "abc-bad");
        var feed = Path.Join(Abc, "feed.csv");
        Assert.Equal(0, Start([], "replay", Abc, feed).Code);
        Assert.Equal(1, Start([], "replay", bad, feed).Code);
        Assert.Equal(2, Start([], "replay", Abc, _folder.At("nope.csv")).Code);
        var run = Start(["TERM=xterm"], "replay", Abc, feed);
        Assert.Equal("", run.Error);
        Assert.DoesNotContain("\e", run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("\r", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Nothing_of_an_interrupted_replay_stays_where_results_go()
    {
        var feed = new StringBuilder("lead_id,received_at,store,email\n");
        for (var row = 0; row < 400_000; row++)
        {
            feed.Append(
                CultureInfo.InvariantCulture,
                $"{row},{new DateTime(2026, 3, 2).AddSeconds(row * 7):s}Z,,{row}@example.com\n");
        }

        _folder.Write("feed.csv", feed.ToString());
        _folder.Write("policy.yaml", """
            leadrules: 1
            timezone: UTC
            stores: [{ id: main }]
            people: [{ id: ann }]
            rules: [{ id: all, distribute: { to: { people: [ann] } } }]
            """);
        using var process = Began(
            [], "replay", _folder.At("policy.yaml"), _folder.At("feed.csv"), "--out", _folder.At("out"));
        Interrupt(process, () => File.Exists(_folder.At(Path.Join("out", "timeline.csv.partial"))));
        Assert.Empty(Directory.GetFiles(_folder.At("out"), "*.partial"));
    }

    [Fact]
    public void Nothing_of_a_feed_on_standard_input_stays_when_it_is_interrupted()
    {
        var temporary = Directory.CreateDirectory(_folder.At("tmp")).FullName;
        using var process = Began([$"TMPDIR={temporary}"], "replay", Abc, "-");
        process.StandardInput.WriteLine("lead_id,received_at,store,email");
        process.StandardInput.Flush();
        Interrupt(process, () => Directory.GetFiles(temporary, "leadrules-*").Length > 0);
        Assert.Empty(Directory.GetFiles(temporary, "leadrules-*"));
    }

    private CommandLine Replay(string[] settings) => Start(
        settings, "replay", Abc, Path.Join(Abc, "feed.csv"), "--activity", Path.Join(Abc, "activity.csv"),
        "--out", _folder.Path);

    private static CommandLine Start(string[] settings, params string[] arguments)
    {
        using var process = Began(settings, arguments);
        process.StandardInput.Close();
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return new CommandLine(process.ExitCode, output, error.Result);
    }

    private static Process Began(string[] settings, params string[] arguments)
    {
        var start = new ProcessStartInfo(Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet")
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.ArgumentList.Add(Path.Join(AppContext.BaseDirectory, "leadrules.dll"));
        Array.ForEach(arguments, start.ArgumentList.Add);
        foreach (var setting in settings)
        {
            start.Environment[setting.Split('=')[0]] = setting.Split('=')[1];
        }

        return Process.Start(start)!;
    }

    // As a shell or a service manager does it, as soon as it has got so far. By SIGTERM, since SIGINT may be
    // ignored.
    private static void Interrupt(Process process, Func<bool> hasBegun)
    {
        while (!hasBegun())
        {
            Assert.False(process.HasExited);
            Thread.Sleep(5);
        }

        Process.Start("sh", ["-c", $"kill -TERM {process.Id.ToString(CultureInfo.InvariantCulture)}"])
            .WaitForExit();
        Assert.True(process.WaitForExit(TimeSpan.FromMinutes(2)));
        Assert.NotEqual(0, process.ExitCode);
    }
}
