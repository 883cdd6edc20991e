namespace LeadRules.Tests.Simulation;

public sealed class ReplayTests
{
    private const string Rule = "  - { id: r, distribute: { to: { people: [ann, bob] } } }";
    private const string People = "people: [{ id: ann }, { id: bob }]";

    [Fact]
    public void R1_things_happen_in_order_of_instant_whatever_the_order_of_rows()
    {
        var told = Told.Of(Rule, People, """
            lead_id,received_at
            L3,2026-03-02 12:00
            L1,2026-03-02 10:00
            L2,2026-03-02 11:00
            """, """
            at,lead_id,person,kind
            2026-03-02 11:30,L2,bob,response
            2026-03-02 10:30,L1,ann,response
            """);

        Assert.Equal(
        [
            "2026-03-02T10:00:00+00:00,L1,assigned,r,ann,", "2026-03-02T10:30:00+00:00,L1,response,r,ann,",
            "2026-03-02T11:00:00+00:00,L2,assigned,r,bob,", "2026-03-02T11:30:00+00:00,L2,response,r,bob,",
            "2026-03-02T12:00:00+00:00,L3,assigned,r,ann,",
        ], told.Timeline);
    }

    [Fact]
    public void R1_leads_of_one_instant_arrive_in_order_of_row() => Assert.Equal(
        ["2026-03-02T10:00:00+00:00,z,assigned,r,ann,", "2026-03-02T10:00:00+00:00,a,assigned,r,bob,"],
        Told.Of(Rule, People, "lead_id,received_at\nz,2026-03-02 10:00\na,2026-03-02 10:00\n").Timeline);

    [Fact]
    public void R1_an_activity_at_its_own_leads_receipt_is_handled_right_after_that_lead()
    {
        var told = Told.Of(Rule, People, """
            lead_id,received_at,responded_at,responded_by
            L1,2026-03-02 10:00,2026-03-02 10:00,bob
            L2,2026-03-02 10:00,,
            """, """
            at,lead_id,person,kind
            2026-03-02 10:00,L2,ann,contact
            2026-03-02 10:00,L1,ann,contact
            """);

        Assert.Equal(
        [
            "2026-03-02T10:00:00+00:00,L1,assigned,r,ann,", "2026-03-02T10:00:00+00:00,L1,response,r,bob,",
            "2026-03-02T10:00:00+00:00,L1,contact,r,ann,",
            "2026-03-02T10:00:00+00:00,L2,assigned,r,bob,", "2026-03-02T10:00:00+00:00,L2,contact,r,ann,",
        ], told.Timeline);
    }

    [Fact]
    public void R1_an_activity_before_its_own_leads_receipt_is_of_an_unknown_lead()
    {
        var told = Told.Of(Rule, People, """
            lead_id,received_at,claimed_at,claimed_by
            L1,2026-03-02 10:00,2026-03-02 09:59,ann
            """, """
            at,lead_id,person,kind
            2026-03-02 09:58,L1,ann,response
            """);

        Assert.Equal(["2026-03-02T10:00:00+00:00,L1,assigned,r,ann,"], told.Timeline);
        Assert.Equal(
        [
            "feed.csv,2,lead-unknown,\"L1,2026-03-02 10:00,2026-03-02 09:59,ann\"",
            "activity.csv,2,lead-unknown,\"2026-03-02 09:58,L1,ann,response\"",
        ], told.Rejects);
    }

    [Fact]
    public void R1_at_one_instant_the_feeds_activities_come_first_by_row_and_column_then_the_files_by_row()
    {
        var told = Told.Of(Rule, People, """
            lead_id,received_at,contacted_at,responded_at,claimed_at,responded_by,claimed_by
            L2,2026-03-02 10:30,2026-03-02 12:00,2026-03-02 12:00,2026-03-02 12:00,bob,bob
            L1,2026-03-02 10:00,2026-03-02 12:00,2026-03-02 12:00,2026-03-02 12:00,ann,ann
            """, """
            at,lead_id,person,kind,value
            2026-03-02 12:00,L2,ann,status,long_term
            2026-03-02 12:00,L1,ann,response,
            """);

        Assert.Equal(
        [
            "L2,claim_refused,r,bob,", "L2,response,r,bob,", "L2,contact,r,bob,",
            "L1,claim_refused,r,ann,", "L1,response,r,ann,", "L1,contact,r,ann,",
            "L2,status,r,ann,long_term", "L1,response,r,ann,",
        ], told.Timeline.Skip(2).Select(row => row["2026-03-02T10:00:00+00:00,".Length..]));
    }

    [Fact]
    public void R1_a_held_lead_freed_by_an_activity_at_anothers_receipt_is_placed_at_that_instant()
    {
        var told = Told.Of(
            "  - { id: r, distribute: { to: { person: ann } } }", "people: [{ id: ann, max_open: 1 }]", """
            lead_id,received_at
            L1,2026-03-02 10:00
            L2,2026-03-02 10:00
            """, """
            at,lead_id,person,kind,value
            2026-03-02 10:00,L1,ann,status,sold
            2026-03-02 10:00,L2,ann,status,sold
            """, "2026-03-02T10:00:00Z");

        Assert.Equal(
        [
            "L1,assigned,r,ann,", "L1,status,r,ann,sold", "L2,assigned,r,ann,", "L2,status,r,ann,sold",
        ], told.Timeline.Select(row => row["2026-03-02T10:00:00+00:00,".Length..]));
    }

    [Fact]
    public void R11_a_lead_reopened_at_the_very_end_is_still_placed()
    {
        var told = Told.Of(
            "  - { id: r, distribute: { to: { person: ann } } }", "people: [{ id: ann, max_open: 1 }]", """
            lead_id,received_at
            L1,2026-03-02 10:00
            L2,2026-03-02 10:00
            """, """
            at,lead_id,person,kind,value
            2026-03-02 12:00,L1,ann,status,sold
            """, "2026-03-02T12:00:00Z");

        Assert.Equal("2026-03-02T12:00:00+00:00,L2,assigned,r,ann,", told.Timeline[^1]);
    }

    [Fact]
    public void R16_an_empty_responded_by_is_the_owner_of_that_moment_and_an_unknown_one_is_nobody()
    {
        var told = Told.Of(Rule, People, """
            lead_id,received_at,responded_at,contacted_at,responded_by
            L1,2026-03-02 10:00,2026-03-02 11:00,,
            L2,2026-03-02 10:00,,2026-03-02 11:00,zoe
            """);

        Assert.Equal(
            ["2026-03-02T11:00:00+00:00,L1,response,r,ann,", "2026-03-02T11:00:00+00:00,L2,contact,r,,"],
            told.Timeline[2..]);
    }

    [Fact]
    public void R16_an_empty_claimed_by_is_nobody()
    {
        var told = Told.Of(
            "  - { id: r, distribute: { type: broadcast, to: { people: [ann, bob] } } }", People,
            "lead_id,received_at,claimed_at,claimed_by\nL1,2026-03-02 10:00,2026-03-02 11:00,\n");

        Assert.Equal("2026-03-02T11:00:00+00:00,L1,claim_refused,r,,", told.Timeline[1]);
    }

    [Fact]
    public void R16_an_activity_after_the_end_is_neither_done_nor_rejected()
    {
        var told = Told.Of(Rule, People, "lead_id,received_at\nL1,2026-03-02 10:00\n", """
            at,lead_id,person,kind
            2026-03-02 12:00,L1,ann,response
            2026-03-02 12:01,L1,ann,response
            2026-03-02 12:01,L1,ann,dance
            """, "2026-03-02T12:00:00Z");

        Assert.Equal(2, told.Timeline.Length);
        Assert.Empty(told.Rejects);
    }

    [Fact]
    public void A_lead_after_the_end_is_left_out_and_unknown_to_its_activities_before_it()
    {
        var told = Told.Of(
            Rule, People, "lead_id,received_at\nL1,2026-03-02 10:00\nL2,2026-03-02 10:01\n", """
            at,lead_id,person,kind
            2026-03-02 10:00,L2,ann,response
            2026-03-02 10:01,L2,ann,response
            """, "2026-03-02T10:00:00Z");

        Assert.Single(told.Leads);
        Assert.Equal(["activity.csv,2,lead-unknown,\"2026-03-02 10:00,L2,ann,response\""], told.Rejects);
    }

    [Theory]
    [InlineData("2w", true)]
    [InlineData("15d", false)]
    public void By_default_it_ends_14_days_after_the_last_lead_or_activity_and_what_is_due_then_happens(
        string after, bool expires)
    {
        var told = Told.Of(Rule, People + $"\nlifecycle: {{ expire_after: {after} }}",
            "lead_id,received_at\nL1,2026-03-02 10:00\n");

        Assert.Equal(expires ? 2 : 1, told.Timeline.Length);
    }

    [Fact]
    public void By_default_it_ends_14_days_after_a_later_activity_even_a_rejected_one_of_a_known_lead()
    {
        var told = Told.Of(Rule, People + "\nlifecycle: { expire_after: 15d }",
            "lead_id,received_at\nL1,2026-03-02 10:00\n", "at,lead_id,kind\n2026-03-03 10:00,L1,dance\n");

        Assert.Equal("2026-03-17T10:00:00+00:00,L1,expired,r,ann,", told.Timeline[^1]);
    }
}
