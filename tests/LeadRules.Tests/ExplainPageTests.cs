using LeadRules.Tests.Cli;

namespace LeadRules.Tests;

/// <summary>What docs/explain.md shows is what the command says.</summary>
public sealed class ExplainPageTests
{
    private const string Fence = "```";

    [Fact]
    public void Each_command_of_the_page_gives_the_output_that_follows_it()
    {
        var blocks = Repository.Read("docs", "explain.md").Split(Fence).Where((_, index) => index % 2 == 1).ToList();
        var commands = blocks.Select((block, index) => (block, index))
            .Where(each => each.block.StartsWith("sh\nleadrules explain", StringComparison.Ordinal)).ToList();
        Assert.NotEmpty(commands);
        Assert.All(commands, each =>
        {
            var run = CommandLine.Run(Words(each.block["sh\nleadrules ".Length..].Trim()));
            Assert.Equal((0, ""), (run.Code, run.Error));
            var shown = blocks[each.index + 1].Split('\n', 2)[1];
            Assert.StartsWith(shown.TrimEnd('\n', '…'), run.Output, StringComparison.Ordinal);
        });
    }

    private static string[] Words(string line) =>
        [.. line.Replace("\\\n", " ", StringComparison.Ordinal).Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .Select(word => word.StartsWith("samples/", StringComparison.Ordinal) ? Repository.PathOf(word.Split('/')) : word)];
}
