using LeadRules.Leads;
using LeadRules.Routing;

namespace LeadRules.Tests.Routing.Duplicates;

/// <summary>
/// R3, sentence by sentence. A duplicate is seen by its event, an original by its assignment.
/// </summary>
public sealed class OriginalsTests
{
    private const string Rule = "  - { id: r, distribute: { to: { person: ann } } }";
    private const string A = "email=a@x.ca";

    private static Scene With(string duplicates, string more = "") =>
        new(Rule, $"people: [{{ id: ann }}]\nduplicates: {duplicates}\n{more}");

    private static string Original(string lead, string at = "02T11:00") => $"{at} {lead} assigned r ann";

    private static string Duplicate(string lead, string of, string at = "02T11:00") =>
        $"{at} {lead} duplicate - ann {of}";

    [Fact]
    public void R3_without_the_section_no_lead_is_a_duplicate() =>
        new Scene(Rule, "people: [{ id: ann }]").Lead("L1", "02T10:00", A).Then().Lead("L2", "02T11:00", A)
            .Tells(Original("L2"));

    [Fact]
    public void R3_an_earlier_lead_of_the_same_instant_is_an_original() =>
        With("{ }").Lead("L1", "02T11:00", A).Then().Lead("L2", "02T11:00", A).Tells(Duplicate("L2", "L1"));

    [Theory]
    [InlineData("email=a@x.ca", "email= A@X.CA ", true)]
    [InlineData("email=a@x.ca", "email=b@x.ca", false)]
    [InlineData("email=é@x.ca", "email=e@x.ca", false)]
    [InlineData("phone=514-555-0101", "phone=+1 (514) 555-0101 x22", true)]
    [InlineData("phone=514-555-0101", "phone=514-555-0102", false)]
    [InlineData("vin=1HG CM8", "vin=1hg  cm8", false)]
    [InlineData("email=a@x.ca", "notes=a@x.ca", false)]
    public void R3_email_and_phone_match_as_P16_leaves_them_by_default(string one, string other,
        bool isDuplicate) =>
        With("{ }").Lead("L1", "02T10:00", one).Then().Lead("L2", "02T11:00", other)
            .Tells(isDuplicate ? Duplicate("L2", "L1") : Original("L2"));

    [Fact]
    public void R3_one_equal_key_of_several_is_enough() =>
        With("{ }").Lead("L1", "02T10:00", A, "phone=5145550101").Then()
            .Lead("L2", "02T11:00", "email=b@x.ca", "phone=5145550101").Tells(Duplicate("L2", "L1"));

    [Fact]
    public void R3_a_key_named_twice_is_one_key() =>
        With("{ match: [email, phone, email, vin, phone, email] }").Lead("L1", "02T10:00", A).Then()
            .Lead("L2", "02T11:00", A).Tells(Duplicate("L2", "L1"))
            .Lead("L3", "02T11:00", "email=b@x.ca").Tells(Original("L3"));

    [Fact]
    public void R3_a_key_missing_in_both_matches_nothing() =>
        With("{ match: [email, vin, name_postal] }").Lead("L1", "02T10:00").Then().Lead("L2", "02T11:00")
            .Tells(Original("L2"));

    [Fact]
    public void R3_an_email_never_matches_a_vin_of_the_same_text() =>
        With("{ match: [email, vin] }").Lead("L1", "02T10:00", "vin=a@x.ca").Then().Lead("L2", "02T11:00", A)
            .Tells(Original("L2"));

    [Fact]
    public void R3_vin_matches_folded() =>
        With("{ match: [vin] }").Lead("L1", "02T10:00", "vin=1HG  CM8").Then()
            .Lead("L2", "02T11:00", "vin= 1hg cm8").Tells(Duplicate("L2", "L1"));

    [Theory]
    [InlineData("first_name=zoe", "last_name=COTE", "postal_code=h2x1y4", true)]
    [InlineData("first_name=zoe", "last_name=COTE", "postal_code=h2x1y5", false)]
    [InlineData("first_name=chloe", "last_name=COTE", "postal_code=h2x1y4", false)]
    [InlineData("first_name=zoe", "last_name=roy", "postal_code=h2x1y4", false)]
    [InlineData("first_name=zoe", "last_name=cote", "postal_code=", false)]
    [InlineData("first_name=", "last_name=cote", "postal_code=h2x1y4", false)]
    [InlineData("first_name=zoe", "last_name=", "postal_code=h2x1y4", false)]
    public void R3_name_postal_matches_folded_with_all_three_the_code_without_spaces(
        string first, string last, string code, bool isDuplicate) =>
        With("{ match: [name_postal] }")
            .Lead("L1", "02T10:00", "first_name=Zoé", "last_name=Côté", "postal_code=H2X 1Y4").Then()
            .Lead("L2", "02T11:00", first, last, code)
            .Tells(isDuplicate ? Duplicate("L2", "L1") : Original("L2"));

    [Theory]
    [InlineData("category=Neuf", "category=NEUF", true)]
    [InlineData("category=neuf", "category=usagé", false)]
    [InlineData("category=neuf", "category=", false)]
    [InlineData("category=", "category= ", true)]
    public void R3_same_text_is_equal_folded_and_missing_equals_missing(string one, string other,
        bool isDuplicate) =>
        With("{ same: [category] }").Lead("L1", "02T10:00", A, one).Then().Lead("L2", "02T11:00", A, other)
            .Tells(isDuplicate ? Duplicate("L2", "L1") : Original("L2"));

    [Theory]
    [InlineData("1.0", "1.00", true)]
    [InlineData("20000", "20,000", true)]
    [InlineData("0", "-0.0", true)]
    [InlineData("0.10", ".1", false)]
    [InlineData("1", "2", false)]
    [InlineData("", "dear", true)]
    [InlineData("0", "", false)]
    public void R3_same_numbers_are_equal_by_value_and_unreadable_ones_are_missing(string one, string other,
        bool isDuplicate) =>
        With("{ same: [price] }").Lead("L1", "02T10:00", A, "price=" + one).Then()
            .Lead("L2", "02T11:00", A, "price=" + other)
            .Tells(isDuplicate ? Duplicate("L2", "L1") : Original("L2"));

    [Theory]
    [InlineData("oui", "1", true)]
    [InlineData("oui", "non", false)]
    [InlineData("non", "", false)]
    public void R3_same_booleans_are_equal_by_value(string one, string other, bool isDuplicate) =>
        With("{ same: [oem] }").Lead("L1", "02T10:00", A, "oem=" + one).Then()
            .Lead("L2", "02T11:00", A, "oem=" + other)
            .Tells(isDuplicate ? Duplicate("L2", "L1") : Original("L2"));

    [Fact]
    public void R3_every_same_field_must_be_equal_in_its_own_place() =>
        With("{ same: [make, model, custom.campaign] }")
            .Lead("L1", "02T10:00", A, "make=x", "model=", "custom.campaign=c").Then()
            .Lead("L2", "02T11:00", A, "make=", "model=x", "custom.campaign=c").Tells(Original("L2"))
            .Lead("L3", "02T11:00", A, "make=X", "custom.campaign=d").Tells(Original("L3"))
            .Lead("L4", "02T11:00", A, "make=X", "custom.campaign=C").Tells(Duplicate("L4", "L1"));

    [Theory]
    [InlineData("store", false)]
    [InlineData("group", true)]
    public void R3_scope_is_the_store_or_the_group(string scope, bool isDuplicate) =>
        With($"{{ scope: {scope} }}", "stores: [{ id: one }, { id: two }]")
            .Lead("L1", "02T10:00", A, "store=one").Then().Lead("L2", "02T11:00", A, "store=two")
            .Tells(isDuplicate ? Duplicate("L2", "L1") : Original("L2"));

    [Theory]
    [InlineData("02T12:00", true)]
    [InlineData("02T12:00:01", false)]
    public void R3_the_window_holds_its_last_instant(string at, bool isDuplicate) =>
        With("{ window: 2h }").Lead("L1", "02T10:00", A).Then().Lead("L2", at, A)
            .Tells(isDuplicate ? Duplicate("L2", "L1", at) : Original("L2", at));

    [Theory]
    [InlineData("first", false)]
    [InlineData("latest", true)]
    public void R3_the_window_counts_from_the_original_or_its_latest_duplicate(string from,
        bool isDuplicate) =>
        With($"{{ window: 2h, counts_from: {from} }}").Lead("L1", "02T10:00", A).Lead("L2", "02T12:00", A)
            .Then()
            .Lead("L3", "02T14:00", A)
            .Tells(isDuplicate ? Duplicate("L3", "L1", "02T14:00") : Original("L3", "02T14:00"));

    [Fact]
    public void R3_counts_from_latest_moves_with_duplicates_by_any_key() =>
        With("{ window: 2h, counts_from: latest }").Lead("L1", "02T10:00", A, "phone=5145550101")
            .Lead("L2", "02T12:00", "phone=5145550101").Then()
            .Lead("L3", "02T13:00", A).Tells(Duplicate("L3", "L1", "02T13:00"));

    [Fact]
    public void R3_a_duplicate_is_no_original_but_by_the_lead_that_it_repeats() =>
        With("{ window: 2h }").Lead("L1", "02T10:00", A).Lead("L2", "02T11:00", A, "phone=5145550101").Then()
            .Lead("L3", "02T12:00", "phone=5145550101").Tells(Original("L3", "02T12:00"))
            .Lead("L4", "02T12:00", A).Tells(Duplicate("L4", "L1", "02T12:00"));

    [Fact]
    public void R3_a_routed_duplicate_is_no_original_either() =>
        With("{ window: 2h, action: route }").Lead("L1", "02T10:00", A)
            .Lead("L2", "02T11:00", A, "phone=5145550101").Then()
            .Lead("L3", "02T12:00", "phone=5145550101").Tells(Original("L3", "02T12:00"));

    [Theory]
    [InlineData("invalid", false)]
    [InlineData("expired", false)]
    [InlineData("duplicate", false)]
    [InlineData("sold", true)]
    [InlineData("lost_bdc", true)]
    public void R3_an_original_is_neither_expired_nor_invalid_nor_a_duplicate_by_status(string status,
        bool isDuplicate) =>
        With("{ }").Lead("L1", "02T10:00", A).Do("02T10:30", "L1", ActivityKind.Status, "ann", status).Then()
            .Lead("L2", "02T11:00", A).Tells(isDuplicate ? Duplicate("L2", "L1") : Original("L2"));

    [Theory]
    [InlineData("invalid")]
    [InlineData("expired")]
    public void R3_a_reopened_lead_is_an_original_again(string status) =>
        With("{ }").Lead("L1", "02T10:00", A).Do("02T10:30", "L1", ActivityKind.Status, "ann", status)
            .Lead("L2", "02T10:40", A).Do("02T10:50", "L1", ActivityKind.Status, "ann", "new").Then()
            .Lead("L3", "02T11:00", A).Tells(Duplicate("L3", "L1"));

    [Fact]
    public void R3_a_lead_of_status_duplicate_that_expired_and_was_reopened_is_an_original_again() =>
        With("{ }", "lifecycle: { expire_after: 30m, expire_statuses: [duplicate] }")
            .Lead("L1", "02T10:00", A).Do("02T10:10", "L1", ActivityKind.Status, "ann", "duplicate")
            .Lead("L2", "02T10:20", A).Do("02T10:40", "L1", ActivityKind.Status, "ann", "new").Then()
            .Lead("L3", "02T11:00", A).Tells(Duplicate("L3", "L1"));

    [Fact]
    public void R3_an_expired_lead_is_no_original_at_the_very_instant_it_expires() =>
        With("{ }", "lifecycle: { expire_after: 1h }").Lead("L1", "02T10:00", A).Then()
            .Lead("L2", "02T11:00", A).Tells("02T11:00 L1 expired r ann", Original("L2"));

    [Fact]
    public void R3_of_several_originals_it_is_the_one_received_first() =>
        With("{ }").Lead("L1", "02T10:00", "phone=5145550101").Lead("L2", "02T10:30", A).Then()
            .Lead("L3", "02T11:00", A, "phone=5145550101").Tells(Duplicate("L3", "L1"));

    [Fact]
    public void R3_an_ignored_or_unrouted_lead_is_an_original_once_it_is_not_invalid()
    {
        var scene = new Scene("  - { id: r, when: { make: Audi }, distribute: { to: { person: ann } } }",
            "people: [{ id: ann }]\nduplicates: { }\nchannels: { chat: { distribute: ignore } }");
        scene.Lead("L1", "02T10:00", A, "channel=chat").Lead("L2", "02T10:10", A).Then()
            .Lead("L3", "02T10:20", A).Tells("02T10:20 L3 duplicate - - L2")
            .Do("02T10:30", "L1", ActivityKind.Status, "ann", "contacted").Then()
            .Lead("L4", "02T11:00", A).Tells("02T11:00 L4 duplicate - - L1");
    }

    [Fact]
    public void R4_close_closes_it_for_good_and_nothing_follows()
    {
        var scene = With("{ }", "lifecycle: { expire_after: 1h, expire_statuses: [new] }");
        scene.Lead("L1", "02T10:00", A).Lead("L2", "02T10:30", A)
            .Do("02T10:40", "L2", ActivityKind.Status, "ann", "new")
            .Do("02T10:40", "L2", ActivityKind.Claim, "ann").Then();

        Assert.Equal(["lead-closed", "lead-closed"], scene.Rejected);
        scene.Until("05T10:00").Tells("02T11:00 L1 expired r ann");
        Assert.Equal((Outcome.Duplicate, Status.Duplicate, "L1", null),
            (scene.Result("L2").Outcome, scene.Result("L2").Status, scene.Result("L2").DuplicateOf,
                scene.Result("L2").Owner));
    }

    [Fact]
    public void R3_a_same_field_that_folds_to_nothing_is_not_missing()
    {
        var scene = new Scene(
            "  - { id: r, distribute: { to: { person: ann } } }",
            "people: [{ id: ann }]\nduplicates: { match: [phone], same: [notes] }");

        scene.Lead("L1", "02T10:00", "phone=514 555 0101", "notes=\u0301");
        scene.Lead("L2", "02T11:00", "phone=514 555 0101");
        scene.Lead("L3", "02T12:00", "phone=514 555 0101", "notes=\u0301");

        Assert.Null(scene.Result("L2").DuplicateOf);
        Assert.Equal("L1", scene.Result("L3").DuplicateOf);
    }
}
