using System.Text;
using System.Text.Json.Nodes;
using FsCheck;
using FsCheck.Fluent;
using LeadRules.Leads;
using LeadRules.Policies;
using LeadRules.Routing;
using NodaTime;

namespace LeadRules.Tests.Properties;

/// <summary>A state that no router wrote is refused, or is as good as one that was.</summary>
public sealed class SnapshotProperties
{
    private static readonly Gen<int[]> Thrown = Gen.ArrayOf(Gen.Choose(0, 9999), 60);

    [Fact]
    public void Bytes_at_random_are_refused()
    {
        var policy = RandomPolicy.Of([]);
        Seeded.Holds(Thrown, 300, thrown =>
            Assert.Throws<FormatException>(() =>
                LeadRouter.Restore(policy, [.. thrown.Select(number => (byte)(number % 256))])));
    }

    [Fact]
    public void A_true_state_with_bytes_changed_is_refused_or_goes_on() => Tampered(400, (saved, dice) =>
    {
        var bytes = saved.ToList();
        for (var times = 1 + dice.Below(3); times > 0; times--)
        {
            var place = dice.Below(9999) * 7919 % bytes.Count;
            switch (dice.Below(4))
            {
                case 0:
                    bytes[place] = (byte)dice.Below(256);
                    break;
                case 1:
                    bytes.RemoveAt(place);
                    break;
                case 2:
                    bytes.Insert(place, (byte)"0123456789-\"[]{},:.e"[dice.Below(20)]);
                    break;
                default:
                    bytes.RemoveRange(place, Math.Min(dice.Below(40), bytes.Count - place));
                    break;
            }
        }

        return [.. bytes];
    });

    [Fact]
    public void A_true_state_with_values_changed_is_refused_or_goes_on() => Tampered(600, (saved, dice) =>
    {
        var root = JsonNode.Parse(saved)!;
        var node = root;
        while (node is JsonObject or JsonArray && !(node != root && dice.OneIn(6)))
        {
            var within = node is JsonObject entries ? [.. entries.Select(entry => entry.Value)]
                : ((JsonArray)node).ToList();
            if (within.Count == 0 || within[dice.Below(within.Count)] is not { } next)
            {
                break;
            }

            node = next;
        }

        if (node == root)
        {
            return saved;
        }

        node.ReplaceWith(dice.Of<JsonNode?>(
            null, JsonValue.Create("p1"), JsonValue.Create(-1), JsonValue.Create(long.MaxValue),
                JsonValue.Create(true),
            JsonValue.Create("2026-03-02T10:00:00Z"), JsonValue.Create("2198-12-31T23:59:59Z"),
            JsonValue.Create("-9998-01-01T00:00:00Z"), new JsonArray(), new JsonObject(), JsonValue.Create(2),
                JsonValue.Create(3),
            JsonValue.Create("new"), JsonValue.Create(4), JsonValue.Create(70_000)));
        return Encoding.UTF8.GetBytes(root.ToJsonString());
    });

    private static void Tampered(int count, Func<byte[], Dice, byte[]> tamper) =>
        Seeded.Holds(World.Any.Zip(Thrown), count, pair =>
        {
            var policy = RandomPolicy.Of(pair.Item1.Policy);
            var saver = new Saver();
            pair.Item1.Run(policy, saver);
            LeadRouter router;
            try
            {
                router = LeadRouter.Restore(policy, tamper(saver.Saved, new Dice(pair.Item2)));
            }
            catch (FormatException)
            {
                return;
            }

            GoOn(policy, router);
        });

    private static void GoOn(Policy policy, LeadRouter router)
    {
        var now = Instant.FromUtc(2199, 1, 1, 0, 0);
        var lead = new LeadReader(policy).Read(
            new Dictionary<string,
                string> { ["received_at"] = now.ToString(), ["store"] = "s0", ["email"] = "a@x.ca" },
                "last").Lead!;

        router.Arrive(lead);
        router.PassTime(now + Duration.FromDays(30));
        Assert.NotEmpty(router.Save());
        Assert.NotNull(router.Find("last"));
    }

    private sealed class Saver : IWitness
    {
        public byte[] Saved { get; private set; } = [];

        public void Arrived(LeadRouter router, Lead lead, IReadOnlyList<RoutingEvent> events)
        {
        }

        public void Happened(LeadRouter router, IReadOnlyList<RoutingEvent> events)
        {
        }

        public void Settled(LeadRouter router, IReadOnlyList<RoutingEvent> events, Instant now)
        {
        }

        public void Ended(LeadRouter router, Instant now) => Saved = router.Save();
    }
}
