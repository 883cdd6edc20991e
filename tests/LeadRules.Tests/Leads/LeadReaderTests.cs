using LeadRules.Diagnostics;
using LeadRules.Leads;
using LeadRules.Policies;
using static LeadRules.Tests.Time.Written;

namespace LeadRules.Tests.Leads;

public sealed class LeadReaderTests
{
    private const string Stores = """
        stores:
          - { id: nord, timezone: America/Toronto }
          - { id: Sud, timezone: Europe/Paris }
        """;

    private const string People = """
        people:
          - { id: luc, name: Suzanne Roy }
          - { id: suzanne, name: "  SUZANNE   roy " }
          - { id: ann, name: luc }
          - { id: eve }
        """;

    [Fact]
    public void P16_text_is_kept_folded()
    {
        var lead = Lead("when: { make: x }", ("make", "  ŠKODA \t Auto "));

        Assert.Equal("skoda auto", lead.Text(Field.Named("make")));
    }

    [Theory]
    [InlineData("")]
    [InlineData(" \t\u00A0")]
    public void P10_white_space_is_missing(string text) =>
        Assert.Null(Lead("when: { make: x }", ("make", text)).Text(Field.Named("make")));

    [Fact]
    public void R3_an_email_is_trimmed_and_lower_cased_and_folded_only_for_criteria()
    {
        var lead = Lead("when: { email: x }", ("email", "  Élan@Example.COM "));

        Assert.Equal("élan@example.com", lead.Email);
        Assert.Equal("elan@example.com", lead.Text(Field.Named("email")));
    }

    [Fact]
    public void P16_a_phone_is_read_by_the_policys_country()
    {
        var lead = Lead("when: { phone: x }", "country: FR", ("phone", "01 23 45 00 31"));

        Assert.Equal("+33123450031", lead.Text(Field.Named("phone")));
    }

    [Fact]
    public void P16_a_source_is_shown_as_it_was_written()
    {
        var lead = Lead("", ("source", "  Kijiji  Autos "));

        Assert.Equal("Kijiji  Autos", lead.Source);
        Assert.Equal("kijiji autos", lead.Text(Field.Named("source")));
    }

    [Theory]
    [InlineData("luc", "luc")]
    [InlineData("  luc ", "luc")]
    [InlineData("Suzanne Roy", "luc")]
    [InlineData("suzanne  ROY", "luc")]
    [InlineData("suzanne", "suzanne")]
    [InlineData("LUC", "ann")]
    [InlineData("EVE", null)]
    [InlineData("Jean Inconnu", null)]
    [InlineData("", null)]
    public void P16_a_person_is_named_by_id_or_else_by_name(string text, string? id)
    {
        var lead = Lead("", People, ("salesperson", text), ("taken_by", text));

        Assert.Equal(id, lead.Salesperson);
        Assert.Equal(id, lead.TakenBy);
        Assert.Equal(id, lead.Text(Field.Named("taken_by")));
    }

    [Theory]
    [InlineData("YES", true)]
    [InlineData(" oui ", true)]
    [InlineData("1", true)]
    [InlineData("True", true)]
    [InlineData("no", false)]
    [InlineData("NON", false)]
    [InlineData("0", false)]
    [InlineData("false", false)]
    [InlineData("", null)]
    [InlineData("y", null)]
    [InlineData("2", null)]
    public void P16_oem_takes_four_words_for_each(string text, bool? oem) =>
        Assert.Equal(oem, Lead("", ("oem", text)).Oem);

    [Fact]
    public void P16_numbers_are_read_to_the_last_decimal()
    {
        var lead = Lead(
            "when: { year: 2020, trade_mileage: 1 }",
            ("year", "2021"), ("trade_mileage", "31,353.25"), ("price", "9"));

        Assert.Equal(2021, lead.Number(Field.Named("year")));
        Assert.Equal(31353.25m, lead.Number(Field.Named("trade_mileage")));
        Assert.Null(lead.Number(Field.Named("mileage")));
        Assert.Equal(9, lead.Number(Field.Named("price")));
    }

    [Fact]
    public void P16_values_are_looked_up_first_by_the_folded_cell()
    {
        const string feed = """
            feed:
              values:
                condition: { usagé: Used }
                oem: { Constructeur: 'yes' }
                year: { neuve: '2026' }
                salesperson: { la grande: luc }
                custom.campaign: { été: Summer }
                store: { Succursale nord: nord }
                received_at: { hier: '2026-01-02T03:04Z' }
                lead_id: { premier: A1 }
            """;
        var lead = Lead(
            "when: { year: 1, condition: x, custom.campaign: x }",
            Stores + "\n" + People + "\n" + feed,
            ("condition", " USAGE "), ("oem", "constructeur"), ("year", "Neuve"),
            ("salesperson", "La Grande"), ("custom.campaign", "Ete"), ("store", "SUCCURSALE NORD"),
            ("received_at", "Hier"), ("lead_id", "Premier"));

        Assert.Equal("used", lead.Text(Field.Named("condition")));
        Assert.True(lead.Oem);
        Assert.Equal(2026, lead.Number(Field.Named("year")));
        Assert.Equal("luc", lead.Salesperson);
        var campaign = new Field("custom.campaign", FieldKind.Text, Field.BuiltIn.Length);
        Assert.Equal("summer", lead.Text(campaign));
        Assert.Equal(0, lead.Store);
        Assert.Equal(At("2026-01-02T03:04Z"), lead.ReceivedAt);
        Assert.Equal("A1", lead.Id);
    }

    [Fact]
    public void P17_an_id_is_any_text_trimmed_and_case_sensitive() =>
        Assert.Equal("L é/1", Lead("", ("lead_id", "  L é/1 ")).Id);

    [Fact]
    public void P17_a_lead_without_an_id_takes_the_one_given() =>
        Assert.Equal("row-7", Lead("", ("lead_id", "  ")).Id);

    [Theory]
    [InlineData("nord", "2026-07-01T10:00", "2026-07-01T14:00Z")]
    [InlineData("Sud", "2026-07-01T10:00", "2026-07-01T08:00Z")]
    [InlineData("Sud", "2026-07-01T10:00-04:00", "2026-07-01T14:00Z")]
    [InlineData("nord", "2026-11-01T01:30", "2026-11-01T05:30Z")]
    [InlineData("nord", "2026-03-08T02:30", "2026-03-08T07:00Z")]
    public void P13_a_time_without_an_offset_is_local_to_the_store(string store, string text, string at) =>
        Assert.Equal(At(at), Lead("", Stores, ("store", store), ("received_at", text)).ReceivedAt);

    [Fact]
    public void P17_the_first_reason_that_applies_is_the_reason()
    {
        Assert.Equal(RejectReason.TimeMissing, Reason(Stores, ("received_at", " "), ("store", "x")));
        Assert.Equal(RejectReason.TimeMissing, Reason(Stores, ("received_at", null)));
        Assert.Equal(RejectReason.TimeUnreadable, Reason(Stores, ("received_at", "demain"), ("store", "x")));
        Assert.Equal(RejectReason.StoreMissing, Reason(Stores, ("store", "  "), ("email", "")));
        Assert.Equal(RejectReason.StoreMissing, Reason(Stores, ("email", "")));
        Assert.Equal(RejectReason.StoreUnknown, Reason(Stores, ("store", "sud"), ("email", "")));
        Assert.Equal(
            RejectReason.ContactMissing, Reason(Stores, ("store", "Sud"), ("email", " "), ("phone", "555")));
        Assert.Null(Reason(Stores, ("store", " Sud "), ("email", ""), ("phone", "555 12 34")));
    }

    [Fact]
    public void P17_the_only_store_need_not_be_named()
    {
        Assert.Null(Reason("", ("store", "")));
        Assert.Null(Reason("", ("store", "main")));
        Assert.Equal(RejectReason.StoreUnknown, Reason("", ("store", "nord")));
    }

    [Fact]
    public void P17_of_each_required_group_one_field_must_have_a_value()
    {
        const string intake = "intake: { require: [[vin, custom.code], [last_name], [year, salesperson]] }";
        const RejectReason missing = RejectReason.ContactMissing;

        Assert.Null(Reason(intake, ("vin", "1"), ("last_name", "R"), ("year", "2020")));
        Assert.Null(Reason(intake, ("custom.code", "1"), ("last_name", "R"), ("year", "2020")));
        Assert.Equal(missing, Reason(intake, ("last_name", "R"), ("year", "2020")));
        Assert.Equal(missing, Reason(intake, ("vin", "1"), ("year", "2020")));
        Assert.Equal(missing, Reason(intake, ("vin", "1"), ("last_name", "R"), ("year", "x")));
        Assert.Equal(missing, Reason(intake, ("vin", "1"), ("last_name", "R"), ("salesperson", "x")));
        Assert.Null(Reason("intake: { require: [] }", ("email", null)));
    }

    [Fact]
    public void P16_unreadable_values_are_counted_once_time_and_store_are_known()
    {
        (string, string?)[] bad =
        [
            ("year", "x"), ("price", "1.2.3"), ("mileage", ""), ("trade_year", "$"), ("oem", "maybe"),
            ("responded_at", "soon"), ("claimed_at", "24:00"), ("contacted_at", ""), ("phone", "1"),
            ("salesperson", "nobody"),
        ];

        Assert.Equal(new Warnings(3, 1, 2), Read("", "", bad).Warnings);
        Assert.Equal(new Warnings(3, 1, 2), Read("", "", [.. bad, ("email", null)]).Warnings);
        Assert.Equal(default, Read("", "", [.. bad, ("received_at", "soon")]).Warnings);
        Assert.Equal(default, Read("", Stores, [.. bad, ("store", "x")]).Warnings);
    }

    [Fact]
    public void R16_the_leads_columns_give_a_claim_a_response_and_a_contact()
    {
        var activities = Read(
            "",
            People,
            ("responded_at", "2026-03-05T11:00"), ("contacted_at", "2026-03-05T10:00Z"),
            ("claimed_at", "2026-03-05T12:00"), ("claimed_by", "Suzanne Roy"), ("responded_by", "eve"))
            .Activities;

        static Activity Done(string at, ActivityKind kind, string person) =>
            new() { At = At(at), LeadId = "row-7", Kind = kind, Person = person };
        Assert.Equal(
            [
                Done("2026-03-05T17:00Z", ActivityKind.Claim, "luc"),
                Done("2026-03-05T16:00Z", ActivityKind.Response, "eve"),
                Done("2026-03-05T10:00Z", ActivityKind.Contact, "eve"),
            ],
            activities);
    }

    [Theory]
    [InlineData("", true, false)]
    [InlineData(null, true, false)]
    [InlineData("nobody known", false, false)]
    public void R16_an_empty_responded_by_is_the_owner_and_an_empty_claimed_by_nobody(
        string? by, bool owner, bool claimant)
    {
        const string at = "2026-03-05T12:00";
        var activities = Read(
            "", "",
            ("claimed_at", at), ("responded_at", at), ("contacted_at", at),
            ("claimed_by", by), ("responded_by", by)).Activities;

        Assert.Equal([claimant, owner, owner], activities.Select(activity => activity.ByOwner));
        Assert.All(activities, activity => Assert.Null(activity.Person));
    }

    [Fact]
    public void R16_a_rejected_lead_and_an_unreadable_time_give_no_activity()
    {
        Assert.Empty(Read("", "", ("responded_at", "demain"), ("contacted_at", " ")).Activities);
        Assert.Empty(Read("", "", ("responded_at", "2026-03-05T12:00"), ("email", "")).Activities);
    }

    [Fact]
    public void A_lead_does_not_inherit_from_the_one_read_before()
    {
        var reader = new LeadReader(Policy("when: { make: x }", ""));
        var values = new Dictionary<string, string>
        {
            ["received_at"] = "2026-03-05T12:00Z", ["email"] = "a", ["make"] = "Ford", ["lead_id"] = "A",
        };
        reader.Read(values, "x");
        values.Remove("make");
        values.Remove("lead_id");

        var second = reader.Read(values, "x").Lead!;

        Assert.Equal("x", second.Id);
        Assert.Null(second.Text(Field.Named("make")));
    }

    private static Lead Lead(string rule, params (string, string?)[] values) => Lead(rule, "", values);

    private static Lead Lead(string rule, string more, params (string, string?)[] values)
    {
        var reading = Read(rule, more, values);
        Assert.Null(reading.Rejected);
        return reading.Lead!;
    }

    private static RejectReason? Reason(string more, params (string, string?)[] values) =>
        Read("", more, values).Rejected;

    private static LeadReading Read(string rule, string more, params (string Field, string? Text)[] values)
    {
        var all = new Dictionary<string, string> { ["received_at"] = "2026-03-05T10:00Z", ["email"] = "a" };
        if (more.StartsWith("stores", StringComparison.Ordinal) && rule.Length > 0)
        {
            all["store"] = "nord";
        }

        foreach (var (field, text) in values)
        {
            if (text is null)
            {
                all.Remove(field);
            }
            else
            {
                all[field] = text;
            }
        }

        return new LeadReader(Policy(rule, more)).Read(all, "row-7");
    }

    private static Policy Policy(string rule, string more)
    {
        var people = more.Contains("people:", StringComparison.Ordinal) ? "" : "people: [{ id: zoe }]";
        var reading = PolicyReader.Read($$"""
            leadrules: 1
            timezone: America/Toronto
            {{people}}
            {{more}}
            rules:
              - id: all
                distribute: { to: { person: {{(people.Length > 0 ? "zoe" : "luc")}} } }
                {{rule}}
            """);
        Assert.DoesNotContain(reading.Diagnostics, found => found.Severity == Severity.Error);
        return reading.Policy!;
    }
}
