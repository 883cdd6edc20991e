using System.Text;
using LeadRules.Leads;
using LeadRules.Policies;
using LeadRules.Routing;
using LeadRules.Simulation;
using NodaTime;

namespace LeadRules.Feeds;

/// <summary>
/// Replays a feed, and perhaps an activity file, under a policy: reads both, puts them in order of time, and tells
/// what would have happened. Read the feed first, then the activities, then run.
/// </summary>
public sealed class FeedReplay(Policy policy, Encoding? encoding = null) : IReplayObserver
{
    private readonly List<FeedRow> _rows = [];
    private readonly Dictionary<string, int> _stores = new(StringComparer.Ordinal);
    private readonly List<Activity> _activities = [];
    private readonly List<RejectedRow> _rejected = [];
    private Action<RoutingEvent>? _happened;

    /// <summary>The router at the end of <see cref="Run"/>: its leads are the result.</summary>
    public LeadRouter Router { get; private set; } = new(policy);

    /// <summary>How many rows of the feed were read, rejected ones too.</summary>
    public int Rows { get; private set; }

    /// <summary>How many of them are leads; some may be received after the end of <see cref="Run"/>.</summary>
    public int Accepted => _rows.Count;

    /// <summary>Values of the feed that could not be read (P16).</summary>
    public Warnings Warnings { get; private set; }

    /// <summary>Rejected rows and activities, the feed's first, by line and then as found.</summary>
    public IEnumerable<RejectedRow> Rejected =>
        _rejected.OrderBy(rejected => rejected.Row.File).ThenBy(rejected => rejected.Row.Line);

    /// <summary>Reads the feed.</summary>
    /// <param name="feed">The stream; left open.</param>
    /// <param name="name">What messages call it.</param>
    /// <param name="onRow">Told of each row read; for progress.</param>
    /// <exception cref="FeedException">The feed has no header, or its header is not one.</exception>
    public void ReadFeed(Stream feed, string name, Action? onRow = null)
    {
        using var reader = FeedReader.Open(feed, name, policy, encoding);
        foreach (var row in reader.Rows())
        {
            Rows++;
            onRow?.Invoke();
            if (row.Lead is { } lead)
            {
                _rows.Add(row);
                _stores.Add(lead.Id, lead.Store);
            }
            else
            {
                _rejected.Add(new RejectedRow(row.Row!, row.Rejected!.Value));
            }
        }

        Warnings = reader.Warnings;
    }

    /// <summary>Reads the activity file, after the feed.</summary>
    /// <param name="activities">The stream; left open.</param>
    /// <param name="name">What messages call it.</param>
    /// <exception cref="FeedException">The file has no header, or lacks <c>at</c> or <c>lead_id</c>.</exception>
    public void ReadActivities(Stream activities, string name)
    {
        using var reader = ActivityReader.Open(activities, name, policy, StoreOf, encoding);
        foreach (var row in reader.Rows())
        {
            if (row.Activity is { } activity)
            {
                _activities.Add(activity);
            }
            else
            {
                _rejected.Add(new RejectedRow(row.Row, row.Rejected!.Value));
            }
        }
    }

    /// <summary>Runs what was read.</summary>
    /// <param name="until">The last instant that happens; null: 14 days after the last lead or activity.</param>
    /// <param name="happened">Told of every event, in order.</param>
    public void Run(Instant? until, Action<RoutingEvent> happened)
    {
        _happened = happened;
        var replay = new Replay(policy, this, until);
        replay.Expect(_activities);
        foreach (var row in _rows.OrderBy(row => row.Lead!.ReceivedAt))
        {
            replay.Arrive(row.Lead!, row.Activities);
        }

        replay.Finish();
        Router = replay.Router;
    }

    /// <summary>How many rows of <c>rejects.csv</c> have each reason.</summary>
    public IReadOnlyDictionary<string, int> RejectedByReason() => _rejected
        .CountBy(rejected => rejected.Reason.Written()).ToDictionary(StringComparer.Ordinal);

    void IReplayObserver.Happened(in RoutingEvent routingEvent) => _happened!(routingEvent);

    void IReplayObserver.Rejected(Activity activity, RejectReason reason) =>
        _rejected.Add(new RejectedRow(activity.Row!, reason));

    private int? StoreOf(string leadId) => _stores.TryGetValue(leadId, out var store) ? store : null;
}
