using LeadRules.Cli.Output;

namespace LeadRules.Tests.Cli.Output;

public sealed class TerminalTextTests
{
    [Theory]
    [InlineData("Étienne", 7)]
    [InlineData("E\u0301tienne", 7)]
    [InlineData("田中", 4)]
    [InlineData("😀", 2)]
    [InlineData("", 0)]
    public void Marks_take_no_column_and_ideographs_two(string text, int width) =>
        Assert.Equal(width, TerminalText.Width(text));

    [Theory]
    [InlineData("Zoë", 5, "Zoë  ")]
    [InlineData("E\u0301ric", 4, "E\u0301ric")]
    [InlineData("Jean-François", 6, "Jean-…")]
    [InlineData("田中さん", 4, "田… ")]
    public void It_fits_into_the_columns_that_there_are(string text, int width, string fitted) =>
        Assert.Equal(fitted, TerminalText.Fit(text, width));

    [Fact]
    public void What_would_move_a_cursor_or_turn_the_writing_is_not_shown() =>
        Assert.Equal("a\uFFFD[31mb\uFFFDc\uFFFD\uFFFD", TerminalText.Visible("a\e[31mb\nc\u202E\ud800"));
}
