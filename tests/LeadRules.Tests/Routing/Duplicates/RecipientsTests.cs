using LeadRules.Leads;
using LeadRules.Routing;

namespace LeadRules.Tests.Routing.Duplicates;

/// <summary>
/// R4, sentence by sentence. Ann is off from the 5th on, and so are those whom a test says.
/// </summary>
public sealed class RecipientsTests
{
    private const string A = "email=a@x.ca";

    private static Scene With(string duplicates, params string[] off) => new(
        "  - { id: r, distribute: { to: { people: [ann, bob] } } }", $$"""
        stores: [{ id: main, manager: luc }]
        people:
          - { id: ann, manager: mia }
          - { id: bob }
          - { id: sam, manager: max }
          - { id: mia }
          - { id: max }
          - { id: luc }
          - { id: tom, manager: max, active: false }
        duplicates: {{duplicates}}
        time_off: [{{string.Join(", ",
          off.Select(person => $"{{ person: {person}, from: 2026-03-05, to: 2026-03-31 }}"))}}]
        """);

    private static string Recipient(Scene scene, string at = "05T10:00") =>
        scene.Then().Lead("L2", at, A)
            .News()[0].Replace(at + " L2 duplicate - ", "", StringComparison.Ordinal);

    [Theory]
    [InlineData("first_recipient", "keep", "ann")]
    [InlineData("first_recipient", "manager", "ann")]
    [InlineData("first_recipient", "redistribute", "ann")]
    [InlineData("manager", "keep", "mia")]
    [InlineData("manager", "manager", "mia")]
    [InlineData("manager", "redistribute", "mia")]
    [InlineData("primary_salesperson", "keep", "sam")]
    [InlineData("primary_salesperson", "manager", "sam")]
    [InlineData("primary_salesperson", "redistribute", "sam")]
    public void R4_a_recipient_who_is_there_is_the_one_that_send_to_names(string to, string away,
        string recipient) =>
        Assert.Equal($"{recipient} L1", Recipient(
            With($"{{ send_to: {to}, if_away: {away} }}").Lead("L1", "02T10:00", A, "salesperson=sam")));

    [Theory]
    [InlineData("first_recipient", "keep", "ann")]
    [InlineData("first_recipient", "manager", "mia")]
    [InlineData("first_recipient", "redistribute", "-")]
    [InlineData("manager", "keep", "mia")]
    [InlineData("manager", "manager", "luc")]
    [InlineData("manager", "redistribute", "-")]
    [InlineData("primary_salesperson", "keep", "sam")]
    [InlineData("primary_salesperson", "manager", "max")]
    [InlineData("primary_salesperson", "redistribute", "-")]
    public void R4_a_recipient_on_time_off_stays_is_replaced_by_their_manager_or_is_dropped(
        string to, string away, string recipient)
    {
        var off = to switch { "manager" => "mia", "primary_salesperson" => "sam", _ => "ann" };

        Assert.Equal($"{recipient} L1", Recipient(
            With($"{{ send_to: {to}, if_away: {away} }}", off).Lead("L1", "02T10:00", A, "salesperson=sam")));
    }

    [Theory]
    [InlineData("first_recipient", "ann", "mia")]
    [InlineData("manager", "mia", "luc")]
    [InlineData("primary_salesperson", "sam", "max")]
    public void R4_nobody_replaces_the_recipient_if_their_manager_is_away_too(string to, string off,
        string offToo) =>
        Assert.Equal("- L1", Recipient(
            With($"{{ send_to: {to}, if_away: manager }}", off, offToo)
                .Lead("L1", "02T10:00", A, "salesperson=sam")));

    [Fact]
    public void R4_nobody_replaces_a_recipient_who_has_no_manager() =>
        Assert.Equal("- L1", Recipient(
            With("{ send_to: primary_salesperson }", "luc").Lead("L1", "02T10:00", A, "salesperson=luc")));

    [Theory]
    [InlineData("keep", "tom")]
    [InlineData("manager", "max")]
    [InlineData("redistribute", "-")]
    public void R4_inactive_is_away(string away, string recipient) =>
        Assert.Equal($"{recipient} L1", Recipient(
            With($"{{ send_to: primary_salesperson, if_away: {away} }}")
                .Lead("L1", "02T10:00", A, "salesperson=tom")));

    [Fact]
    public void R4_time_off_is_looked_at_when_the_duplicate_is_received() =>
        Assert.Equal("ann L1", Recipient(With("{ if_away: redistribute }", "ann")
            .Lead("L1", "02T10:00", A), "04T23:59"));

    [Fact]
    public void R4_off_shift_is_not_away()
    {
        var scene = new Scene("  - { id: r, distribute: { to: { person: ann } } }", """
            people: [{ id: ann, manager: mia }, { id: mia }]
            duplicates: { if_away: manager }
            schedules: [{ id: s, people: [ann], starts: 2026-01-05, weeks: [{ mon: 09:00-17:00 }] }]
            """);

        Assert.Equal("ann L1", Recipient(scene.Lead("L1", "02T10:00", A)));
    }

    [Fact]
    public void R4_without_a_manager_it_is_the_person() =>
        Assert.Equal("luc L1", Recipient(new Scene("  - { id: r, distribute: { to: { person: luc } } }",
            "stores: [{ id: main, manager: luc }]\npeople: [{ id: luc }]\nduplicates: { send_to: manager }")
            .Lead("L1", "02T10:00", A)));

    [Theory]
    [InlineData("send_to: manager", "bea")]
    [InlineData("send_to: first_recipient", "bea")]
    public void R4_the_manager_of_a_person_without_a_store_is_that_of_the_duplicates_store(string send,
        string manager)
    {
        var scene = new Scene("  - { id: r, distribute: { to: { person: ann } } }", $$"""
            stores: [{ id: one, manager: al }, { id: two, manager: bea }]
            people: [{ id: ann }, { id: al }, { id: bea }]
            duplicates: { scope: group, {{send}}, if_away: manager }
            time_off: [{ person: ann, from: 2026-03-05, to: 2026-03-31 }]
            """);
        scene.Lead("L1", "02T10:00", A, "store=one").Then().Lead("L2", "05T10:00", A, "store=two")
            .Tells($"05T10:00 L2 duplicate - {manager} L1");
    }

    [Fact]
    public void R4_the_first_owner_stays_the_first_recipient_when_others_follow()
    {
        var scene = new Scene("  - { id: r, distribute: { to: { people: [ann, bob] } }, escalation: e }", """
            people: [{ id: ann }, { id: bob }]
            duplicates: { }
            escalations: [{ id: e, clock: always, steps: [{ after: 1h, do: reassign }] }]
            """);
        scene.Lead("L1", "02T10:00", A).Until("02T12:00");

        Assert.Equal(("ann", "bob"), (scene.Result("L1").FirstAssignee, scene.Result("L1").Owner));
        Assert.Equal("ann L1", Recipient(scene));
    }

    [Fact]
    public void R4_who_claimed_it_first_is_the_first_owner() =>
        Assert.Equal("bob L1", Recipient(
            new Scene("  - { id: r, distribute: { type: broadcast, to: { people: [ann, bob] } } }",
                "people: [{ id: ann }, { id: bob }]\nduplicates: { }")
                .Lead("L1", "02T10:00", A).Do("02T11:00", "L1", ActivityKind.Claim, "bob")));

    [Fact]
    public void R4_an_activity_names_the_primary_salesperson_anew() =>
        Assert.Equal("bob L1", Recipient(With("{ send_to: primary_salesperson }")
            .Lead("L1", "02T10:00", A, "salesperson=sam")
            .Do("02T11:00", "L1", ActivityKind.Salesperson, "ann", "luc")
            .Do("02T12:00", "L1", ActivityKind.Salesperson, "ann", "bob")));

    [Fact]
    public void R4_without_a_salesperson_it_is_the_first_owner_whatever_the_duplicate_says() =>
        Assert.Equal("ann L1", Recipient(With("{ send_to: primary_salesperson }").Lead("L1", "02T10:00", A)
            .Lead("other", "02T10:00", "email=b@x.ca", "salesperson=sam")));

    [Theory]
    [InlineData("first_recipient")]
    [InlineData("manager")]
    [InlineData("primary_salesperson")]
    public void R4_an_original_that_never_had_an_owner_gives_no_recipient(string to) =>
        Assert.Equal("- L1", Recipient(
            new Scene("  - { id: r, when: { make: Audi }, distribute: { to: { person: sam } } }",
                $"people: [{{ id: sam }}]\nduplicates: {{ send_to: {to}, if_away: keep }}")
                .Lead("L1", "02T10:00", A, "salesperson=sam")));
}
