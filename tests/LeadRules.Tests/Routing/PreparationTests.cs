using LeadRules.Leads;
using LeadRules.Policies;
using LeadRules.Routing;
using LeadRules.Routing.Plan;
using LeadRules.Time;
using LeadRules.Tests.Feeds;

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

    private static Lead Prepared(Lead lead, RoutingPlan plan)
    {
        lead.Prepared ??= new PreparedLead();
        new Preparation(plan, new Calendar(plan.Policy)).Prepare(lead, lead.Prepared);
        return lead;
    }

    [Fact]
    public void R2_a_lead_that_was_prepared_goes_where_it_would_have_gone()
    {
        var plan = new RoutingPlan(Policy);
        var (prepared, plain) = (new LeadRouter(plan), new LeadRouter(Policy));
        Assert.Equal(
            plain.Arrive(Lead("L1", 0)).Concat(plain.Arrive(Lead("L2", 1))),
            prepared.Arrive(Prepared(Lead("L1", 0), plan)).Concat(prepared.Arrive(Prepared(Lead("L2", 1), plan))));
    }

    [Fact]
    public void R2_what_was_prepared_serves_once_and_the_lead_can_arrive_elsewhere_too()
    {
        var plan = new RoutingPlan(Policy);
        var (first, second) = (new LeadRouter(plan), new LeadRouter(plan));
        var (one, other) = (Prepared(Lead("L1", 0), plan), Prepared(Lead("L2", 1), plan));
        foreach (var router in new[] { first, second })
        {
            Assert.Equal([EventKind.Assigned], router.Arrive(one).Select(happened => happened.Kind));
            Assert.Equal([EventKind.Duplicate], router.Arrive(other).Select(happened => happened.Kind));
        }
    }

    [Fact]
    public void R6_what_was_prepared_by_another_policy_does_not_count()
    {
        var lead = Prepared(Lead("L1", 0, make: "Audi"), new RoutingPlan(Policy));
        var router = new LeadRouter(Feed.Policy("duplicates: { match: [email], action: close }", when: "{ make: Audi }"));
        Assert.Equal([EventKind.Assigned], router.Arrive(lead).Select(happened => happened.Kind));
    }
}
