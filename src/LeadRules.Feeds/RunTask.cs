using LeadRules.Routing.Plan;
using NodaTime;

namespace LeadRules.Feeds;

/// <summary>What a run through a feed goes by, and who is told.</summary>
/// <param name="Plan">By which plan it routes.</param>
/// <param name="Sink">Who is told of events and leads.</param>
internal sealed record RunTask(RoutingPlan Plan, IReplaySink Sink)
{
    /// <summary>The rows of the activity file.</summary>
    public IReadOnlyList<ActivityRow> Activities { get; init; } = [];

    /// <summary>The last instant that happens; null: 14 days after the last lead or activity.</summary>
    public Instant? Until { get; init; }

    /// <summary>Who is told how far it is; null: nobody.</summary>
    public IReplayProgress? Progress { get; init; }

    /// <summary>The lead that is to be explained; null: none is.</summary>
    public WantedLead? Wanted { get; init; }

    /// <summary>All that was told is void: another run begins.</summary>
    public void Restart()
    {
        Sink.Restart();
        Progress?.Restart();
        Wanted?.Restart();
    }
}
