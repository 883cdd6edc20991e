using FsCheck;
using FsCheck.Fluent;
using LeadRules.Leads;
using LeadRules.Policies;
using NodaTime;

namespace LeadRules.Tests.Properties;

/// <summary>
/// A random policy, and what is done under it: a list of deeds, each some minutes after the one before.
/// </summary>
/// <param name="Policy">The dice of the policy.</param>
/// <param name="Deeds">The dice of each deed.</param>
internal sealed record World(int[] Policy, int[][] Deeds)
{
    public static Instant Begin { get; } = Instant.FromUtc(2026, 3, 1, 22, 0);

    public static Gen<World> Any { get; } =
        from policy in Gen.ArrayOf(Gen.Choose(0, 9999), 150)
        from deeds in Gen.ArrayOf(Gen.ArrayOf(Gen.Choose(0, 9999), 12)).Resize(60)
        select new World(policy, deeds);

    /// <summary>Worlds in which less is done.</summary>
    public IEnumerable<World> Simpler()
    {
        for (var length = Deeds.Length / 2; length > 0; length /= 2)
        {
            for (var from = 0; from + length <= Deeds.Length; from += length)
            {
                yield return this with { Deeds = [.. Deeds[..from], .. Deeds[(from + length)..]] };
            }
        }
    }

    /// <summary>
    /// Tells a router of everything, in order. <paramref name="before"/> may put another in its place.
    /// </summary>
    public void Run(Policy policy, IWitness witness, Func<LeadRouter, LeadRouter>? before = null)
    {
        var router = new LeadRouter(policy);
        var reader = new LeadReader(policy);
        var now = Begin;
        var leads = 0;
        foreach (var thrown in Deeds)
        {
            var dice = new Dice(thrown);
            var next = now + Duration.FromMinutes(dice.Of(0, 0, 5, 20, 60, 115, 400));
            for (; now < next; now = Instant.Min(next, now + Duration.FromMinutes(15)))
            {
                router = before?.Invoke(router) ?? router;
                witness.Settled(router, router.PassTime(now), now);
            }

            router = before?.Invoke(router) ?? router;
            if (dice.OneIn(3) && leads > 0)
            {
                witness.Happened(router, router.Arrive(Activity(dice, now, leads), out _));
            }
            else
            {
                var lead = reader.Read(Fields(dice, now), $"L{leads++}").Lead!;
                witness.Arrived(router, lead, router.Arrive(lead));
            }
        }

        witness.Ended(router, now);
    }

    private static Activity Activity(Dice dice, Instant at, int leads)
    {
        var kind = dice.Of(
            ActivityKind.Status, ActivityKind.Response, ActivityKind.Contact, ActivityKind.Claim,
                ActivityKind.Salesperson);
        return new Activity
        {
            At = at,
            LeadId = $"L{dice.Below(leads)}",
            Kind = kind,
            Person = $"p{dice.Below(8)}",
            Status = dice.Of(Status.Sold, Status.New, Status.LostBdc, Status.Duplicate, Status.Invalid,
                Status.Contacted),
            Salesperson = $"p{dice.Below(6)}",
        };
    }

    private static Dictionary<string, string> Fields(Dice dice, Instant at) => new()
    {
        ["received_at"] = at.ToString(),
        ["store"] = $"s{dice.Below(2)}",
        ["make"] = dice.Of("Audi", "Ford", "Kia"),
        ["language"] = dice.Of("", "fr", "en"),
        ["category"] = dice.Of("", "service"),
        ["channel"] = dice.Of("", "", "", "phone", "chat"),
        ["taken_by"] = $"p{dice.Below(6)}",
        ["email"] = dice.Of("", "a@x.ca", "b@x.ca", "c@x.ca"),
        ["salesperson"] = dice.Of("", "p3"),
    };
}

/// <summary>Who watches what a router tells.</summary>
internal interface IWitness
{
    void Arrived(LeadRouter router, Lead lead, IReadOnlyList<LeadRules.Routing.RoutingEvent> events);

    void Happened(LeadRouter router, IReadOnlyList<LeadRules.Routing.RoutingEvent> events);

    /// <summary>Time passed: all that was due has happened.</summary>
    void Settled(LeadRouter router, IReadOnlyList<LeadRules.Routing.RoutingEvent> events, Instant now);

    void Ended(LeadRouter router, Instant now);
}
