using FsCheck;
using FsCheck.Fluent;
using LeadRules.Cli.Output;

namespace LeadRules.Tests.Cli.Output;

public sealed class UnifiedDiffTests
{
    private static readonly Gen<string[]> Lines = Gen.Choose(0, 30).SelectMany(
        count => Gen.ArrayOf(Gen.Elements("a", "b", "c", "d", "e", "f"), count));

    [Fact]
    public void Without_what_is_added_it_is_the_first_text_and_without_what_is_removed_the_second() =>
        Holds((before, after, changes) =>
        {
            Assert.Equal(before, changes.Where(change => change.Sign != '+').Select(change => change.Text));
            Assert.Equal(after, changes.Where(change => change.Sign != '-').Select(change => change.Text));
        });

    [Fact]
    public void As_many_lines_are_kept_as_the_texts_have_in_common() => Holds((before, after, changes) =>
        Assert.Equal(LongestCommon(before, after), changes.Count(change => change.Sign == ' ')));

    [Fact]
    public void Texts_that_differ_in_thousands_of_lines_are_shown_as_replaced()
    {
        var (before, after) = (Numbers(0), Numbers(100_000));
        var changes = LineChanges.Between(before, after);
        Assert.Equal(
            before.Select(line => '-' + line).Concat(after.Select(line => '+' + line)),
            changes.Select(change => change.Sign + change.Text));

        static string[] Numbers(int from) => [.. Enumerable.Range(from, 3000).Select(number => $"{number}")];
    }

    [Fact]
    public void Changes_far_from_one_another_have_hunks_of_their_own()
    {
        var before = string.Concat(Enumerable.Range(1, 20).Select(number => $"{number}\n"));
        var after = before.Replace("3\n4\n", "3\nx\n4\n", StringComparison.Ordinal)
            .Replace("18\n", "", StringComparison.Ordinal);
        Assert.Equal(
            "--- p\n+++ p\n@@ -1,6 +1,7 @@\n 1\n 2\n 3\n+x\n 4\n 5\n 6\n"
            + "@@ -15,6 +16,5 @@\n 15\n 16\n 17\n-18\n 19\n 20\n",
            UnifiedDiff.Of(before, after, "p"));
    }

    [Theory]
    [InlineData("", "a\n", "@@ -0,0 +1,1 @@\n+a\n")]
    [InlineData("a\n", "", "@@ -1,1 +0,0 @@\n-a\n")]
    [InlineData("a", "a\n", "@@ -1,1 +1,1 @@\n-a\n\\ No newline at end of file\n+a\n")]
    public void Ends_of_texts_are_told_apart(string before, string after, string hunk) =>
        Assert.Equal("--- p\n+++ p\n" + hunk, UnifiedDiff.Of(before, after, "p"));

    [Fact]
    public void Texts_that_are_equal_have_no_diff() => Assert.Equal("", UnifiedDiff.Of("a\n", "a\n", "p"));

    private static void Holds(Action<string[], string[], List<LineChange>> property) => Check.One(
        Config.QuickThrowOnFailure.WithMaxTest(300),
        Prop.ForAll(
            Arb.From(Lines.Zip(Lines)),
            texts => property(texts.Item1, texts.Item2, LineChanges.Between(texts.Item1, texts.Item2))));

    private static int LongestCommon(string[] before, string[] after)
    {
        var row = new int[after.Length + 1];
        foreach (var line in before)
        {
            var diagonal = 0;
            for (var at = 1; at < row.Length; at++)
            {
                var longest = line == after[at - 1] ? diagonal + 1 : Math.Max(row[at], row[at - 1]);
                (diagonal, row[at]) = (row[at], longest);
            }
        }

        return row[^1];
    }
}
