using System.Text;
using System.Text.Json.Nodes;
using LeadRules.Leads;
using LeadRules.Policies;

namespace LeadRules.Tests.Routing.State;

public sealed class SnapshotTests
{
    private const string Rules = BusyDays.Rules;
    private const string More = BusyDays.More;

    [Fact]
    public void A_restored_router_goes_on_as_the_one_that_was_saved()
    {
        var straight = BusyDays.Half(new Scene(Rules, More));
        var restored = BusyDays.Half(new Scene(Rules, More)).SaveAndRestore();

        BusyDays.OtherHalf(straight);
        BusyDays.OtherHalf(restored);

        Assert.Equal(straight.Told, restored.Told);
        Assert.Equal(straight.Rejected, restored.Rejected);
        Assert.Equal(straight.Router.Leads, restored.Router.Leads);
        Assert.Equal(straight.Router.Save(), restored.Router.Save());
    }

    [Fact]
    public void R3_a_state_holds_the_keys_of_those_alone_that_can_still_be_originals()
    {
        var scene = new Scene(Rules, More.Replace("action: route", "window: 2h", StringComparison.Ordinal))
            .Lead("L1", "02T10:00", "store=main", "email=old@x.ca")
            .Lead("L2", "02T11:00", "store=main", "email=new@x.ca")
            .Lead("L3", "02T12:30", "store=main", "email=new@x.ca");
        var leads = JsonNode.Parse(scene.Router.Save())!["leads"]!.AsArray();

        Assert.Equal(
            ["[]", """[[0,"new@x.ca","main"]]""", "[]"], leads.Select(lead => lead!["keys"]!.ToJsonString()));
        Assert.Equal(scene.Router.Save(), scene.SaveAndRestore().Router.Save());
    }

    [Fact]
    public void R3_a_key_that_is_no_text_is_the_same_once_the_state_was_saved() =>
        new Scene(Rules, More).Lead("L1", "02T10:00", "store=main", "email=a\ud800@x.ca")
            .SaveAndRestore().Then()
            .Lead("L2", "02T10:00", "store=main", "email=a\ud800@x.ca")
            .Tells("02T10:00 L2 duplicate - ann L1", "02T10:00 L2 assigned rest ann");

    [Theory]
    [InlineData("2031-01-01", "2031-01-02", "bob")]
    [InlineData("2026-02-20", "2026-03-02", "ann")]
    [InlineData("2026-03-01", "2026-03-02", "ann")]
    public void R7_leads_given_on_other_dates_than_anybody_elses_count_on_theirs_alone(
        string one, string other, string owner)
    {
        var given = new JsonArray(
            Given("bob", one), Given("bob", other), Given("luc", "2026-02-01"), Given("luc", "2026-02-02"));
        var state = new JsonObject
        {
            ["leadrules_state"] = 1, ["given"] = given, ["rotations"] = new JsonArray(),
            ["leads"] = new JsonArray(),
        };
        var scene = new Scene("  - { id: r, distribute: { to: { people: [bob, ann] } } }", """
            people: [{ id: ann }, { id: bob, max_per_day: 3 }, { id: luc, max_per_day: 3 }]
            """);
        var router = LeadRouter.Restore(scene.Policy, Encoding.UTF8.GetBytes(state.ToJsonString()));
        var lead = new LeadReader(scene.Policy).Read(
            new Dictionary<string, string> { ["received_at"] = "2026-03-02T10:00Z" }, "L1").Lead!;

        Assert.Equal(owner, Assert.Single(router.Arrive(lead)).Person);
    }

    private static JsonObject Given(string person, string date) =>
        new() { ["person"] = person, ["zone"] = "UTC", ["date"] = date, ["leads"] = 3 };

    [Fact]
    public void A_state_is_the_same_bytes_when_saved_again()
    {
        var scene = BusyDays.Half(new Scene(Rules, More));

        Assert.Equal(scene.Router.Save(), scene.SaveAndRestore().Router.Save());
    }

    [Fact]
    public void R7_on_which_date_a_lead_was_given_is_the_same_once_the_state_was_saved()
    {
        Assert.Equal(
            Twice().Lead("L3", "04T10:00").Router.Save(),
            Twice().SaveAndRestore().Lead("L3", "04T10:00").Router.Save());
        static Scene Twice() => new Scene(
            "  - { id: r, distribute: { to: { people: [bob, ann] } } }",
            "people: [{ id: ann, max_per_day: 3 }, { id: bob, max_per_day: 3 }]")
                .Lead("L1", "02T10:00").Lead("L2", "03T10:00");
    }

    [Fact]
    public void A_router_that_has_seen_nothing_is_restored_too() =>
        new Scene(Rules, More).SaveAndRestore().Lead("L1", "02T10:00", "make=Ford", "store=main")
            .Tells("02T10:00 L1 assigned list bob");

    [Fact]
    public void A_state_names_its_format_and_one_of_another_is_refused()
    {
        var state = JsonNode.Parse(Saved())!;
        Assert.Equal(1, (int)state["leadrules_state"]!);
        state["leadrules_state"] = 2;

        var error = Assert.Throws<FormatException>(() => Restore(state));

        Assert.Equal("this state has format 2; this leadrules reads format 1", error.Message);
    }

    [Theory]
    [InlineData("id: bob,", "id: rob,", "bob]", "rob]", "person 'bob'")]
    [InlineData("id: west,", "id: east,", "", "", "store 'west'")]
    [InlineData("id: list,", "id: lost,", "", "", "rule 'list'")]
    [InlineData("id: t,", "id: tt,", "team: t ", "team: tt ", "team 't'")]
    public void What_the_state_names_and_the_policy_lacks_is_named(
        string id, string newId, string reference, string newReference, string named)
    {
        string Changed(string text)
        {
            text = text.Replace(id, newId, StringComparison.Ordinal);
            text = text.Replace("bob,", newId == "id: rob," ? "rob," : "bob,", StringComparison.Ordinal);
            return reference.Length == 0 ? text
                : text.Replace(reference, newReference, StringComparison.Ordinal);
        }

        var edited = new Scene(Changed(Rules), Changed(More)).Policy;

        var error = Assert.Throws<FormatException>(() => LeadRouter.Restore(edited, Saved()));

        Assert.Contains($"the state names the {named}, which the policy does not have", error.Message,
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("ann, bob, cat, dan", "ann bob", "cat dan ann")]
    [InlineData("dan, ann, bob, cat", "ann bob", "cat dan ann")]
    [InlineData("ann, dan, cat", "ann bob", "dan cat ann")]
    [InlineData("cat, ann, dan", "ann bob", "dan cat ann")]
    [InlineData("cat, dan", "ann bob", "cat dan cat")]
    [InlineData("bob, cat, ann", "ann bob", "cat ann bob")]
    public void A_roster_that_was_edited_goes_on_after_the_last_assigned_or_the_nearest_before_them(
        string members, string before, string after)
    {
        var scene = Roster("ann, bob, cat");
        Arrive(scene, 2);
        scene.SaveAndRestore(Roster(members).Policy);
        Arrive(scene, 3);

        Assert.Equal($"{before} {after}", string.Join(' ', scene.Router.Leads.Select(lead => lead.Owner)));
    }

    [Fact]
    public void Credits_and_the_longest_waiting_follow_people_through_an_edited_roster()
    {
        var scene = Roster("ann, bob, cat", "weighted");
        Arrive(scene, 1);
        scene.SaveAndRestore(Roster("dan, cat, ann, bob", "weighted").Policy);
        Arrive(scene, 4);

        Assert.Equal("ann cat bob dan ann", string.Join(' ', scene.Router.Leads.Select(lead => lead.Owner)));
    }

    [Fact]
    public void A_held_lead_waits_for_the_pool_that_its_rule_has_now()
    {
        var scene = Roster("off");
        scene.Lead("L1", "02T10:00").SaveAndRestore(Roster("ann, bob").Policy).Then();

        scene.Lead("L2", "02T11:00").Tells("02T10:00 L1 assigned r ann", "02T11:00 L2 assigned r bob");
    }

    [Fact]
    public void What_a_changed_policy_makes_due_in_the_past_is_due_now_and_time_never_goes_back()
    {
        const string Rule = "  - { id: r, distribute: { to: { person: ann } }, escalation: e }";
        static string More(string late, string expire) =>
            "people: [{ id: ann }]\n"
                + $"escalations: [{{ id: e, clock: always, late_after: {late} }}]\nlifecycle: {{ {expire} }}";
        var scene = new Scene(Rule, More("5h", "")).Lead("L1", "02T10:00").Until("02T12:00").Then();

        scene.SaveAndRestore(new Scene(Rule, More("1h", "")).Policy).Until("02T13:00")
            .Tells("02T12:00 L1 late r ann");
        scene.SaveAndRestore(new Scene(Rule, More("1h", "expire_after: 1h")).Policy).Until("02T14:00")
            .Tells("02T13:00 L1 expired r ann");
    }

    [Fact]
    public void A_policy_that_gave_up_duplicates_takes_the_state_of_one_that_had_them()
    {
        const string Rule = "  - { id: r, distribute: { to: { person: ann } } }";
        var scene = new Scene(Rule, "people: [{ id: ann }]\nduplicates: { }")
            .Lead("L1", "02T10:00", "email=a@x.ca").Then();

        scene.SaveAndRestore(new Scene(Rule, "people: [{ id: ann }]").Policy)
            .Lead("L2", "02T11:00", "email=a@x.ca")
            .Tells("02T11:00 L2 assigned r ann");
    }

    [Theory]
    [InlineData("id", null)]
    [InlineData("id", "L2")]
    [InlineData("received_at", "2026-03-09T10:00:00Z")]
    [InlineData("received_at", "yesterday")]
    [InlineData("received_at", null)]
    [InlineData("latest_receipt", "1999-03-09T10:00:00Z")]
    [InlineData("assigned_at", "1999-03-09T10:00:00Z")]
    [InlineData("responded_at", "2199-03-09T10:00:00Z")]
    [InlineData("clock_start", "2199-03-09T10:00:00Z")]
    [InlineData("status", "asleep")]
    [InlineData("placement", 99)]
    [InlineData("placement", -1)]
    [InlineData("placement", 3)]
    [InlineData("placement", "assigned")]
    [InlineData("next_due", -1)]
    [InlineData("next_due", 4_000_000_000L)]
    [InlineData("reassignments", -1)]
    [InlineData("owners", "ann")]
    [InlineData("keys", "none")]
    [InlineData("late", "maybe")]
    [InlineData("rule", null)]
    [InlineData("store", null)]
    public void A_lead_that_cannot_be_so_is_refused(string key, object? value)
    {
        var state = JsonNode.Parse(Saved())!;
        state["leads"]![0]![key] = JsonValue.Create(value);
        if (key == "rule")
        {
            state["leads"]![0]!["placement"] = 3;
            state["leads"]![0]!.AsObject().Remove("owners");
        }

        Assert.Throws<FormatException>(() => Restore(state));
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(4)]
    [InlineData(128)]
    [InlineData(256)]
    public void A_contact_key_of_an_unknown_kind_is_refused(int kind)
    {
        var state = JsonNode.Parse(Saved())!;
        state["leads"]![0]!["keys"] = new JsonArray(new JsonArray(kind, "ann@example.com", ""));

        Assert.Throws<FormatException>(() => Restore(state));
    }

    [Fact]
    public void Of_two_contact_keys_of_a_kind_the_first_counts()
    {
        var scene = new Scene(Rules, More).Lead("L1", "02T10:00", "store=main");
        var state = JsonNode.Parse(scene.Router.Save())!;
        state["leads"]![0]!["keys"] = new JsonArray(
            new JsonArray(0, "a@x.ca", "main"),
            new JsonArray(0, "a@x.ca", "main"),
            new JsonArray(0, "b@x.ca", "main"));
        var restored = LeadRouter.Restore(scene.Policy, Encoding.UTF8.GetBytes(state.ToJsonString()));

        Assert.Equal(
            """[[0,"a@x.ca","main"]]""",
            JsonNode.Parse(restored.Save())!["leads"]![0]!["keys"]!.ToJsonString());
    }

    [Theory]
    [InlineData("turn", long.MaxValue)]
    [InlineData("credit", long.MaxValue)]
    [InlineData("credit", long.MinValue)]
    public void A_rotation_that_cannot_be_so_is_refused(string key, long value)
    {
        var state = JsonNode.Parse(Saved())!;
        state["rotations"]![0]!["people"]![0]![key] = value;

        Assert.Throws<FormatException>(() => Restore(state));
    }

    [Theory]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("null")]
    [InlineData("{}")]
    [InlineData("""{"leadrules_state":"1"}""")]
    [InlineData("""{"leadrules_state":1}""")]
    [InlineData("""{"leadrules_state":1,"given":[{}],"rotations":[],"leads":[]}""")]
    [InlineData("""{"leadrules_state":1,"given":[],"rotations":[{}],"leads":[]}""")]
    [InlineData("""{"leadrules_state":1,"given":[],"rotations":[],"leads":[{}]}""")]
    [InlineData("""{"leadrules_state":1,"now":7,"given":[],"rotations":[],"leads":[]}""")]
    public void What_is_no_state_is_refused(string text) =>
        Assert.Throws<FormatException>(() =>
            LeadRouter.Restore(new Scene(Rules, More).Policy, Encoding.UTF8.GetBytes(text)));

    [Fact]
    public void Nesting_without_end_is_refused() =>
        Assert.Throws<FormatException>(() => LeadRouter.Restore(
            new Scene(Rules, More).Policy, Encoding.UTF8.GetBytes(new string('[', 1_000_000))));

    private static byte[] Saved() => BusyDays.Half(new Scene(Rules, More)).Router.Save();

    private static LeadRouter Restore(JsonNode state) =>
        LeadRouter.Restore(new Scene(Rules, More).Policy, Encoding.UTF8.GetBytes(state.ToJsonString()));

    private static Scene Roster(string members, string order = "rotation") => new(
        $"  - {{ id: r, distribute: {{ to: {{ team: t }}, order: {order} }} }}", $$"""
        people: [{ id: ann }, { id: bob }, { id: cat }, { id: dan }, { id: off }]
        teams: [{ id: t, members: [{{members}}] }]
        time_off: [{ person: off, from: 2026-03-02, to: 2026-03-31 }]
        """);

    private static void Arrive(Scene scene, int count)
    {
        for (var number = 0; number < count; number++)
        {
            scene.Lead($"{scene.Router.Leads.Count()}", "02T10:00");
        }
    }
}
