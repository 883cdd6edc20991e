using System.Globalization;
using LeadRules.Tests.Simulation;

namespace LeadRules.Tests.Conformance;

public sealed class DeterminismTests
{
    public static TheoryData<string> Cases => [.. Case.Names.Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_host_that_is_shut_down_and_goes_on_from_its_state_tells_the_same(string name)
    {
        var of = Case.Named(name);
        var host = new Host(of.Policy(), Feed(of), Activities(of), of.Until);
        int[] splits = host.Inputs < 120 ? [1] : [int.MaxValue, 13, 50];

        foreach (var split in splits)
        {
            var (timeline, leads) = host.Run(split);

            Assert.Equal(ReplayOutput.Text(of.Expected("timeline.csv")), ReplayOutput.Text(timeline));
            Assert.Equal(ReplayOutput.Text(of.Expected("leads.csv")), ReplayOutput.Text(leads));
        }
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void Neither_a_culture_nor_a_second_run_changes_a_byte(string name)
    {
        var of = Case.Named(name);
        var before = CultureInfo.CurrentCulture;
        try
        {
            foreach (var culture in (string[])["tr-TR", "fr-FR", "ar-SA", "ar-SA"])
            {
                CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(
                    culture);
                var output = ReplayOutput.Of(of.Policy(), Feed(of), Activities(of), of.Until);

                Assert.Equal(ReplayOutput.Text(of.Expected("timeline.csv")),
                    ReplayOutput.Text(output.Timeline));
                Assert.Equal(ReplayOutput.Text(of.Expected("leads.csv")), ReplayOutput.Text(output.Leads));
                Assert.Equal(ReplayOutput.Text(of.Expected("rejects.csv")),
                    ReplayOutput.Text(output.Rejects));
            }
        }
        finally
        {
            CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = before;
        }
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void The_order_of_rows_changes_nothing_but_lines_where_no_two_happen_at_one_instant(string name)
    {
        var of = Case.Named(name);
        var shuffled = ShuffledFeed.Of(Feed(of), of.Policy(), seed: 20260302);
        var output = ReplayOutput.Of(of.Policy(), shuffled.Feed, Activities(of), of.Until);

        Assert.Equal(ReplayOutput.Text(of.Expected("timeline.csv")), ReplayOutput.Text(output.Timeline));
        Assert.Equal(ReplayOutput.Text(of.Expected("leads.csv")), ReplayOutput.Text(output.Leads));
        Assert.Equal(WithoutLines(of.Expected("rejects.csv")), WithoutLines(output.Rejects));
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_feed_in_order_of_time_is_replayed_as_a_host_is_told_of_it(string name)
    {
        var of = Case.Named(name);
        var feed = ShuffledFeed.InOrder(Feed(of), of.Policy());
        var output = ReplayOutput.Of(of.Policy(), feed, Activities(of), of.Until);
        var (timeline, leads) = new Host(of.Policy(), feed, Activities(of), of.Until).Run(int.MaxValue);

        Assert.Equal(ReplayOutput.Text(timeline), ReplayOutput.Text(output.Timeline));
        Assert.Equal(ReplayOutput.Text(leads), ReplayOutput.Text(output.Leads));
    }

    [Fact]
    public void Most_rows_of_the_shuffled_feeds_have_moved()
    {
        var feeds = Case.Names.Select(Case.Named)
            .Select(of => ShuffledFeed.Of(Feed(of), of.Policy(), seed: 20260302)).ToList();

        Assert.True(feeds.Sum(feed => feed.Moved) * 2 > feeds.Sum(feed => feed.Rows));
    }

    private static byte[] Feed(Case of) => File.ReadAllBytes(of.FeedFile);

    private static byte[]? Activities(Case of) =>
        of.ActivityFile is { } file ? File.ReadAllBytes(file) : null;

    // A rejected row may hold line breaks, and each line then counts by itself.
    private static string[] WithoutLines(byte[] rejects) =>
    [
        .. ReplayOutput.Text(rejects).Split('\n')
            .Select(line => line.Split(',', 3) is ["feed.csv", _, var rest] ? rest : line)
            .Order(StringComparer.Ordinal),
    ];
}
