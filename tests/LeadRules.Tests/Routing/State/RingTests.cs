using LeadRules.Routing.State;

namespace LeadRules.Tests.Routing.State;

public sealed class RingTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void What_comes_at_the_end_and_goes_at_the_front_is_found_by_its_place(int seed)
    {
        var random = new Random(seed);
        var (ring, expected) = (new Ring<int>(room: 2), new List<int>());
        for (var step = 0; step < 3_000; step++)
        {
            if (expected.Count > 0 && random.Next(5) < 2)
            {
                ring.RemoveFirst();
                expected.RemoveAt(0);
            }
            else
            {
                ring.Add(step);
                expected.Add(step);
            }

            Assert.Equal(expected.Count, ring.Count);
            if (expected.Count > 0)
            {
                var place = random.Next(expected.Count);
                Assert.Equal(expected[place], ring[place]);
                (ring[place], expected[place]) = (-step, -step);
            }
        }

        Assert.Equal(expected, Enumerable.Range(0, ring.Count).Select(place => ring[place]));
    }
}
