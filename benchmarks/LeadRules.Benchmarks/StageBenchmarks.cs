using BenchmarkDotNet.Attributes;
using LeadRules.Leads;
using LeadRules.Policies;
using LeadRules.Routing;
using LeadRules.Routing.Duplicates;
using LeadRules.Routing.Plan;
using LeadRules.Routing.Pools;
using LeadRules.Routing.State;
using NodaTime;

namespace LeadRules.Benchmarks;

/// <summary>Duplicates: keys, look-up, and remembering, over a window of 30 days.</summary>
[MemoryDiagnoser]
public class DuplicatesBenchmarks
{
    private const int Leads = 100_000;

    private Scenario _scenario = null!;
    private ContactKeys _keys = null!;

    [GlobalSetup]
    public void Setup()
    {
        _scenario = new Scenario(20, 10, Leads);
        _keys = new ContactKeys(_scenario.Policy);
    }

    [Benchmark(OperationsPerInvoke = Leads)]
    public int Find()
    {
        var (places, book) = (new LeadPlaces(), new ContactBook());
        var (arrival, unused) = (new Arrival(), new List<int>());
        var originals = new Originals(_scenario.Policy.Duplicates, places);
        var found = 0;
        for (var index = 0; index < _scenario.Leads.Length; index++)
        {
            var lead = _scenario.Leads[index];
            arrival.GiveBack(unused);
            book.Release(unused);
            unused.Clear();
            arrival.Become(lead);
            _keys.AddTo(ref arrival.Contacts, lead, book);
            book.Settle(ref arrival.Contacts);
            originals.ForgetSome(lead.ReceivedAt, arrival.UnusedKeys);
            if (originals.Of(arrival) is null)
            {
                var place = places.Take();
                place.Become(lead.IdText, index, lead.ReceivedAt, lead.Store);
                originals.Add(place, ref arrival.Contacts);
                places.LetGo(place);
            }
            else
            {
                found++;
            }
        }

        return found;
    }
}

/// <summary>Who of a pool is eligible, and whose turn it is.</summary>
[MemoryDiagnoser]
public class PoolBenchmarks
{
    private static readonly Instant Noon = Instant.FromUtc(2026, 3, 4, 18, 0);

    private int[] _eligible = [];
    private RoutingPlan _plan = null!;
    private Pool _pool = null!;
    private Eligibility _eligibility = null!;
    private Workload _workload = null!;
    private Rotation _rotation = null!;
    private RoutedLead _lead = null!;
    private PlannedRule _rule = null!;

    [Params(10, 100, 1_000)]
    public int People { get; set; }

    [GlobalSetup]
    public void Setup()
    {
        _plan = new RoutingPlan(SyntheticPolicy.Read(20, People));
        _pool = new Pool(0, PoolKey.OfTeam("all"), [.. Enumerable.Range(1, People)]);
        _workload = new Workload(_plan);
        _eligibility = new Eligibility(_plan, _workload);
        _rotation = new Rotation(_pool);
        _rule = _plan.Rules[0] with { Rule = WithLanguage(_plan.Rules[0].Rule) };
        _lead = new RoutedLead(0);
        _lead.Become(default, 0, Noon, store: 0);
        _lead.Language = "fr";
        _eligible = [.. _eligibility.Of(_pool, _lead, _rule, new EligibleAt(Noon))];
    }

    [Benchmark]
    public int Eligible() => _eligibility.Of(_pool, _lead, _rule, new EligibleAt(Noon)).Length;

    [Benchmark]
    public int Rotation() => Take(_rotation.NextInOrder(_eligible));

    [Benchmark]
    public int LongestWaiting() => Take(_rotation.LongestWaiting(_eligible));

    [Benchmark]
    public int FewestOpen() => Take(_rotation.FewestOpen(_eligible, _workload.Open));

    [Benchmark]
    public int Weighted() => Take(_rotation.ByWeight(_eligible, _plan.Weights));

    private static Rule WithLanguage(Rule rule) =>
        rule with { Distribute = rule.Distribute with { Require = new Requirements { Language = true } } };

    private int Take(int position)
    {
        _rotation.Assigned(position);
        return position;
    }
}

/// <summary>When something is due on a clock that runs while a store is open.</summary>
[MemoryDiagnoser]
public class ClockBenchmarks
{
    private const int Leads = 10_000;

    private Scenario _scenario = null!;
    private RoutingPlan _plan = null!;

    [GlobalSetup]
    public void Setup()
    {
        _scenario = new Scenario(20, 10, Leads);
        _plan = new RoutingPlan(_scenario.Policy);
    }

    [Benchmark(OperationsPerInvoke = Leads)]
    public Instant Due()
    {
        var latest = Instant.MinValue;
        foreach (var lead in _scenario.Leads)
        {
            latest = Instant.Max(
                latest, _plan.Calendar.Open(0).WhenHeld(lead.ReceivedAt, Duration.FromMinutes(15))!.Value);
        }

        return latest;
    }
}

/// <summary>The whole router: a lead's arrival and all that follows.</summary>
[MemoryDiagnoser]
public class RouterBenchmarks
{
    private const int Leads = 100_000;

    private Scenario _scenario = null!;

    [GlobalSetup]
    public void Setup() => _scenario = new Scenario(200, 100, Leads);

    [Benchmark(OperationsPerInvoke = Leads)]
    public int Route()
    {
        var counter = new Counter();
        var replay = new Simulation.Replay(_scenario.Policy, counter);
        foreach (var lead in _scenario.Leads)
        {
            replay.Arrive(lead, [], []);
        }

        replay.Finish();
        return counter.Events;
    }

    private sealed class Counter : Simulation.IReplayObserver
    {
        public int Events { get; private set; }

        public void Happened(in Routing.RoutingEvent routingEvent) => Events++;

        public void Rejected(Activity activity, RejectReason reason)
        {
        }

        public void Ended(Routing.LeadResult lead)
        {
        }
    }
}
