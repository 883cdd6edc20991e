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

    private static Arrival Prepared(Lead lead, RoutingPlan plan)
    {
        var arrival = new Arrival();
        new Preparation(plan, new Calendar(plan.Policy)).Prepare(lead, arrival);
        return arrival;
    }

    [Fact]
    public void R2_a_lead_that_was_prepared_ahead_goes_where_it_would_have_gone()
    {
        var plan = new RoutingPlan(Policy);
        var (ahead, plain) = (new LeadRouter(plan), new LeadRouter(Policy));
        foreach (var lead in new[] { Lead("L1", 0), Lead("L2", 1), Lead("L3", 2, make: "Audi") })
        {
            plain.Arrive(lead);
            ahead.Route(Prepared(lead, plan));
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
