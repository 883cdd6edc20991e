using LeadRules.Cli.Commands;
using LeadRules.Diagnostics;
using LeadRules.Policies;

namespace LeadRules.Tests.Cli;

public sealed class ValidateCommandTests : IDisposable
{
    private const string Good =
        "leadrules: 1\ntimezone: UTC\npeople: [{ id: ann }]\n"
        + "rules: [{ id: all, distribute: { to: { person: ann } } }]\n";

    private readonly Folder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_good_policy_exits_0()
    {
        var path = _folder.Write("policy.yaml", Good);
        Assert.Equal(new CommandLine(0, $"{path}: no errors\n", ""), CommandLine.Run("validate", path));
    }

    [Fact]
    public void A_bad_policy_exits_1_with_its_findings_on_standard_output()
    {
        var path = _folder.Write("policy.yaml", Good + "colour: red\n");
        var run = CommandLine.Run("validate", path);
        Assert.Equal(1, run.Code);
        Assert.Equal("", run.Error);
        Assert.StartsWith($"{path}:5:1: error LR101: ", run.Output, StringComparison.Ordinal);
        Assert.EndsWith($"{path}: 1 error\n", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void One_bad_policy_of_several_exits_1_and_all_are_reported()
    {
        var bad = _folder.Write("bad.yaml", Good + "colour: red\n");
        var good = _folder.Write("good.yaml", Good);
        var run = CommandLine.Run("validate", bad, good);
        Assert.Equal(1, run.Code);
        Assert.EndsWith($"{bad}: 1 error\n{good}: no errors\n", run.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Severity.Warning, true)]
    [InlineData(Severity.Note, false)]
    public void Strict_makes_warnings_fail_and_notes_not(Severity severity, bool fails)
    {
        var finding = new Diagnostic("LR999", severity, new SourceSpan("policy.yaml", 1, 1, 1), "odd");
        var reading = PolicyReader.Read(Good) with { Diagnostics = [finding] };
        Assert.Equal(fails, ValidateCommand.Fails(reading, strict: true));
        Assert.False(ValidateCommand.Fails(reading, strict: false));
    }

    [Fact]
    public void A_hyphen_is_standard_input()
    {
        var run = CommandLine.RunWith(Good, "validate", "-");
        Assert.Equal(new CommandLine(0, "-: no errors\n", ""), run);
    }

    [Fact]
    public void P1_a_folder_is_all_its_policy_files_in_ordinal_order_without_its_tests()
    {
        var lines = Good.Split('\n');
        _folder.Write("a.yml", string.Join('\n', lines[3..]));
        _folder.Write("B.yaml", string.Join('\n', lines[..3]) + "\nx: 1\n");
        _folder.Write("c.tests.yaml", "not: policy");
        _folder.Write("d.txt", "nor this");
        _folder.Write("z.yaml", "y: 2\n");
        var run = CommandLine.Run("validate", _folder.Path + "/");
        Assert.Equal(1, run.Code);
        Assert.StartsWith($"{_folder.Path}/B.yaml:4:1: error LR101: ", run.Output, StringComparison.Ordinal);
        Assert.Contains($"\n{_folder.Path}/z.yaml:1:1: error LR101: ", run.Output, StringComparison.Ordinal);
        Assert.EndsWith(": 2 errors\n", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_missing_file_exits_2_and_says_what_to_do()
    {
        var run = CommandLine.Run("validate", _folder.At("nope.yaml"));
        Assert.Equal(2, run.Code);
        Assert.Equal("", run.Output);
        Assert.Contains("nope.yaml' does not exist; check the path", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_folder_without_a_policy_exits_2()
    {
        var run = CommandLine.Run("validate", _folder.Path);
        Assert.Equal(2, run.Code);
        Assert.Contains("no policy in", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData]
    [InlineData("")]
    [InlineData("-", "-")]
    public void No_policy_and_standard_input_twice_are_usage(params string[] policies) =>
        Assert.Equal(2, CommandLine.RunWith(Good, ["validate", .. policies]).Code);

    [Fact]
    public void LR001_text_that_is_not_UTF8_is_said_at_its_place()
    {
        var run = CommandLine.RunWith([.. "leadrules: 1\nname: Caf"u8, 0xE9, .. "\n"u8], "validate", "-");
        Assert.Equal(1, run.Code);
        Assert.StartsWith("<stdin>:2:10: error LR001: ", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void LR003_an_input_without_end_is_not_read_to_it()
    {
        var run = CommandLine.RunWith(new Endless(), "validate", "-");
        Assert.Equal(1, run.Code);
        Assert.Contains(" error LR003: ", run.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2026-01-05", "2026-01-05T17:30:00-05:00")]
    [InlineData("2027-06-05", "2027-06-07T17:30:00-04:00")]
    public void LR404_looks_at_the_weeks_from_a_date(string from, string first)
    {
        var rules = Repository.PathOf("samples", "abc-bad", "rules");
        var run = CommandLine.Run("validate", rules, "--from", from);
        Assert.Contains($" is open, first from {first} until ", run.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2026-02-30")]
    [InlineData("05/01/2026")]
    [InlineData("1899-12-31")]
    [InlineData("")]
    public void What_is_no_date_is_usage(string from)
    {
        var run = CommandLine.RunWith(Good, "validate", "-", "--from", from);
        Assert.Equal(2, run.Code);
        Assert.Contains($"--from takes a date such as 2026-03-31", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Several_policies_are_reported_in_turn_and_the_worst_of_them_counts()
    {
        _folder.Write("good.yaml", Good);
        var good = _folder.At("good.yaml");
        var rules = Repository.PathOf("samples", "abc-bad", "rules");
        var both = CommandLine.Run("validate", rules, good);
        Assert.Equal(0, both.Code);
        Assert.EndsWith(
            $"\n{rules}: 5 warnings, 2 notes\n{good}: no errors\n", both.Output, StringComparison.Ordinal);
        Assert.Equal(1, CommandLine.Run("validate", "--strict", rules, good).Code);
        Assert.Equal(
            1, CommandLine.Run("validate", good, Repository.PathOf("samples", "abc-bad"), good).Code);
        Assert.Equal(0, CommandLine.Run("validate", "--strict", good, good).Code);
    }

    private sealed class Endless : MemoryStream
    {
        public override int Read(Span<byte> buffer)
        {
            buffer.Fill((byte)'#');
            return buffer.Length;
        }
    }
}
