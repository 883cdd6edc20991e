using BenchmarkDotNet.Attributes;
using LeadRules.Analysis;
using LeadRules.Comparison;
using LeadRules.Policies;

namespace LeadRules.Benchmarks;

/// <summary>What two policies decide differently, over all leads: three edits of some rules.</summary>
[MemoryDiagnoser]
public class DiffBenchmarks
{
    private const int Edits = 3;

    private Policy _before = null!;
    private Policy _after = null!;

    [Params(100, 1_000)]
    public int Rules { get; set; }

    [GlobalSetup]
    public void Setup()
    {
        var policy = new TenFieldPolicy(Rules);
        _before = policy.Read();
        _after = policy.Edit(Edits);
    }

    [Benchmark(Baseline = true)]
    public int Whole() => PolicyDiff.Between(_before, _after).Count;

    [Benchmark]
    public int RulesOnly() => RuleDiff.Between(_before, _after).Changes.Length;
}
