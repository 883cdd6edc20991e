using System.Text;
using LeadRules.Explanations;
using LeadRules.Feeds;
using LeadRules.Leads;
using LeadRules.Policies;
using LeadRules.Tests.Routing;

namespace LeadRules.Tests.Feeds;

public sealed class FeedExplanationTests
{
    private const int Count = 3_000;

    private static readonly Policy Policy = Feed.Policy("""
        duplicates: { match: [email], window: 1h, action: route }
        lifecycle: { expire_after: 2h }
        """);

    [Theory]
    [InlineData(1, false)]
    [InlineData(1, true)]
    [InlineData(3, false)]
    [InlineData(3, true)]
    public void R18_a_lead_is_explained_as_in_a_feed_that_ends_with_it(int threads, bool shuffled)
    {
        var rows = Enumerable.Range(0, Count).Select(Row).ToList();
        var until = rows.Take(51).ToList();
        if (shuffled)
        {
            new Random(1).Shuffle(System.Runtime.InteropServices.CollectionsMarshal.AsSpan(rows));
        }

        var found = Explain(rows, "L50", threads);
        var alone = Explain(until, "L50", threads: 1);

        Assert.Equal(rows.IndexOf(Row(50)) + 2, found.Line);
        Assert.Equal("L49", found.Explanation!.Duplicate!.OriginalId);
        Assert.Equal(
            alone.Explanation!.Events.Select(happened => happened.ToString()),
            found.Explanation.Events.Select(happened => happened.ToString()));
        Assert.Equal(alone.Before, found.Before);
        Assert.Equal("customer49@x.ca", found.Lead!.Email);
        Assert.Equal(
            new WhatIfs(Policy, alone.Before!, alone.Lead!).Find().Select(what => what.Goes.ToString()),
            new WhatIfs(Policy, found.Before!, found.Lead).Find().Select(what => what.Goes.ToString()));
    }

    // Nothing more can happen to the first lead, and yet it counts: as somebody's open lead, or as an
    // original.
    [Theory]
    [InlineData("people: [{ id: ann, max_open: 1 }, { id: bob }]", "b@x.ca", "bob")]
    [InlineData(
        "people: [{ id: ann }, { id: bob }]\nduplicates: { match: [email], action: close }", "a@x.ca", null)]
    public void The_state_before_a_lead_has_all_that_it_could_meet(string more, string email, string? person)
    {
        var policy = new Scene(
            "  - { id: r, distribute: { to: { person: ann }, if_nobody: { person: bob } } }", more).Policy;
        var found = Explain(
            ["L1,2026-03-02T10:00:00Z,a@x.ca", "L2,2026-03-02T12:00:00Z," + email], "L2", threads: 1, policy);
        var again = new WhatIfs(policy, found.Before!, found.Lead!).Explanation;

        Assert.Equal(person is null ? [] : [person], found.Explanation!.Destination.People);
        Assert.Equal(found.Explanation.Destination.ToString(), again.Destination.ToString());
        Assert.Equal(found.Explanation.Destination.People, again.Destination.People);
    }

    [Fact]
    public void P17_of_rows_with_one_id_the_accepted_one_is_explained_and_the_others_are_named()
    {
        List<string> rows =
            ["L1,,a@x.ca", "L1,2026-03-02T10:00:00Z,a@x.ca", "L1,2026-03-02T11:00:00Z,a@x.ca", "L2,,a@x.ca"];
        var found = Explain(rows, "L1", threads: 1);
        Assert.Equal(3, found.Line);
        Assert.Equal([2L, 4L], found.RepeatedOn);

        var rejected = Explain(rows, "L2", threads: 1);
        Assert.Null(rejected.Explanation);
        Assert.Equal((5L, RejectReason.TimeMissing), (rejected.Line, rejected.Rejected));
        Assert.Equal("L1", Explain(rows, "l1", threads: 1).Nearest);
    }

    // One a minute, each second the duplicate of the one before it.
    private static string Row(int lead)
    {
        var at = new DateTime(2026, 3, 2, 8, 0, 0).AddMinutes(lead);
        return FormattableString.Invariant($"L{lead},{at:s}Z,Customer{lead - (lead % 2 == 0 ? 1 : 0)}@x.ca");
    }

    private static FeedExplanation Explain(
        List<string> rows, string leadId, int threads, Policy? policy = null)
    {
        var feed = Encoding.UTF8.GetBytes("lead_id,received_at,email\n" + string.Join('\n', rows) + "\n");
        using var replay = new FeedReplay(policy ?? Policy) { Threads = threads };
        return replay.Explain(() => new MemoryStream(feed), "feed.csv", leadId, keepsState: true);
    }
}
