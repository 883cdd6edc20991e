using FsCheck;
using FsCheck.Fluent;
using LeadRules.Comparison;
using LeadRules.Policies;
using LeadRules.Tests.Analysis;
using LeadRules.Tests.Conformance;
using LeadRules.Tests.Policies.Layout;
using LeadRules.Tests.Properties;

namespace LeadRules.Tests.Comparison;

/// <summary>What holds of any two policies.</summary>
public sealed class DiffProperties
{
    private static readonly Gen<int[]> Thrown = Gen.ArrayOf(Gen.Choose(0, 9999), 150);

    [Fact]
    public void Every_example_of_two_whole_policies_goes_as_it_says_and_each_is_the_same_as_itself() =>
        Seeded.Holds(
            Gen.Zip(Thrown, Thrown),
            100,
            thrown =>
            {
                var (before, after) = (RandomPolicy.Of(thrown.Item1), RandomPolicy.Of(thrown.Item2));
                Assert.Empty(PolicyDiff.Between(before, after).Undecided);
                Assert.Equal((0, 0), Sizes(PolicyDiff.Between(before, RandomPolicy.Of(thrown.Item1))));
            });

    [Fact]
    public void Where_there_is_no_difference_the_same_happens_whatever_is_done()
    {
        var (same, different) = (0, 0);
        Seeded.Holds(World.Any, 120, world =>
        {
            for (var at = 0; at < world.Policy.Length; at += 4)
            {
                int[] thrown = [.. world.Policy];
                thrown[at]++;
                var (before, after) = (RandomPolicy.Of(world.Policy), RandomPolicy.Of(thrown));
                if (ModelText.Of(before) == ModelText.Of(after))
                {
                    continue;
                }

                if (PolicyDiff.Between(before, after).Count > 0)
                {
                    different++;
                    continue;
                }

                same++;
                var (old, now) = (new Recorder(), new Recorder());
                world.Run(before, old);
                world.Run(after, now);
                Assert.Equal(
                    old.Events.Select(each => each with { Store = null! }),
                    now.Events.Select(each => each with { Store = null! }));
                Assert.Equal(
                    old.Results.Select(each => each with { Store = null! }),
                    now.Results.Select(each => each with { Store = null! }));
            }
        });
        Assert.True(same > 100 && different > 100, $"{same} the same, {different} different");
    }

    public static TheoryData<string> Policies =>
        [
            .. Case.Names.Order(StringComparer.Ordinal), "samples/abc/policy.yaml",
            "samples/abc-april/policy.yaml"
        ];

    [Theory]
    [MemberData(nameof(Policies))]
    public void A_layout_and_a_scribble_of_a_policy_are_no_difference(string name)
    {
        var text = name.EndsWith(".yaml", StringComparison.Ordinal)
            ? Repository.Read(name.Split('/'))
            : File.ReadAllText(Case.Named(name).PolicyFile);
        if (PolicyReader.Read(text).Policy is not { } policy)
        {
            return;
        }

        Assert.Equal((0, 0), Sizes(PolicyDiff.Between(policy, Analysed.Read(Layouts.LayoutOf(text).Text!))));
        Assert.Equal(
            (0, 0), Sizes(PolicyDiff.Between(policy, Analysed.Read(new Scribble(name.Length).Of(text)))));
    }

    private static (int, int) Sizes(PolicyDiff diff) => (diff.Count, diff.Parts.Length);
}
