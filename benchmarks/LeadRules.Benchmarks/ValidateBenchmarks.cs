using BenchmarkDotNet.Attributes;
using LeadRules.Analysis;
using LeadRules.Policies;

namespace LeadRules.Benchmarks;

/// <summary>
/// What <c>leadrules validate</c> does with a policy of many rules: reading it, and all analysis.
/// </summary>
[MemoryDiagnoser]
public class ValidateBenchmarks
{
    private PolicyFile[] _files = [];
    private PolicyReading _reading = null!;

    [Params(100, 1_000)]
    public int Rules { get; set; }

    [GlobalSetup]
    public void Setup()
    {
        _files = [new PolicyFile("policy.yaml", ManyRules.Text(Rules))];
        _reading = PolicyReader.Read(_files);
        if (!RuleAnalysis.Of(_reading.Policy!).Undecided.IsEmpty)
        {
            throw new InvalidOperationException("the budget is spent");
        }
    }

    [Benchmark]
    public int Read() => PolicyReader.Read(_files).Diagnostics.Length;

    [Benchmark]
    public int Analyse() => PolicyAnalysis.Of(_reading, _files).Diagnostics.Length;
}
