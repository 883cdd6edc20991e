using System.Collections.Immutable;
using LeadRules.Leads;
using LeadRules.Policies;
using LeadRules.Routing;
using LeadRules.Routing.Plan;
using LeadRules.Simulation;
using LeadRules.Testing.Coverage;

namespace LeadRules.Testing;

/// <summary>How a test came out.</summary>
/// <param name="Test">The test.</param>
/// <param name="Differences">What differs from what it expects, in the order written.</param>
public sealed record TestResult(PolicyTest Test, ImmutableArray<Difference> Differences)
{
    /// <summary>Whether nothing differs.</summary>
    public bool Passed => Differences.IsEmpty;
}

/// <summary>
/// Runs the tests of one policy, each by itself, through the same router as a replay. Not thread-safe.
/// </summary>
public sealed class TestRunner
{
    private readonly Policy _policy;
    private readonly LeadReader _reader;
    private readonly StoreTime _time;
    private readonly TestCoverage? _coverage;
    private readonly RoutingPlan _plan;

    /// <summary>A runner of the tests of <paramref name="policy"/>.</summary>
    /// <param name="policy">The policy.</param>
    /// <param name="coverage">Who is told what the tests reach; null: nobody.</param>
    public TestRunner(Policy policy, TestCoverage? coverage = null)
    {
        ArgumentNullException.ThrowIfNull(policy);
        _policy = policy;
        _reader = new LeadReader(policy);
        _time = new StoreTime(policy);
        _coverage = coverage;
        _plan = new RoutingPlan(policy);
    }

    /// <summary>Runs one test.</summary>
    public TestResult Run(PolicyTest test)
    {
        ArgumentNullException.ThrowIfNull(test);
        var cast = TestCast.Read(test, _policy, _reader, _time);
        if (cast.Differences.Count == 0)
        {
            Play(test, cast);
        }

        return new TestResult(test, [.. cast.Differences]);
    }

    private void Play(PolicyTest test, TestCast cast)
    {
        var policy = GivenState.Of(test, _policy);
        var told = new Told(cast);
        var plan = ReferenceEquals(policy, _policy) ? _plan : new RoutingPlan(policy);
        var replay = new Replay(new LeadRouter(plan) { Watch = _coverage }, told, cast.Until(test));
        var leads = cast.InOrder.ToList();
        if (leads is [var first, ..])
        {
            foreach (var open in GivenState.OpenLeads(test, policy, first.Lead.ReceivedAt))
            {
                replay.Arrive(open, [], []);
            }
        }

        foreach (var lead in leads)
        {
            replay.Arrive(lead.Lead, lead.OfRow, lead.OfTest);
        }

        replay.Finish();
        told.Check(test);
    }

    // Collects what is told into the stories of leads, and compares.
    private sealed class Told(TestCast cast) : IReplayObserver
    {
        private readonly RejectReason?[] _rejected = new RejectReason?[cast.Activities.Length];

        public void Happened(in RoutingEvent routingEvent)
        {
            if (cast.Stories.TryGetValue(routingEvent.LeadId, out var story))
            {
                story.Events.Add(routingEvent);
            }
        }

        public void Rejected(Activity activity, RejectReason reason)
        {
            if (activity.Row is { File: InputFile.Activities } row)
            {
                _rejected[(int)row.Line - 1] = reason;
            }
        }

        public void Ended(LeadResult lead)
        {
            if (cast.Stories.TryGetValue(lead.LeadId, out var story))
            {
                story.Result = lead;
            }
        }

        public void Check(PolicyTest test)
        {
            foreach (var lead in test.Leads)
            {
                if (cast.Stories.TryGetValue(lead.Id, out var story))
                {
                    cast.Differences.AddRange(
                        lead.Expect.Select(expected => expected.DifferenceIn(story)).OfType<Difference>());
                }
            }

            for (var index = 0; index < _rejected.Length; index++)
            {
                var (activity, actual) = (cast.Activities[index], _rejected[index]);
                if (activity.Rejected != actual)
                {
                    cast.Differ(activity.Span, $"activity {index + 1}", activity.Rejected, actual);
                }
            }
        }
    }
}
