using FsCheck;
using FsCheck.Fluent;
using LeadRules.Tests.Routing;

namespace LeadRules.Tests.Properties;

/// <summary>R8: how even a rotation is while everybody is eligible.</summary>
public sealed class FairnessProperties
{
    private static readonly Gen<int[]> Weights =
        Gen.Choose(1, 8)
            .SelectMany(people => Gen.ArrayOf(Gen.OneOf(Gen.Choose(1, 5), Gen.Choose(1, 1000)), people));

    [Theory]
    [InlineData("rotation")]
    [InlineData("longest_waiting")]
    [InlineData("fewest_open")]
    public void R8_with_everybody_eligible_nobody_is_ever_more_than_one_lead_ahead(string order) =>
        Seeded.Holds(Weights, 30, weights => InEveryPrefix(weights, order, given =>
            Assert.True(given.Max() - given.Min() <= 1, string.Join(' ', given))));

    [Fact]
    public void R8_weighted_is_within_one_lead_of_each_share_at_every_prefix() =>
        Seeded.Holds(Weights, 60, weights => InEveryPrefix(weights, "weighted", given =>
        {
            var (leads, sum) = (given.Sum(), weights.Sum());
            for (var person = 0; person < weights.Length; person++)
            {
                var off = Math.Abs(given[person] * sum - leads * weights[person]);
                Assert.True(off <= sum, $"{string.Join(' ', weights)}: {string.Join(' ', given)}");
            }
        }));

    [Fact]
    public void R8_weighted_gives_exact_shares_over_every_whole_round() =>
        Seeded.Holds(Gen.Choose(1, 6).SelectMany(people => Gen.ArrayOf(Gen.Choose(1, 9), people)), 30,
            weights =>
            InEveryPrefix(weights, "weighted", given =>
            {
                if (given.Sum() % weights.Sum() == 0)
                {
                    Assert.All(weights.Zip(given), pair =>
                        Assert.Equal(pair.First * given.Sum(), pair.Second * weights.Sum()));
                }
            }));

    private static void InEveryPrefix(int[] weights, string order, Action<int[]> property)
    {
        var people = string.Join(", ",
            weights.Select((weight, index) => $"{{ id: p{index}, weight: {weight} }}"));
        var pool = string.Join(", ", weights.Select((_, index) => $"p{index}"));
        var scene = new Scene(
            $"  - {{ id: r, distribute: {{ to: {{ people: [{pool}] }}, order: {order} }} }}",
            $"people: [{people}]");
        var given = new int[weights.Length];
        for (var lead = 0; lead < 120; lead++)
        {
            scene.Lead($"L{lead}", "02T10:00");
            var owner = scene.Result($"L{lead}").Owner!;
            given[int.Parse(owner[1..], System.Globalization.CultureInfo.InvariantCulture)]++;
            property(given);
        }
    }
}
