using LeadRules.Explanations;
using LeadRules.Feeds;
using LeadRules.Leads;
using LeadRules.Routing;
using LeadRules.Tests.Conformance;

namespace LeadRules.Tests.Explanations;

/// <summary>
/// An explanation is the decision's own trace: it changes nothing, and leads to where the lead went.
/// </summary>
public sealed class OneWalkTests
{
    public static TheoryData<string> Cases => [.. Case.Names.Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Cases))]
    public void R18_explaining_the_leads_of_a_case_changes_no_event(string name)
    {
        var policy = Case.Named(name).Policy();
        var (plain, explained) = (new LeadRouter(policy), new LeadRouter(policy));
        foreach (var lead in Leads(Case.Named(name)))
        {
            var events = explained.Arrive(lead, out var explanation);
            Assert.Equal(plain.Arrive(lead), events);
            Assert.Equal(events.Where(happened => happened.LeadId == lead.Id), explanation.Events);
            AssertLeadsThere(explanation, explained.Find(lead.Id)!);
        }

        Assert.Equal(plain.Save(), explained.Save());
    }

    private static void AssertLeadsThere(Explanation explanation, LeadResult result)
    {
        Assert.Equal(
            (result.Outcome, result.Rule), (explanation.Destination.Outcome, explanation.Destination.Rule));
        Assert.Equal(result.DuplicateOf, explanation.Duplicate?.OriginalId);
        if (explanation.Searches.LastOrDefault()?.Turn is { } turn)
        {
            Assert.Equal(result.Owner, turn.Chosen);
        }

        if (result.Outcome == Outcome.Unrouted)
        {
            Assert.All(explanation.Rules, trial => Assert.NotNull(trial.KeptOut));
        }
    }

    private static List<Lead> Leads(Case which)
    {
        using var reader = FeedReader.Open(File.OpenRead(which.FeedFile), "feed.csv", which.Policy());
        return [.. reader.Rows().Select(row => row.Lead).OfType<Lead>().OrderBy(lead => lead.ReceivedAt)];
    }
}
