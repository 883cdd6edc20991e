using LeadRules.Leads;
using LeadRules.Policies;
using LeadRules.Routing;
using LeadRules.Routing.Duplicates;
using LeadRules.Routing.State;
using LeadRules.Tests.Feeds;
using NodaTime;

namespace LeadRules.Tests.Routing.Duplicates;

/// <summary>Many leads, against a list that forgets nothing (R3).</summary>
public sealed class OriginalsOverTimeTests
{
    private static readonly Instant Start = Instant.FromUtc(2026, 3, 2, 10, 0);

    [Theory]
    [InlineData("first", 1)]
    [InlineData("latest", 2)]
    public void R3_the_original_is_the_first_that_counts_of_those_with_a_key(string countsFrom, int seed)
    {
        var duplicates = Feed.Policy(
            "duplicates: { match: [email, phone], action: close, window: 2h, counts_from: " + countsFrom + " }").Duplicates!;
        var random = new Random(seed);
        var (places, all) = (new LeadPlaces(), new List<Known>());
        var originals = new Originals(duplicates, places);
        var returned = new List<int>();
        for (var minute = 0; minute < 20_000; minute++)
        {
            var at = Start + Duration.FromMinutes(minute);
            var keys = Keys(random.Next(40), 100 + random.Next(300));
            var arrival = Arrived(at, keys);
            originals.ForgetSome(at, arrival.UnusedKeys);
            returned.AddRange(arrival.UnusedKeys);
            var expected = all.Find(known => known.Counts(at, duplicates) && known.Keys.Any(keys.Contains));
            var found = originals.Of(arrival);

            Assert.Equal(expected?.Sequence, found?.Sequence);
            if (expected is null)
            {
                var lead = places.Take();
                lead.Become(default, minute, at, store: 0);
                originals.Add(lead, ref arrival.Contacts);
                Assert.Equal(0, arrival.Contacts.Count);
                lead.Status = random.Next(4) == 0 ? Status.Expired : Status.New;
                all.Add(new Known(minute, at, keys, lead.Status) { Latest = at });
            }
            else
            {
                expected.Latest = at;
                found!.LatestReceipt = at;
            }
        }

        // Each key that was taken over comes back once, but for those of the last hours.
        Assert.InRange(all.Sum(known => known.Keys.Length) - returned.Count, 0, 400);
    }

    private static int[] Keys(int email, int phone) => [email, phone];

    private static Arrival Arrived(Instant at, int[] keys)
    {
        var arrival = new Arrival();
        arrival.Become(new Lead("", at, store: 0, []));
        foreach (var key in keys)
        {
            arrival.Contacts.Add(key);
        }

        return arrival;
    }

    private sealed record Known(long Sequence, Instant ReceivedAt, int[] Keys, Status Status)
    {
        public Instant Latest { get; set; }

        public bool Counts(Instant at, LeadRules.Policies.Duplicates duplicates) => Status == Status.New
            && at - (duplicates.CountsFrom == CountsFrom.First ? ReceivedAt : Latest) <= duplicates.Window;
    }
}
