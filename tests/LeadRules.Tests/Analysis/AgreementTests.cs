using System.Collections.Immutable;
using LeadRules.Analysis;
using LeadRules.Policies;

namespace LeadRules.Tests.Analysis;

/// <summary>
/// Analysis and plain walk agree on random policies over tiny domains: no lead contradicts a finding, and
/// every finding's example is what it says.
/// </summary>
public sealed class AgreementTests
{
    private const int LeadsEach = 500;

    public static TheoryData<int> Hundreds => [.. Enumerable.Range(0, 20)];

    [Theory]
    [MemberData(nameof(Hundreds))]
    public void What_is_found_about_rules_is_what_leads_do(int hundred)
    {
        for (var seed = hundred * 100; seed < hundred * 100 + 100; seed++)
        {
            var text = new RandomPolicies(seed).Policy();
            try
            {
                Check(Analysed.Read(text.ToString()), seed);
            }
            catch (Exception fault)
            {
                Assert.Fail($"seed {seed}: {fault.Message}\n{text}\n{fault.StackTrace}");
            }
        }
    }

    [Theory]
    [MemberData(nameof(Hundreds))]
    public void What_differs_between_policies_is_what_leads_do(int hundred)
    {
        for (var seed = hundred * 100; seed < hundred * 100 + 100; seed++)
        {
            var random = new RandomPolicies(seed);
            var before = random.Policy();
            var after = random.Edited(before);
            try
            {
                Check(before, after, seed);
            }
            catch (Exception fault)
            {
                Assert.Fail($"seed {seed}: {fault.Message}\n{before}\n{after}\n{fault.StackTrace}");
            }
        }
    }

    private static void Check(Policy policy, int seed)
    {
        var found = RuleAnalysis.Of(policy);
        var walk = new PlainWalk(policy);
        Assert.Empty(found.Undecided);
        Assert.Equal(
            Enumerable.Range(0, policy.Rules.Length).Where(rule => policy.Rules[rule].Enabled),
            found.Reached.Select(each => each.Rule)
                .Concat(found.NeverMet.Select(each => each.Rule))
                .Concat(found.NeverReached.Select(each => each.Rule)).Order());
        Assert.All(
            found.Reached,
            each => Assert.Contains(new(DestinationKind.Rule, each.Rule), walk.Way(each.Example.ToRow())));
        Assert.All(
            found.Gaps, lead => Assert.Equal([new(DestinationKind.Unrouted)], walk.Way(lead.Value.ToRow())));
        Assert.All(found.PartlyHidden, each =>
        {
            Assert.Equal(new(DestinationKind.Rule, each.By), walk.Way(each.Example.ToRow())[^1]);
            Assert.True(walk.Matches(each.Rule, each.Example.ToRow()));
        });
        foreach (var lead in new TinyDomain(policy).Leads(LeadsEach, seed))
        {
            var way = walk.Way(lead);
            Assert.All(found.NeverMet, each => Assert.False(walk.Matches(each.Rule, lead)));
            Assert.All(found.NeverReached, each =>
            {
                Assert.DoesNotContain(new(DestinationKind.Rule, each.Rule), way);
                var blocked = way[0].Kind is DestinationKind.Rule or DestinationKind.Unrouted
                    && walk.Matches(each.Rule, lead);
                Assert.True(!blocked || each.Blocking.Any(rule => walk.Matches(rule, lead)));
            });
            Assert.True(way is not [{ Kind: DestinationKind.Unrouted }] || !found.Gaps.IsEmpty);
        }
    }

    private static void Check(PolicyText before, PolicyText after, int seed)
    {
        var (old, now) = (Analysed.Read(before.ToString()), Analysed.Read(after.ToString()));
        var ways = new Ways(old, now);
        var diff = RuleDiff.Between(old, now);
        var changes = diff.Changes.Select(each => (each.Before, each.After)).ToHashSet();
        Assert.Empty(diff.Undecided);
        Assert.All(
            diff.Changes,
            each => Assert.Equal((each.Before, each.After), ways.FirstDifference(each.Example.ToRow())));
        foreach (var lead in new TinyDomain(old, now).Leads(LeadsEach, seed))
        {
            if (ways.FirstDifference(lead) is { } difference)
            {
                Assert.Contains(difference, changes);
            }
        }
    }

    /// <summary>The ways of leads under two policies, one beside the other.</summary>
    private sealed class Ways(Policy before, Policy after)
    {
        private readonly PlainWalk[] _walks = [new(before), new(after)];
        private readonly ImmutableArray<Branch>[] _branches =
            [.. Enumerable.Range(0, 2).Select(policy => Branches.Of(new Space(before, after), policy))];

        private Mates? _mates;

        public (Destination, Destination)? FirstDifference(IReadOnlyDictionary<string, string> lead)
        {
            _mates ??= new(_branches[0], _branches[1]);
            foreach (var (old, now) in _walks[0].Way(lead).Zip(_walks[1].Way(lead)))
            {
                var alike = old.Rule < 0
                    ? old.Kind == now.Kind
                    : _mates.Of(IndexOf(0, old)) == IndexOf(1, now)
                        || AreTwins(_branches[0][IndexOf(0, old)], _branches[1][IndexOf(1, now)]);
                if (!alike)
                {
                    return (old, now);
                }
            }

            return null;
        }

        private static bool AreTwins(Branch old, Branch now) => old.Key == now.Key && !old.PassesOn;

        private int IndexOf(int policy, Destination way) =>
            _branches[policy].IndexOf(_branches[policy].First(branch => branch.Destination == way));
    }
}
