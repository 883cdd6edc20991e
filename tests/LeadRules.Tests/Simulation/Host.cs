using LeadRules.Feeds;
using LeadRules.Leads;
using LeadRules.Policies;
using NodaTime;

namespace LeadRules.Tests.Simulation;

/// <summary>
/// A live host that is told of a feed and its activities one by one, put in the order of R1 here, plainly and
/// apart from the replay. Every <c>k</c>th time it is shut down: its router is written out and another read
/// back.
/// </summary>
internal sealed class Host
{
    private readonly Policy _policy;
    private readonly List<(Instant At, object Input)> _inputs = [];
    private readonly Instant _end;

    public Host(Policy policy, byte[] feed, byte[]? activities, Instant? until)
    {
        _policy = policy;
        using var feedReader = FeedReader.Open(new MemoryStream(feed), "feed.csv", policy);
        var rows = feedReader.Rows().Where(row => row.Lead is not null).ToList();
        var leads = rows.ToDictionary(row => row.Lead!.Id, row => row.Lead!, StringComparer.Ordinal);
        var done = rows.SelectMany(row => row.Activities).Concat(OfFile(activities, leads)).ToList();
        var instants = rows.Select(row => row.Lead!.ReceivedAt).Concat(done.Select(activity => activity.At))
            .ToList();
        _end = until ?? (instants.Count == 0 ? Instant.FromUnixTimeSeconds(0) : instants.Max()
            + Duration.FromDays(14));
        Order(rows, done.Where(activity => activity.At >= leads[activity.LeadId].ReceivedAt)
            .ToLookup(activity => activity.At), leads);
    }

    /// <summary>How many leads and activities it is told of.</summary>
    public int Inputs => _inputs.Count;

    /// <summary>The files of the timeline and of the leads.</summary>
    public (byte[] Timeline, byte[] Leads) Run(int splitEvery)
    {
        using var timeline = new MemoryStream();
        using var leads = new MemoryStream();
        using (var files = new ReplayFiles(timeline, leads))
        {
            var router = new LeadRouter(_policy);
            for (var index = 0; index < _inputs.Count; index++)
            {
                if (index % splitEvery == 0)
                {
                    router = LeadRouter.Restore(_policy, router.Save());
                }

                Tell(files, _inputs[index].Input is Lead lead ? router.Arrive(lead)
                    : router.Arrive((Activity)_inputs[index].Input, out _));
            }

            router = LeadRouter.Restore(_policy, router.Save());
            Tell(files, router.PassTime(_end));
            foreach (var result in router.Leads)
            {
                files.Ended(result);
            }
        }

        return (timeline.ToArray(), leads.ToArray());
    }

    private static void Tell(ReplayFiles files, IEnumerable<LeadRules.Routing.RoutingEvent> events)
    {
        foreach (var happened in events)
        {
            files.Happened(happened);
        }
    }

    private List<Activity> OfFile(byte[]? activities, Dictionary<string, Lead> leads)
    {
        if (activities is null)
        {
            return [];
        }

        using var reader = ActivityReader.Open(new MemoryStream(activities), "activity.csv", _policy);
        return reader.Rows().Where(row => row.LeadId is not null && leads.ContainsKey(row.LeadId))
            .Select(row => row.For(leads[row.LeadId!])).ToList();
    }

    private void Order(List<FeedRow> rows, ILookup<Instant, Activity> done, Dictionary<string, Lead> leads)
    {
        var arrivals = rows.ToLookup(row => row.Lead!.ReceivedAt, row => row.Lead!);
        foreach (var at in arrivals.Concat<IGrouping<Instant, object>>(done).Select(group => group.Key)
            .Distinct().Order())
        {
            if (at > _end)
            {
                return;
            }

            Add(at, done[at].Where(activity => leads[activity.LeadId].ReceivedAt < at));
            foreach (var lead in arrivals[at])
            {
                Add(at, [lead]);
                Add(at, done[at].Where(activity => activity.LeadId == lead.Id));
            }
        }
    }

    private void Add(Instant at, IEnumerable<object> inputs) =>
        _inputs.AddRange(inputs.Select(input => (at, input)));
}
