using LeadRules.Leads;
using LeadRules.Routing.State;
using LeadRules.Simulation;
using LeadRules.Time;
using NodaTime;

namespace LeadRules.Tests.Simulation;

public sealed class AwaitedDeedsTests
{
    private static readonly Instant Start = Instant.FromUtc(2026, 3, 2, 10, 0);

    [Fact]
    public void R1_deeds_come_by_a_tenth_of_a_microsecond_then_the_feeds_then_by_line_then_as_given()
    {
        var random = new Random(1);
        var awaited = new AwaitedDeeds();
        var expected = new List<(Instant At, bool FromFile, long Line, int Order)>();
        for (var order = 0; order < 5_000; order++)
        {
            var at = Start + Duration.FromSeconds(random.Next(20)) + Duration.FromTicks(random.Next(3))
                - Duration.FromDays(random.Next(2) * 40_000);
            var (fromFile, line) = (random.Next(2) == 0, random.Next(50));
            var deed = new Deed(at, null) { Person = order };
            awaited.Add(deed, new RoutedLead(0), AwaitedDeeds.Row(fromFile, line), activity: null);
            expected.Add((at, fromFile, line, order));
        }

        foreach (var (at, _, _, order) in expected.Order())
        {
            Assert.Equal<Moment>(at, awaited.NextAt);
            Assert.Equal(order, awaited.Next.Deed.Person);
            awaited.RemoveNext();
        }

        Assert.Equal<Moment>(Instant.MaxValue, awaited.NextAt);
    }
}
