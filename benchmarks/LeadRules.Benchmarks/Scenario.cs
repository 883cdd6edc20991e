using LeadRules.Feeds;
using LeadRules.Leads;
using LeadRules.Policies;

namespace LeadRules.Benchmarks;

/// <summary>A policy and leads that were read for it, as benchmarks of a stage want them.</summary>
internal sealed class Scenario
{
    public Scenario(int rules, int people, int leads)
    {
        Policy = SyntheticPolicy.Read(rules, people);
        using var feed = new MemoryStream();
        SyntheticFeed.Write(feed, leads);
        feed.Position = 0;
        using var reader = FeedReader.Open(feed, "feed.csv", Policy);
        Leads = [.. reader.Rows().Select(row => row.Lead!)];
    }

    public Policy Policy { get; }

    public Lead[] Leads { get; }
}
