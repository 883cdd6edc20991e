using System.Collections.Immutable;
using LeadRules.Cli.Input;
using LeadRules.Testing;
using LeadRules.Testing.Coverage;
using LeadRules.Testing.Mutation;

namespace LeadRules.Cli.Output;

/// <summary>How the tests of one file came out.</summary>
internal sealed record TestFileResult(ReadTests File, ImmutableArray<TestResult> Results);

/// <summary>What the tests of one policy say of it, all of its files together.</summary>
/// <param name="Policy">Where the policy is.</param>
/// <param name="Points">All that tests can reach; null: not asked.</param>
/// <param name="Mutation">What they made of mutants; null: not asked, or a test fails.</param>
internal sealed record TestedPolicyResult(
    string Policy, ImmutableArray<CoveragePoint>? Points, MutationResult? Mutation);

/// <summary>All that <c>leadrules test</c> has to say.</summary>
internal sealed record TestSuite(
    ImmutableArray<TestFileResult> Files, ImmutableArray<TestedPolicyResult> Policies, bool MutationWasAsked)
{
    /// <summary>How many tests ran.</summary>
    public int Count => Files.Sum(file => file.Results.Length);

    /// <summary>How many of them failed.</summary>
    public int Failed => Files.Sum(file => file.Results.Count(result => !result.Passed));

    /// <summary>Runs the tests of those files that are asked for.</summary>
    public static TestSuite Run(IEnumerable<ReadTests> files, TestRequest request)
    {
        var results = ImmutableArray.CreateBuilder<TestFileResult>();
        var policies = ImmutableArray.CreateBuilder<TestedPolicyResult>();
        foreach (var ofPolicy in files.GroupBy(file => file.PolicyPath, StringComparer.Ordinal))
        {
            var first = ofPolicy.First().Policy;
            var coverage = request.Coverage ? new TestCoverage(first.Policy!, first.Sources) : null;
            var runner = new TestRunner(first.Policy!, coverage);
            var ran = ofPolicy.Select(file => new TestFileResult(
                file, [.. Asked(file, request).Select(runner.Run)])).ToList();
            results.AddRange(ran);
            policies.Add(new TestedPolicyResult(
                ofPolicy.Key, coverage?.Points(), request.Mutate ? Mutate(ofPolicy.First(), ran) : null));
        }

        return new TestSuite(results.ToImmutable(), policies.ToImmutable(), request.Mutate);
    }

    private static IEnumerable<PolicyTest> Asked(ReadTests file, TestRequest request) =>
        file.File.Tests.Where(test => request.Run?.IsMatch(test.Name) != false);

    // Where a test fails already, that a mutant fails it says nothing.
    private static MutationResult? Mutate(ReadTests file, List<TestFileResult> ran)
    {
        var results = ran.SelectMany(one => one.Results).ToList();
        return results.TrueForAll(result => result.Passed)
            ? MutationRun.Of(file.Policy.Policy!, file.Policy.Sources, results.Select(result => result.Test))
            : null;
    }
}
