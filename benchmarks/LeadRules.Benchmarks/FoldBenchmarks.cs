using BenchmarkDotNet.Attributes;
using LeadRules.Leads;

namespace LeadRules.Benchmarks;

/// <summary>Folding a cell (P8): one that is folded already, one of capitals, one with accents.</summary>
[MemoryDiagnoser]
public class FoldBenchmarks
{
    [Params("chevrolet", "Kijiji  Autos", "Citroën Élysée")]
    public string Text { get; set; } = "";

    [Benchmark]
    public string Fold() => Leads.Fold.Text(Text);
}
