using FsCheck;
using FsCheck.Fluent;
using LeadRules.Feeds;
using LeadRules.Leads;

namespace LeadRules.Tests.Feeds;

public sealed class AnyBytesTests
{
    private static readonly LeadRules.Policies.Policy Policy = Feed.Policy(
        """
        intake: { require: [[email, phone]] }
        duplicates: { match: [email, phone, vin, name_postal] }
        feed: { dates: [d/M/yy H:m, yyyyMMdd], values: { make: { x: y } } }
        """,
        "{ make: x, year: 1, custom.z: x, oem: true }");

    private static readonly string[] Cells =
    [
        "", "received_at", "lead_id", "email", "phone", "year", "oem", "make", "at", "kind", "claimed_at",
        "x",
        "A", "2026-03-05T10:00", "2026-03-05 10:00:00.5+05:30", "5/3/26 1:2", "5551234", "1,5", "response",
        "\"", "\"\"", "\"a,b\"", "é\u0301", "\0", "\uFFFE", "\uFEFF", "\r", " ",
    ];

    private static readonly Gen<byte[]> Likely = Gen.Choose(0, 60).SelectMany(count => Gen.ListOf(
            Gen.OneOf(Gen.Elements(Cells), Gen.Elements(",", "\n", ";", "\t", "|", ",", "\n")), count)
        .Select(parts => Feed.Utf8(string.Concat(parts))));

    private static readonly Gen<byte[]> Wild = Gen.Choose(0, 200).SelectMany(count => Gen.ListOf(
            Gen.Frequency((5, Gen.Choose(0, 255)), (5, Gen.Elements<int>(10, 13, 34, 44, 59))), count)
        .Select(bytes => bytes.Select(b => (byte)b).ToArray()));

    [Fact]
    public void No_bytes_make_a_reader_fail_but_for_a_fault_of_the_file() => Check(bytes =>
    {
        ReadFeed(bytes);
        ReadActivities(bytes);
        return true;
    });

    [Fact]
    public void P17_each_row_is_a_lead_or_rejected_and_numbered_in_order() => Check(bytes =>
        ReadFeed(bytes).Index().All(row =>
            row.Item.Number == row.Index + 1 && row.Item.Lead is null == row.Item.Rejected is not null
            && (row.Item.Rejected is null || row.Item.Row is not null)));

    [Fact]
    public void P17_accepted_ids_are_unique() => Check(bytes =>
    {
        var ids = ReadFeed(bytes).Where(row => row.Lead is not null).Select(row => row.Lead!.Id).ToList();
        return ids.Distinct(StringComparer.Ordinal).Count() == ids.Count
            && ids.All(id => id == id.Trim() && id.Length > 0);
    });

    [Fact]
    public void P17_lines_rise() => Check(bytes =>
    {
        var lines = ReadFeed(bytes).Select(row => row.Line).ToList();
        return lines.Zip(lines.Skip(1)).All(pair => pair.First < pair.Second);
    });

    [Fact]
    public void A_feed_read_byte_by_byte_gives_the_same_rows() => Check(bytes =>
    {
        static string Told(FeedRow row) =>
            $"{row.Line} {row.Rejected} {row.Lead?.Id} {row.Lead?.ReceivedAt} {row.Row?.Text}";
        return ReadFeed(bytes).Select(Told).SequenceEqual(ReadFeed(bytes, slowly: true).Select(Told));
    });

    private static void Check(Func<byte[], bool> holds) => Prop
        .ForAll(Gen.OneOf(Likely, Wild).ToArbitrary(), holds)
        .Check(Config.QuickThrowOnFailure.WithMaxTest(1000).WithQuietOnSuccess(true));

    private static List<FeedRow> ReadFeed(byte[] bytes, bool slowly = false)
    {
        var stream = new MemoryStream(bytes);
        try
        {
            using var reader = FeedReader.Open(slowly ? new Dribble(stream) : stream, "feed.csv", Policy);
            return [.. reader.Rows()];
        }
        catch (FeedException)
        {
            return [];
        }
    }

    private static List<ActivityRow> ReadActivities(byte[] bytes)
    {
        try
        {
            var stream = new MemoryStream(bytes);
            using var reader = ActivityReader.Open(stream, "activity.csv", Policy);
            return [.. reader.Rows()];
        }
        catch (FeedException)
        {
            return [];
        }
    }
}
