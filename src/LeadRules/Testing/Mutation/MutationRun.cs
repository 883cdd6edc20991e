using System.Collections.Immutable;
using LeadRules.Policies;

namespace LeadRules.Testing.Mutation;

/// <summary>Changes a policy in one place after another, and asks whether a test fails then.</summary>
public static class MutationRun
{
    /// <summary>The most mutants that are tried.</summary>
    public const int Most = 10_000;

    /// <summary>
    /// Runs tests against each mutant until one fails. The tests pass under the policy as it is.
    /// </summary>
    /// <param name="policy">The policy.</param>
    /// <param name="sources">Where its parts stand.</param>
    /// <param name="tests">All of its tests.</param>
    public static MutationResult Of(Policy policy, SourceMap sources, IEnumerable<PolicyTest> tests)
    {
        ArgumentNullException.ThrowIfNull(policy);
        ArgumentNullException.ThrowIfNull(sources);
        var inTurn = new LinkedList<PolicyTest>(tests);
        var mutants = new Mutants(policy, sources).InOrder().Take(Most + 1).ToList();
        var tried = mutants.Take(Most).ToList();
        var survivors = tried.Where(mutant => !IsCaught(mutant, inTurn));
        return new MutationResult(tried.Count, [.. survivors], mutants.Count <= Most);
    }

    // Neighbours are often caught by the same test, so the last that caught one goes first.
    private static bool IsCaught(Mutant mutant, LinkedList<PolicyTest> tests)
    {
        var runner = new TestRunner(mutant.Policy);
        for (var test = tests.First; test is not null; test = test.Next)
        {
            if (!runner.Run(test.Value).Passed)
            {
                tests.Remove(test);
                tests.AddFirst(test);
                return true;
            }
        }

        return false;
    }
}
