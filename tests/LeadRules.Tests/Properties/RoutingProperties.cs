using LeadRules.Leads;
using LeadRules.Policies;
using LeadRules.Routing;
using NodaTime;

namespace LeadRules.Tests.Properties;

/// <summary>What holds under every policy, whatever is done.</summary>
public sealed class RoutingProperties
{
    private static void InEveryWorld(int count, Action<World> property) =>
        Seeded.Holds(World.Any, world => world.Simpler(), count, property);

    [Fact]
    public void
        R7_to_R11_who_gets_a_lead_was_eligible_save_where_a_clause_says_so_and_none_stays_held_for_who_is() =>
        InEveryWorld(300, world =>
        {
            var policy = RandomPolicy.Of(world.Policy);
            world.Run(policy, new Auditor(policy));
        });

    [Fact]
    public void The_same_happens_when_it_is_saved_and_restored_anywhere() => InEveryWorld(120, world =>
    {
        var policy = RandomPolicy.Of(world.Policy);
        var (straight, split) = (new Recorder(), new Recorder());
        var dice = new Dice(world.Policy);

        world.Run(policy, straight);
        world.Run(policy, split, router =>
            dice.OneIn(4) ? LeadRouter.Restore(policy, router.Save()) : router);

        Assert.Equal(straight.Events, split.Events);
        Assert.Equal(straight.Results, split.Results);
    });

    [Fact]
    public void R14_escalations_end_each_item_once() => InEveryWorld(120, world =>
    {
        var policy = RandomPolicy.Of(world.Policy);
        var auditor = new Auditor(policy);
        world.Run(policy, new Forever(auditor));

        foreach (var lead in auditor.Ledger.Leads)
        {
            Assert.True(Count(lead, EventKind.Late) <= 1);
            Assert.True(Count(lead, EventKind.Expired) <= 1);
            Assert.True(Count(lead, EventKind.Reassigned) + Count(lead, EventKind.ManagerNotified)
                + Count(lead, EventKind.Notified) <= 3);
            Assert.True(Count(lead, EventKind.ReassignFailed) <= Count(lead, EventKind.ManagerNotified));
        }
    });

    [Fact]
    public void Every_kind_of_event_happens_in_some_world()
    {
        var happened = new HashSet<EventKind>();
        InEveryWorld(60, world =>
        {
            var recorder = new Recorder();
            world.Run(RandomPolicy.Of(world.Policy), recorder);
            happened.UnionWith(recorder.Events.Select(one => one.Kind));
        });

        Assert.Equal(Enum.GetValues<EventKind>(), happened.Order());
    }

    private static int Count(LedgerLead lead, EventKind kind) =>
        lead.Events.Count(happened => happened.Kind == kind);

    // When all is done time goes on until nothing is due any more.
    private sealed class Forever(Auditor auditor) : IWitness
    {
        public void Arrived(LeadRouter router, Lead lead, IReadOnlyList<RoutingEvent> events) =>
            auditor.Arrived(router, lead, events);

        public void Happened(LeadRouter router, IReadOnlyList<RoutingEvent> events) =>
            auditor.Happened(router, events);

        public void Settled(LeadRouter router, IReadOnlyList<RoutingEvent> events, Instant now) =>
            auditor.Happened(router, events);

        public void Ended(LeadRouter router, Instant now)
        {
            auditor.Happened(router, router.PassTime(now));
            for (var passed = 0; router.NextDue is { } due; passed++)
            {
                Assert.True(passed < 10_000, "something is always due");
                Assert.True(due >= now);
                auditor.Happened(router, router.PassTime(due));
                now = due;
            }

            auditor.Ended(router, now);
        }
    }
}
