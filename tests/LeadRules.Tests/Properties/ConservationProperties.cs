using FsCheck;
using FsCheck.Fluent;
using LeadRules.Policies;
using LeadRules.Tests.Conformance;
using NodaTime;

namespace LeadRules.Tests.Properties;

/// <summary>
/// Nothing is lost between the rows of a feed and the files of its replay, however bad the rows.
/// </summary>
public sealed class ConservationProperties
{
    private static readonly string[] OfReading =
    [
        "row-malformed", "time-missing", "time-unreadable", "store-missing", "store-unknown",
        "contact-missing", "id-repeated",
    ];

    private static readonly Gen<(int[] Policy, int[][] Rows, int[][] Done)> Feeds =
        from policy in Gen.ArrayOf(Gen.Choose(0, 9999), 150)
        from rows in Gen.ArrayOf(Gen.ArrayOf(Gen.Choose(0, 9999), 16)).Resize(40)
        from done in Gen.ArrayOf(Gen.ArrayOf(Gen.Choose(0, 9999), 8)).Resize(40)
        select (policy, rows, done);

    [Fact]
    public void P17_rows_are_accepted_or_rejected_and_each_accepted_lead_has_one_outcome() =>
        Seeded.Holds(Feeds, 150, feed =>
    {
        var policy = RandomPolicy.Of(feed.Policy) with { Intake = new Intake() };
        var output = ReplayOutput.Of(policy, Feed(feed.Rows), Activities(feed.Done),
            Instant.FromUtc(2026, 5, 1, 0, 0));
        var leads = Rows(output.Leads);
        var timeline = Rows(output.Timeline);
        var rejects = Rows(output.Rejects).Select(row => row.Split(',')).ToList();

        Assert.Equal(
            feed.Rows.Length, leads.Count
                + rejects.Count(row => row[0] == "feed.csv" && OfReading.Contains(row[2])));
        Assert.Equal(leads.Count, leads.Select(row => row.Split(',')[0]).Distinct(StringComparer.Ordinal)
            .Count());
        foreach (var lead in leads.Select(row => row.Split(',')))
        {
            var placed = timeline.Select(row => row.Split(',')).Where(row => row[1] == lead[0])
                .Select(row => row[2])
                .LastOrDefault(kind =>
                kind is "assigned" or "claimed" or "reassigned" or "offered" or "held" or "ignored"
                    or "unrouted" or "duplicate");
            Assert.Equal(lead[4], placed is "claimed" or "reassigned" ? "assigned" : placed);
        }
    });

    [Fact]
    public void R16_each_activity_is_told_or_rejected_or_names_a_salesperson() =>
        Seeded.Holds(Feeds, 100, feed =>
    {
        var policy = RandomPolicy.Of(feed.Policy);
        var output = ReplayOutput.Of(policy, Feed(feed.Rows), Activities(feed.Done),
            Instant.FromUtc(2026, 5, 1, 0, 0));
        var told = Rows(output.Timeline)
            .Count(row => row.Split(',')[2] is "response" or "contact" or "status");
        var claims = Rows(output.Timeline).Count(row => row.Split(',')[2] is "claimed" or "claim_refused");
        var rejected = Rows(output.Rejects)
            .Count(row => row.StartsWith("activity.csv,", StringComparison.Ordinal));
        var kinds = feed.Done.Select(thrown => new Dice(thrown)).Select(Kind).ToList();

        Assert.True(told <= kinds.Count);
        Assert.InRange(kinds.Count, rejected + told, rejected + told + claims
            + kinds.Count(kind => kind == "salesperson"));
    });

    private static byte[] Feed(int[][] rows) => Bytes(
        ["lead_id,received_at,store,make,email,channel", .. rows.Select(thrown => Row(new Dice(thrown)))]);

    private static string Row(Dice dice)
    {
        var id = dice.Of("", "", $"A{dice.Below(30)}", $" A{dice.Below(30)} ");
        var at = dice.Of(
            $"2026-03-0{1 + dice.Below(9)} {10 + dice.Below(10)}:{10 + dice.Below(50)}",
            $"2026-03-0{1 + dice.Below(9)}T12:00Z",
            $"2026-03-02", dice.Of("", "soon", "2026-02-30", "1899-01-01"));
        var row = $"{id},{at},{dice.Of("s0", "s1", "s0", "s1", "", "s9")}"
            + $",{dice.Of("Audi", "\"Fo\nrd\"", "Kia")}"
            + $",{dice.Of("", "a@x.ca", "b@x.ca", $"{dice.Below(99)}@x.ca")},{dice.Of("", "web", "chat")}";
        return dice.OneIn(12) ? row + ",more" : row;
    }

    private static byte[] Activities(int[][] done) => Bytes(
        ["kind,lead_id,at,person,value", .. done.Select(thrown => Activity(new Dice(thrown)))]);

    private static string Activity(Dice dice) =>
        $"{Kind(dice)},{dice.Of($"A{dice.Below(30)}", $"row-{1 + dice.Below(30)}", "")}"
            + $",2026-03-{10 + dice.Below(5)}T{10 + dice.Below(9)}:00,p{dice.Below(7)}"
            + $",{dice.Of("sold", "new", "p1", "")}";

    private static string Kind(Dice dice) =>
        dice.Of("response", "contact", "claim", "status", "salesperson", "dance");

    private static byte[] Bytes(string[] lines) =>
        System.Text.Encoding.UTF8.GetBytes(string.Join('\n', lines) + "\n");

    // A quoted line break never stands before the columns looked at, and what follows it has too few of them.
    private static List<string> Rows(byte[] file) =>
        [.. ReplayOutput.Text(file).Split('\n').Skip(1).Where(line => line.Split(',').Length >= 4)];
}
