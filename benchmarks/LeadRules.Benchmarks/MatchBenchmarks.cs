using BenchmarkDotNet.Attributes;
using LeadRules.Routing.Plan;
using LeadRules.Routing.Rules;

namespace LeadRules.Benchmarks;

/// <summary>Which rule takes a lead: by the index, and rule by rule.</summary>
[MemoryDiagnoser]
public class MatchBenchmarks
{
    private const int Leads = 10_000;

    private Scenario _scenario = null!;
    private RuleBook _book = null!;

    [Params(20, 200, 2_000)]
    public int Rules { get; set; }

    [GlobalSetup]
    public void Setup()
    {
        _scenario = new Scenario(Rules, 100, Leads);
        _book = new RuleBook(new RoutingPlan(_scenario.Policy));
    }

    [Benchmark(OperationsPerInvoke = Leads)]
    public int Index()
    {
        var sum = 0;
        foreach (var lead in _scenario.Leads)
        {
            sum += _book.Takes(lead, 0)!.Index;
        }

        return sum;
    }

    [Benchmark(Baseline = true, OperationsPerInvoke = Leads)]
    public int PlainWalk()
    {
        var sum = 0;
        foreach (var lead in _scenario.Leads)
        {
            sum += _book.TakesByWalking(lead, 0)!.Index;
        }

        return sum;
    }
}
