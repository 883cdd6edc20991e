using LeadRules.Leads;
using LeadRules.Policies;
using LeadRules.Routing;
using LeadRules.Routing.Plan;
using LeadRules.Tests.Feeds;
using LeadRules.Time;

namespace LeadRules.Tests.Routing;

public sealed class PreparationTests
{
    private static readonly Policy Policy = Feed.Policy(
        "duplicates: { match: [email], action: close }", when: "{ make: Ford }");

    private static Lead Lead(string id, int minute, string make = "Ford") => new LeadReader(Policy).Read(
        new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["received_at"] = FormattableString.Invariant($"2026-03-02T10:{minute:00}Z"),
            ["make"] = make,
            ["email"] = "someone@example.com",
        },
        id).Lead!;

    [Fact]
    public void R2_leads_that_were_prepared_ahead_go_where_they_would_have_gone()
    {
        var plan = new RoutingPlan(Policy);
        var preparation = new Preparation(plan, new Calendar(plan.Policy));
        var (ahead, plain) = (new LeadRouter(plan, preparation), new LeadRouter(Policy));
        var leads = new[] { Lead("L1", 0), Lead("L2", 1), Lead("L3", 2, make: "Audi") };
        var arrivals = new List<Arrival>();
        foreach (var lead in leads)
        {
            arrivals.Add(new Arrival());
            preparation.Prepare(lead, arrivals[^1]);
        }

        preparation.SettleKeys();
        foreach (var (lead, arrival) in leads.Zip(arrivals))
        {
            plain.Arrive(lead);
            ahead.Route(arrival);
        }

        Assert.Equal(plain.Leads, ahead.Leads);
    }

    [Fact]
    public void R2_a_lead_can_arrive_at_several_routers()
    {
        var (one, other) = (Lead("L1", 0), Lead("L2", 1));
        foreach (var router in new[] { new LeadRouter(Policy), new LeadRouter(Policy) })
        {
            Assert.Equal([EventKind.Assigned], router.Arrive(one).Select(happened => happened.Kind));
            Assert.Equal([EventKind.Duplicate], router.Arrive(other).Select(happened => happened.Kind));
        }
    }
}
