using LeadRules.Feeds;

namespace LeadRules.Tests.Feeds;

public sealed class DelimiterTests
{
    [Theory]
    [InlineData("a,b,c", ',')]
    [InlineData("a;b;c", ';')]
    [InlineData("a\tb\tc", '\t')]
    [InlineData("a|b|c", '|')]
    [InlineData("a", ',')]
    [InlineData("a,b;c;d", ';')]
    [InlineData("a,b;c", ',')]
    [InlineData("a;b\tc", ';')]
    [InlineData("a\tb|c", '\t')]
    [InlineData("a|b,c", ',')]
    public void P15_the_delimiter_is_the_one_the_header_holds_most_of(string header, char delimiter) =>
        Assert.Equal(delimiter, Delimiter.Find(Feed.Utf8(header + "\n1;2;3;4;5|6|7|8|9|10|11"), whole: true));

    [Theory]
    [InlineData("a,\"b;c;d;e\"", ',')]
    [InlineData("\"a;b;c\",d", ',')]
    [InlineData("\"a,b,c\";d", ';')]
    [InlineData("\"a\"\";;\",b", ',')]
    [InlineData("\"a\"\"\",b;c;d", ';')]
    [InlineData("\"a\nb;;;\",b", ',')]
    [InlineData("a\"b;c;d\",e", ';')]
    [InlineData("\"a\"x\"b;c;d\",e", ';')]
    [InlineData("\"\",a;b;c", ';')]
    [InlineData("\"a,b", ',')]
    public void P15_what_is_in_quotes_does_not_count(string header, char delimiter) =>
        Assert.Equal(delimiter, Delimiter.Find(Feed.Utf8(header), whole: true));

    [Theory]
    [InlineData("\n\r\n\ra;b\n")]
    [InlineData("\uFEFFa;b\n,,,")]
    [InlineData("\uFEFF\n\"a\";b\r,,,")]
    public void P17_the_header_is_the_first_line_that_is_not_empty(string text) =>
        Assert.Equal(';', Delimiter.Find(Feed.Utf8(text), whole: true));

    [Fact]
    public void P15_nothing_to_tell_by_is_a_comma() => Assert.Equal(',', Delimiter.Find([], whole: true));

    [Fact]
    public void A_header_that_goes_on_is_not_judged_yet()
    {
        Assert.Null(Delimiter.Find("a;b"u8, whole: false));
        Assert.Null(Delimiter.Find("\"a;\nb"u8, whole: false));
        Assert.Equal(';', Delimiter.Find("a;b\n"u8, whole: false));
    }
}
