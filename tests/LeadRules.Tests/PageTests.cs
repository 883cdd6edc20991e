using LeadRules.Tests.Cli;

namespace LeadRules.Tests;

/// <summary>What pages of docs show is what the command says.</summary>
public sealed class PageTests
{
    private const string Fence = "```";
    private const string Shell = "sh\nleadrules ";

    [Theory]
    [InlineData("explain.md")]
    [InlineData("diff.md")]
    public void Each_command_of_a_page_gives_the_output_that_follows_it(string page)
    {
        var blocks = Repository.Read("docs", page).Split(Fence).Where((_, index) => index % 2 == 1).ToList();
        var commands = blocks.Select((block, index) => (block, index))
            .Where(each => each.block.StartsWith(Shell, StringComparison.Ordinal)).ToList();
        Assert.NotEmpty(commands);
        Assert.All(commands, each =>
        {
            var run = CommandLine.Run(Words(each.block[Shell.Length..].Trim()));
            Assert.Equal((0, ""), (run.Code, run.Error));
            if (each.index + 1 < blocks.Count
                && !blocks[each.index + 1].StartsWith("sh\n", StringComparison.Ordinal))
            {
                var shown = blocks[each.index + 1].Split('\n', 2)[1];
                Assert.StartsWith(
                    shown.TrimEnd('\n', '…'),
                    run.Output.Replace($"{Repository.Root}/", "", StringComparison.Ordinal),
                    StringComparison.Ordinal);
            }
        });
    }

    private static string[] Words(string line) =>
        [.. line.Replace("\\\n", " ", StringComparison.Ordinal)
            .Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .Select(word => word.StartsWith("samples/", StringComparison.Ordinal)
                ? Repository.PathOf(word.Split('/'))
                : word)];
}
