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
            "duplicates: { match: [email, phone], action: close, window: 2h, "
            + "counts_from: " + countsFrom + " }").Duplicates!;
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
                all.Add(new Known(lead, minute, at, keys) { Latest = at });
            }
            else
            {
                expected.Latest = at;
                found!.LatestReceipt = at;
            }

            // One that just came or has for a while, ignored, expired, or reopened.
            var moved = all[^(1 + random.Next(Math.Min(all.Count, 40)))];
            Move(originals, moved, moved.Status == Status.New ? Status.Expired : Status.New);
        }

        // Each key that was taken over comes back once, but for those of the last hours.
        Assert.InRange(all.Sum(known => known.Keys.Length) - returned.Count, 0, 400);
    }

    [Fact]
    public void R3_those_that_are_no_originals_stand_in_nobodys_way()
    {
        var places = new LeadPlaces();
        var originals = new Originals(Feed.Policy("duplicates: { match: [email] }").Duplicates!, places);
        for (var minute = 0; minute < 100; minute++)
        {
            var arrival = Arrived(Start + Duration.FromMinutes(minute), [7]);
            Assert.Null(originals.Of(arrival));
            var lead = places.Take();
            lead.Become(default, minute, arrival.ReceivedAt, store: 0);
            originals.Add(lead, ref arrival.Contacts);

            Assert.Equal(0, lead.Contacts.Before(0));
            lead.Status = Status.Invalid;
            originals.Moved(lead, Status.New);
        }
    }

    private static void Move(Originals originals, Known known, Status status)
    {
        known.Status = status;
        if (known.Lead.Sequence == known.Sequence)
        {
            var before = known.Lead.Status;
            known.Lead.Status = status;
            originals.Moved(known.Lead, before);
        }
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

    private sealed record Known(RoutedLead Lead, long Sequence, Instant ReceivedAt, int[] Keys)
    {
        public Status Status { get; set; } = Status.New;

        public Instant Latest { get; set; }

        public bool Counts(Instant at, LeadRules.Policies.Duplicates duplicates) => Status == Status.New
            && at - (duplicates.CountsFrom == CountsFrom.First ? ReceivedAt : Latest) <= duplicates.Window;
    }
}
