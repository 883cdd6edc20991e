using BenchmarkDotNet.Attributes;
using LeadRules.Analysis;
using LeadRules.Comparison;
using LeadRules.Policies;

namespace LeadRules.Benchmarks;

/// <summary>What <c>leadrules diff</c> does with three edits of a policy of many rules.</summary>
[MemoryDiagnoser]
public class DiffBenchmarks
{
    private Policy _before = null!;
    private Policy _after = null!;

    [Params(100, 1_000)]
    public int Rules { get; set; }

    [GlobalSetup]
    public void Setup()
    {
        var text = ManyRules.Text(Rules);
        (_before, _after) =
            (PolicyReader.Read(text).Policy!, PolicyReader.Read(ManyRules.Edited(text)).Policy!);
        if (!PolicyDiff.Between(_before, _after).Undecided.IsEmpty)
        {
            throw new InvalidOperationException("the budget is spent");
        }
    }

    [Benchmark(Baseline = true)]
    public int Diff() => PolicyDiff.Between(_before, _after).Count;

    [Benchmark]
    public int RulesOnly() => RuleDiff.Between(_before, _after).Changes.Length;
}
