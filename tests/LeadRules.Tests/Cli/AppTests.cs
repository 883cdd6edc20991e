using System.Globalization;

namespace LeadRules.Tests.Cli;

public sealed class AppTests
{
    [Fact]
    public void Standard_input_that_is_closed_exits_2()
    {
        var run = CommandLine.RunWith(Stream.Null, "validate", "-");

        Assert.Equal((2, ""), (run.Code, run.Output));
        Assert.Contains("standard input (-) is closed", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_a_command_it_names_those_that_there_are_and_exits_2()
    {
        var run = CommandLine.Run();
        Assert.Equal(2, run.Code);
        Assert.Equal("", run.Output);
        Assert.Contains("name a command: init, validate, test, replay", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void An_unknown_command_exits_2_and_names_the_nearest()
    {
        var run = CommandLine.Run("vaildate", "policy.yaml");
        Assert.Equal(2, run.Code);
        Assert.Contains("did you mean 'validate' by 'vaildate'?", run.Error, StringComparison.Ordinal);
        Assert.Contains("Try 'leadrules --help'.", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void An_unknown_option_exits_2_and_names_the_nearest()
    {
        var run = CommandLine.Run("validate", "--srtict", "policy.yaml");
        Assert.Equal(2, run.Code);
        Assert.Contains("did you mean '--strict'", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData]
    [InlineData("init")]
    [InlineData("validate")]
    [InlineData("replay")]
    [InlineData("diff")]
    [InlineData("fmt")]
    [InlineData("schema")]
    public void Every_command_has_help_with_examples(params string[] command)
    {
        var run = CommandLine.Run([.. command, "--help"]);
        Assert.Equal(0, run.Code);
        Assert.Equal("", run.Error);
        Assert.Contains("Examples:\n  leadrules ", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void The_version_is_one_line()
    {
        var run = CommandLine.Run("--version");
        Assert.Equal(0, run.Code);
        Assert.Matches(@"^leadrules \d+\.\d+\.\d+\n$", run.Output);
    }

    [Theory]
    [InlineData("fr-FR")]
    [InlineData("tr-TR")]
    public void What_it_says_does_not_depend_on_the_culture(string culture)
    {
        var expected = CommandLine.Run("init", "--nope");
        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(culture);
        Assert.Equal(expected, CommandLine.Run("init", "--nope"));
    }

    [Fact]
    public void A_name_that_begins_with_an_at_sign_is_a_file_and_not_a_list_of_arguments()
    {
        var run = CommandLine.Run("validate", "@policy.yaml");
        Assert.Equal(2, run.Code);
        Assert.Contains("'@policy.yaml' does not exist", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_defect_is_one_line_with_its_type_and_exits_3()
    {
        var run = CommandLine.RunWith(new Broken(), "validate", "-");
        Assert.Equal(3, run.Code);
        Assert.DoesNotContain("customer", run.Error, StringComparison.Ordinal);
        Assert.Matches(@"^.* a defect of leadrules \(System\.NotSupportedException\);.*\n$", run.Error);
    }

    /// <summary>A standard input such as no command expects.</summary>
    private sealed class Broken : MemoryStream
    {
        public override int Read(Span<byte> buffer) =>
            throw new NotSupportedException("customer@example.com");
    }
}
