using System.Text;
using LeadRules.Feeds.Sorting;
using LeadRules.Leads;
using LeadRules.Policies;
using LeadRules.Policies.Reading;
using LeadRules.Routing;
using LeadRules.Routing.Plan;
using LeadRules.Simulation;
using LeadRules.Time;
using NodaTime;

namespace LeadRules.Feeds;

/// <summary>
/// Replays a feed, and perhaps an activity file, under a policy, and tells what would have happened. Rows are
/// routed as they are read; a feed that turns out not to be in order of time is read again and put in order.
/// </summary>
public sealed class FeedReplay(Policy policy, Encoding? encoding = null) : IDisposable
{
    private const long Sorted = 64 * 1024 * 1024;

    private readonly RoutingPlan _plan = new(policy);
    private readonly List<ActivityRow> _activities = [];

    /// <summary>How many rows of the feed were read, rejected ones too.</summary>
    public int Rows { get; private set; }

    /// <summary>How many of them are leads, those received after the end too.</summary>
    public int Accepted { get; private set; }

    /// <summary>Values of the feed that could not be read (P16).</summary>
    public Warnings Warnings { get; private set; }

    /// <summary>The leads in counts.</summary>
    public ReplaySummary Summary { get; private set; } = new(policy);

    /// <summary>Rejected rows and activities; until this is disposed of or runs again.</summary>
    public RejectedRows Rejected { get; private set; } = new();

    /// <summary>
    /// On how many threads it may run; more than three do no more. With two or more, rows are read ahead of
    /// routing and written behind it. It changes no result.
    /// </summary>
    public int Threads { get; init; } = Environment.ProcessorCount;

    /// <summary>Who is told how far it is; null: nobody.</summary>
    public IReplayProgress? Progress { get; init; }

    /// <summary>Reads the activity file, before <c>Run</c>.</summary>
    /// <param name="activities">The stream; left open.</param>
    /// <param name="name">What messages call it.</param>
    /// <exception cref="FeedException">
    /// The file has no header, or lacks <c>at</c> or <c>lead_id</c>.
    /// </exception>
    public void ReadActivities(Stream activities, string name)
    {
        using var reader = ActivityReader.Open(activities, name, policy, encoding);
        _activities.AddRange(reader.Rows());
    }

    /// <summary>Whether a feed has a row, so that there is something to replay.</summary>
    /// <exception cref="FeedException">The feed has no header, or its header is not one.</exception>
    public bool HasRows(Stream feed, string name)
    {
        using var reader = FeedReader.Open(feed, name, policy, encoding);
        return reader.Rows().Any();
    }

    /// <summary>Replays a feed.</summary>
    /// <param name="open">
    /// Opens the feed at its beginning; called again if its rows are not in order of time.
    /// </param>
    /// <param name="name">What messages call it.</param>
    /// <param name="output">Who is told of events and leads, in order.</param>
    /// <param name="until">
    /// The last instant that happens; null: 14 days after the last lead or activity.
    /// </param>
    /// <exception cref="FeedException">
    /// The feed has no header, its header is not one, or a row is too long.
    /// </exception>
    public void Run(Func<Stream> open, string name, IReplayOutput output, Instant? until = null)
    {
        ArgumentNullException.ThrowIfNull(open);
        ArgumentNullException.ThrowIfNull(output);
        using var helpers = NewHelpers();
        Run(new Source(open, name), Task(new OutputSink(output, _plan), until), helpers);
    }

    /// <summary>Replays a feed into files.</summary>
    /// <param name="open">
    /// Opens the feed at its beginning; called again if its rows are not in order of time.
    /// </param>
    /// <param name="name">What messages call it.</param>
    /// <param name="files">
    /// Where events and leads go; null: nowhere, and only <see cref="Summary"/> is made.
    /// </param>
    /// <param name="until">
    /// The last instant that happens; null: 14 days after the last lead or activity.
    /// </param>
    /// <exception cref="FeedException">
    /// The feed has no header, its header is not one, or a row is too long.
    /// </exception>
    public void Run(Func<Stream> open, string name, ReplayFiles? files, Instant? until = null)
    {
        ArgumentNullException.ThrowIfNull(open);
        using var helpers = NewHelpers();
        if (files is null)
        {
            Run(new Source(open, name), Task(new Unheard(), until), helpers);
            return;
        }

        using var sink = new FilesSink(files, _plan, helpers);
        Run(new Source(open, name), Task(sink, until), helpers);
        sink.Finish();
    }

    // Beside routing there are two chores: more helpers would find nothing to do.
    private Helpers NewHelpers() => new(Math.Clamp(Threads - 1, 0, 2));

    private RunTask Task(IReplaySink sink, Instant? until) =>
        new(_plan, sink) { Activities = _activities, Until = until, Progress = Progress };

    private void Run(Source source, RunTask task, Helpers helpers)
    {
        if (!TryRun(source, task, helpers, isInOrder: true))
        {
            task.Restart();
            TryRun(source, task, helpers, isInOrder: false);
        }
    }

    /// <summary>
    /// Explains one lead of a feed: replays it, and listens to what is decided about that lead.
    /// </summary>
    /// <param name="open">
    /// Opens the feed at its beginning; called again if its rows are not in order of time.
    /// </param>
    /// <param name="name">What messages call it.</param>
    /// <param name="leadId">The lead's id; case counts.</param>
    /// <param name="keepsState">Whether the state before the lead's arrival is wanted too.</param>
    /// <exception cref="FeedException">
    /// The feed has no header, its header is not one, or a row is too long.
    /// </exception>
    public FeedExplanation Explain(Func<Stream> open, string name, string leadId, bool keepsState = false)
    {
        ArgumentNullException.ThrowIfNull(open);
        ArgumentNullException.ThrowIfNull(leadId);
        using var helpers = NewHelpers();
        var source = new Source(open, name);
        var wanted = new WantedLead(leadId, keepsState);
        Run(source, Task(new Unheard(), until: null) with { Wanted = wanted }, helpers);
        return wanted.Found(wanted.IsKnown ? null : new Suggestions().Nearest(leadId, Ids(source)));
    }

    /// <summary>How many rows of <c>rejects.csv</c> have each reason.</summary>
    public IReadOnlyDictionary<string, int> RejectedByReason() => Rejected.ByReason
        .ToDictionary(
            rejected => rejected.Reason.Written(), rejected => rejected.Count, StringComparer.Ordinal);

    /// <inheritdoc/>
    public void Dispose() => Rejected.Dispose();

    private bool TryRun(Source source, RunTask task, Helpers helpers, bool isInOrder)
    {
        using var feed = source.Open();
        using var reader = FeedReader.Open(feed, source.Name, policy, encoding);
        var preparation = new Preparation(_plan, new Calendar(policy));
        Rejected.Dispose();
        Rejected = new RejectedRows();
        var run = new Run(task, preparation, Rejected);
        if (!isInOrder)
        {
            TakeSorted(reader, source.Name, run, preparation, helpers);
        }
        else if (!run.TakeInOrder(RowsInBatches.Of(reader, preparation, helpers)))
        {
            return false;
        }

        run.Finish();
        Rows = run.Rows;
        Accepted = run.Accepted;
        Warnings = reader.Warnings;
        Summary = run.Summary;
        return true;
    }

    // Every row is read twice: to see when it was received, and to route it once its turn has come.
    private void TakeSorted(FeedReader reader, string name, Run run, Preparation preparation, Helpers helpers)
    {
        using var sorter = new RowSorter<SortedRow>(Sorted);
        SortedRow? latest = null;
        for (var row = reader.NewRow(); reader.Read(row);)
        {
            run.Count(row);
            latest = row.Lead is { } lead
                ? new SortedRow(
                    lead.ReceivedAt.ToUnixTimeSeconds(), row.Number, row.Line, reader.Raw.ToArray())
                : null;
            if (latest is not null)
            {
                sorter.Add(latest);
            }
        }

        var open = latest is not null && reader.IsOpen(latest.Utf8.Span) ? latest.Number : 0;
        using var sorted = new SortedFeed(reader.Header, sorter.InOrder(), open);
        using var again = FeedReader.Open(sorted, name, policy);
        foreach (var row in RowsInBatches.Of(again, preparation, helpers).SelectMany(batch => batch))
        {
            run.Arrive(row);
        }
    }

    private IEnumerable<string> Ids(Source source)
    {
        using var feed = source.Open();
        using var reader = FeedReader.Open(feed, source.Name, policy, encoding);
        for (var row = reader.NewRow(); reader.Read(row);)
        {
            if (row.LeadId is { } id)
            {
                yield return id;
            }
        }
    }

    private readonly record struct Source(Func<Stream> Open, string Name);
}
