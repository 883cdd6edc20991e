using System.Text;
using LeadRules.Feeds;
using LeadRules.Leads;
using LeadRules.Tests.Conformance;

namespace LeadRules.Tests.Feeds;

/// <summary>What reading alone rejects in the conformance cases, without any routing.</summary>
public sealed class ConformanceReadingTests
{
    private static readonly RejectReason[] OfFeeds =
    [
        RejectReason.RowMalformed, RejectReason.TimeMissing, RejectReason.TimeUnreadable,
        RejectReason.StoreMissing, RejectReason.StoreUnknown, RejectReason.ContactMissing,
        RejectReason.IdRepeated,
    ];

    private static readonly RejectReason[] OfActivities =
        [RejectReason.RowMalformed, RejectReason.TimeMissing, RejectReason.TimeUnreadable];

    public static TheoryData<string> Cases => [.. Case.Names.Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Cases))]
    public void P17_a_case_rejects_its_rows_on_reading(string name)
    {
        var of = Case.Named(name);
        var ids = new HashSet<string>(StringComparer.Ordinal);
        List<string> rejected = [];
        using var text = File.OpenRead(of.FeedFile);
        using var feed = FeedReader.Open(text, "feed.csv", of.Policy());
        foreach (var row in feed.Rows())
        {
            if (row.Rejected is { } reason)
            {
                rejected.Add(Told("feed.csv", row.Row!, reason));
            }
            else
            {
                ids.Add(row.Lead!.Id);
            }
        }

        Assert.Equal(Expected(of, "feed.csv", OfFeeds), rejected);
        Assert.Equal(Expected(of, "activity.csv", OfActivities), Activities(of, ids));
    }

    private static List<string> Activities(Case of, HashSet<string> ids)
    {
        if (of.ActivityFile is not { } file)
        {
            return [];
        }

        using var text = File.OpenRead(file);
        using var reader = ActivityReader.Open(text, "activity.csv", of.Policy());
        var unknown = Expected(of, "activity.csv", [RejectReason.LeadUnknown]);
        List<string> rejected = [];
        foreach (var row in reader.Rows())
        {
            if (row.LeadId is { } id ? !ids.Contains(id) : row.Rejected == RejectReason.LeadUnknown)
            {
                Assert.Contains(Told("activity.csv", row.Row, RejectReason.LeadUnknown), unknown);
            }
            else if (row.Rejected is { } reason)
            {
                rejected.Add(Told("activity.csv", row.Row, reason));
            }
        }

        return rejected;
    }

    private static string Told(string file, InputRow row, RejectReason reason) =>
        $"{file},{row.Line},{reason.Written()},{row.Text}";

    // rejects.csv is itself read back as CSV; what keeps a spreadsheet from running a cell is taken off.
    private static List<string> Expected(Case of, string file, RejectReason[] reasons)
    {
        var written = reasons.Select(reason => reason.Written()).ToHashSet(StringComparer.Ordinal);
        using var rows = RowReader.Open(new MemoryStream(of.Expected("rejects.csv")), "rejects.csv", null);
        List<string> expected = [];
        while (rows.Next())
        {
            var cells = Enumerable.Range(0, 4).Select(at => Encoding.UTF8.GetString(rows.Cell(at))).ToArray();
            if (cells[0] == file && written.Contains(cells[2]))
            {
                var isGuarded = cells[3] is ['\'', '=' or '+' or '-' or '@' or '\t' or '\r', ..];
                expected.Add($"{cells[0]},{cells[1]},{cells[2]},{(isGuarded ? cells[3][1..] : cells[3])}");
            }
        }

        return expected;
    }
}
