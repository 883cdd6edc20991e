using LeadRules.Feeds;
using LeadRules.Leads;
using static LeadRules.Tests.Time.Written;

namespace LeadRules.Tests.Feeds;

public sealed class ActivityReaderTests
{
    [Fact]
    public void R16_columns_stand_in_any_order_and_others_are_passed_over()
    {
        var activity = Only("""
            Kind|note|LEAD-ID|Value|note|at|Person|
            response|x|A||y|2026-03-05 10:00|bob|
            """);

        Assert.Equal(
            new Activity
            {
                At = At("2026-03-05T10:00Z"),
                LeadId = "A",
                Kind = ActivityKind.Response,
                Person = "bob",
                Row = activity.Row,
            },
            activity);
        Assert.Equal("response|x|A||y|2026-03-05 10:00|bob|", activity.Row?.Text);
        Assert.Equal((InputFile.Activities, 2L), (activity.Row!.File, activity.Row.Line));
    }

    [Theory]
    [InlineData("response", ActivityKind.Response)]
    [InlineData("  CONTACT ", ActivityKind.Contact)]
    [InlineData("Claim", ActivityKind.Claim)]
    [InlineData("Státus", ActivityKind.Status)]
    [InlineData("salesperson", ActivityKind.Salesperson)]
    [InlineData("call", null)]
    [InlineData("", null)]
    public void R16_kinds_are_compared_folded(string kind, ActivityKind? expected) =>
        Assert.Equal(expected, Only($"at,lead_id,kind\n2026-03-05T10:00,A,{kind}\n").Kind);

    [Theory]
    [InlineData("sold", Status.Sold)]
    [InlineData(" Lost_BDC ", Status.LostBdc)]
    [InlineData("won", null)]
    [InlineData("", null)]
    public void R16_statuses_are_compared_folded(string value, Status? expected) =>
        Assert.Equal(expected, Only($"at,lead_id,kind,value\n2026-03-05T10:00,A,status,{value}\n").Status);

    [Theory]
    [InlineData("ann", "ann")]
    [InlineData(" ANN  roy ", "ann")]
    [InlineData("BOB", null)]
    [InlineData("???", null)]
    [InlineData("", null)]
    public void R16_people_are_named_by_id_or_else_by_name(string text, string? id)
    {
        var activity = Only($"at,lead_id,kind,value,person\n2026-03-05T10:00,A,salesperson,{text},{text}\n");

        Assert.Equal(id, activity.Salesperson);
        Assert.Equal(id, activity.Person);
        Assert.False(activity.ByOwner);
    }

    [Fact]
    public void R16_a_value_is_read_only_by_the_kind_that_takes_one()
    {
        var response = Only("at,lead_id,kind,value\n2026-03-05T10:00,A,response,sold\n");
        var status = Only("at,lead_id,kind,value\n2026-03-05T10:00,A,status,ann\n");

        Assert.Null(response.Status);
        Assert.Null(status.Salesperson);
    }

    [Fact]
    public void R16_the_first_reason_that_applies_is_the_reason()
    {
        var rows = Feed.Activities("""
            at,lead_id,kind
            demain
            ,Z,response
            "  ",A,response
            demain,Z,response
            2026-03-05T10:00,,call
            2026-03-05T10:00, A ,call
            """);

        Assert.Equal(
            ["row-malformed", "time-missing", "time-missing", "time-unreadable", "lead-unknown", null],
            rows.Select(row => row.Rejected?.Written()));
        Assert.Equal("demain", rows[0].Row.Text);
        Assert.Equal([2L, 3, 4, 5, 6, 7], rows.Select(row => row.Row.Line));
        Assert.Equal([null, null, null, null, null, "A"], rows.Select(row => row.LeadId));
        Assert.Throws<InvalidOperationException>(() => rows[0].InStore(0));
    }

    [Fact]
    public void P16_a_time_without_an_offset_is_local_to_the_leads_store_and_feed_dates_hold_here_too()
    {
        var policy = Feed.Policy("""
            stores: [{ id: nord, timezone: America/Toronto }, { id: sud, timezone: Europe/Paris }]
            feed: { dates: [dd/MM/yyyy HH:mm], columns: { make: at }, values: { lead_id: { x: A } } }
            """);
        var row = Assert.Single(Feed.Activities("at,lead_id\n01/07/2026 10:00,X\n", policy));

        Assert.Equal(At("2026-07-01T14:00Z"), row.InStore(0).At);
        Assert.Equal(At("2026-07-01T08:00Z"), row.InStore(1).At);
        Assert.Equal("X", row.LeadId);
    }

    [Theory]
    [InlineData("lead_id,kind\n", "1: an activity file needs a column 'at'")]
    [InlineData("\nat,kind\n", "2: an activity file needs a column 'lead_id'")]
    [InlineData("at,lead_id,kind,KIND\n", "1: columns 3 ('kind') and 4 ('KIND') are both the field 'kind'; ")]
    [InlineData("", "1: the file is empty; its first line has to name the columns")]
    public void R16_a_file_without_what_it_needs_is_a_fault(string text, string message)
    {
        var fault = Assert.Throws<FeedException>(() => Feed.Activities(text));

        Assert.StartsWith("activity.csv:" + message, fault.Message, StringComparison.Ordinal);
    }

    private static Activity Only(string text) => Assert.Single(Feed.Activities(text)).InStore(0);
}
