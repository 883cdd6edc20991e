using System.Text;
using LeadRules.Feeds;
using LeadRules.Policies;
using LeadRules.Simulation;
using NodaTime;

namespace LeadRules.Tests.Conformance;

/// <summary>The four files of a replay through the library, in memory.</summary>
internal sealed record ReplayOutput(byte[] Leads, byte[] Timeline, byte[] Rejects, byte[] Summary)
{
    public static ReplayOutput Of(Policy policy, byte[] feed, byte[]? activities, Instant? until)
    {
        var replay = new FeedReplay(policy);
        if (activities is not null)
        {
            replay.ReadActivities(new MemoryStream(activities), "activity.csv");
        }

        using var timeline = new MemoryStream();
        using var leads = new MemoryStream();
        using (var files = new ReplayFiles(timeline, leads))
        {
            replay.Run(() => new MemoryStream(feed), "feed.csv", files, until);
        }

        return new ReplayOutput(
            leads.ToArray(),
            timeline.ToArray(),
            Written(to => ReplayFiles.WriteRejects(to, replay.Rejected, "feed.csv", "activity.csv")),
            Written(to => ReplayFiles.WriteSummary(
                to, replay.Summary, replay.RejectedByReason(), replay.Warnings)));
    }

    public static string Text(byte[] bytes) => Encoding.UTF8.GetString(bytes);

    private static byte[] Written(Action<Stream> write)
    {
        using var to = new MemoryStream();
        write(to);
        return to.ToArray();
    }
}
