using System.Collections.Immutable;
using System.Text.RegularExpressions;
using LeadRules.Analysis;
using LeadRules.Diagnostics;
using LeadRules.Policies;

namespace LeadRules.Tests.Diagnostics;

/// <summary>
/// Each page of docs/diagnostics has a policy and what reading it says, in the first two code blocks, and in
/// the third the policy put right.
/// </summary>
public sealed partial class DiagnosticPageTests
{
    public static TheoryData<string> Codes => [.. DiagnosticCodes.All.Select(code => code.Id)];

    [Theory]
    [MemberData(nameof(Codes))]
    public void A_page_says_what_its_code_means(string code)
    {
        var title = DiagnosticCodes.All.Single(known => known.Id == code).Title;

        Assert.StartsWith($"# {code}: {title}\n", Page(code), StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Codes))]
    public void The_example_of_a_page_gives_its_code_as_shown(string code)
    {
        var blocks = Blocks(code);
        var file = new PolicyFile("policy.yaml", blocks[0]);

        var found = Findings(code, file);

        Assert.Equal(blocks[1], new DiagnosticText([file]).Whole(found));
        Assert.Equal(code, Assert.Single(found).Code);
    }

    [Theory]
    [MemberData(nameof(Codes))]
    public void The_example_of_a_page_put_right_has_no_finding(string code)
    {
        Assert.Empty(Findings(code, new PolicyFile("policy.yaml", Blocks(code)[2])));
    }

    [Fact]
    public void Every_page_is_of_a_code()
    {
        var pages = Directory.GetFiles(Repository.PathOf("docs", "diagnostics"), "LR*.md");

        Assert.Equal(
            DiagnosticCodes.All.Select(code => $"{code.Id}.md"),
            pages.Select(page => Path.GetFileName(page)).Order(StringComparer.Ordinal));
    }

    // The examples of errors show one thing each, and may leave out what leads need.
    private static ImmutableArray<Diagnostic> Findings(string code, PolicyFile file)
    {
        var reading = PolicyReader.Read([file]);
        return string.CompareOrdinal(code, DiagnosticCodes.NeverMet.Id) < 0
            ? reading.Diagnostics
            : PolicyAnalysis.Of(reading, [file]).Diagnostics;
    }

    private static string Page(string code) =>
        Repository.Read("docs", "diagnostics", $"{code}.md").ReplaceLineEndings("\n");

    private static string[] Blocks(string code) =>
        [.. CodeBlock().Matches(Page(code)).Select(block => block.Groups["text"].Value)];

    [GeneratedRegex("^```[a-z]*\n(?<text>.*?)^```$", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex CodeBlock();
}
