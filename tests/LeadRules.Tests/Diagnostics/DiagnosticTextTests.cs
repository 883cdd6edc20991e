using LeadRules.Diagnostics;
using LeadRules.Policies;

namespace LeadRules.Tests.Diagnostics;

public sealed class DiagnosticTextTests
{
    [Fact]
    public void A_finding_is_a_sentence_the_line_and_a_caret()
    {
        Assert.Equal(
            """
            a.yaml:2:7: error LR201: said; helped
              abcdefghij
                    ^~~

            """,
            Text("first\nabcdefghij\nlast", new SourceSpan("a.yaml", 2, 7, 3)));
    }

    [Theory]
    [InlineData("a:\t\tbcd", 5, 3, "a:\t\tbcd\n    \t\t^~~")]
    [InlineData("e\u0301te\u0301: x", 8, 1, "e\u0301te\u0301: x\n       ^")]
    [InlineData("x: e\u0301te\u0301", 4, 5, "x: e\u0301te\u0301\n     ^~~")]
    [InlineData("", 1, 1, "\n  ^")]
    [InlineData("ab", 3, 1, "ab\n    ^")]
    [InlineData("ab", 1, 99, "ab\n  ^~")]
    [InlineData("a\u001B[31mb\u0007\u202E", 1, 1, "a␛[31mb␇\uFFFD\n  ^")]
    public void A_caret_stands_under_its_place_and_nothing_moves_the_cursor(
        string line, int column, int length, string shown)
    {
        Assert.Equal(
            "  " + shown,
            new DiagnosticText([new("a.yaml", line)]).Excerpt(Finding(new("a.yaml", 1, column, length))));
    }

    [Fact]
    public void Findings_about_a_line_of_a_megabyte_do_not_each_copy_it()
    {
        var text = new DiagnosticText([new("a.yaml", new string('x', 1 << 20))]);
        var before = GC.GetAllocatedBytesForCurrentThread();

        foreach (var column in Enumerable.Range(1, 1000))
        {
            text.Excerpt(Finding(new("a.yaml", 1, column, 1)));
        }

        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 10 << 20);
    }

    [Fact]
    public void A_long_line_is_cut_around_the_caret()
    {
        var line = new string('a', 1000) + "XY" + new string('b', 1000);

        var excerpt = new DiagnosticText([new("a.yaml", line)])
            .Excerpt(Finding(new("a.yaml", 1, 1001, 500)))!.Split('\n');

        Assert.Equal($"  …{new string('a', 60)}XY{new string('b', 98)}…", excerpt[0]);
        Assert.Equal($"   {new string(' ', 60)}^{new string('~', 99)}", excerpt[1]);
    }

    [Fact]
    public void A_finding_about_an_unknown_file_or_line_has_no_excerpt()
    {
        var text = new DiagnosticText([new("a.yaml", "x")]);

        Assert.Null(text.Excerpt(Finding(new("b.yaml", 1, 1, 1))));
        Assert.Null(text.Excerpt(Finding(new("a.yaml", 2, 1, 1))));
        Assert.Equal(
            "b.yaml:1:1: error LR201: said; helped\n", text.Whole([Finding(new("b.yaml", 1, 1, 1))]));
    }

    [Fact]
    public void A_headline_is_one_harmless_line()
    {
        Assert.Equal(
            "a␊b.yaml:1:1: error LR201: said; helped",
            DiagnosticText.Headline(Finding(new("a\nb.yaml", 1, 1, 1))));
    }

    [Fact]
    public void Messages_quote_a_policy_short_and_harmless()
    {
        var found = PolicyReader.Read(
            $"leadrules: \"a\\e[2J\\n{new string('x', 500)}\"\ntimezone: UTC\nrules: []").Diagnostics;

        Assert.Equal(
            $"'leadrules' of the policy takes 1, not 'a␛[2J␊{new string('x', 54)}…'",
            Assert.Single(found).Message);
    }

    private static string Text(string source, SourceSpan span) =>
        new DiagnosticText([new("a.yaml", source)]).Whole([Finding(span)]);

    private static Diagnostic Finding(SourceSpan span) =>
        new("LR201", Severity.Error, span, "said", "helped");
}
