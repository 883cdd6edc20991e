using LeadRules.Leads;
using LeadRules.Routing.State;
using LeadRules.Time;
using NodaTime;

namespace LeadRules.Tests.Routing.State;

public sealed class TimersTests
{
    private static readonly Instant Start = Instant.FromUtc(2026, 3, 2, 10, 0);

    [Theory]
    [InlineData(1, 3)]
    [InlineData(2, 60)]
    [InlineData(3, 5_000)]
    public void R1_timers_come_in_order_of_instant_and_receipt_in_whatever_order_they_were_set(
        int seed, int spread)
    {
        var random = new Random(seed);
        var timers = new Timers();
        var places = new LeadPlaces();
        var set = new List<(Instant At, long Sequence)>();
        for (var step = 0; step < 20_000; step++)
        {
            if (random.Next(5) < 2 && set.Count > 0)
            {
                Assert.Equal(TakeFirst(set), Taken(timers));
                continue;
            }

            var lead = places.Take();
            lead.Become(default(IdText), step, Start, store: 0);
            var at = Start + Duration.FromSeconds(step + random.Next(spread));
            timers.AddEscalation(lead, at, lane: random.Next(4));
            set.Add((at, step));
        }

        while (set.Count > 0)
        {
            Assert.Equal<Moment>(set.Min().At, timers.NextAt);
            Assert.Equal(TakeFirst(set), Taken(timers));
        }

        Assert.Equal<Moment>(Instant.MaxValue, timers.NextAt);
    }

    [Fact]
    public void A_timer_whose_place_another_lead_took_is_void()
    {
        var timers = new Timers();
        var lead = new LeadPlaces().Take();
        lead.Become(default(IdText), 1, Start, store: 0);
        timers.AddEscalation(lead, Start, lane: 0);
        lead.Become(default(IdText), 2, Start, store: 0);

        Assert.True(timers.Take().IsVoid);
    }

    private static (Instant At, long Sequence) TakeFirst(List<(Instant At, long Sequence)> set)
    {
        var first = set.Min();
        set.Remove(first);
        return first;
    }

    private static (Instant At, long Sequence) Taken(Timers timers)
    {
        var timer = timers.Take();
        Assert.False(timer.IsVoid);
        return (timer.At, timer.Sequence);
    }
}
