using LeadRules.Comparison;
using LeadRules.Tests.Analysis;

namespace LeadRules.Tests.Comparison;

/// <summary>Changes are said as what they do.</summary>
public sealed class PolicyDiffTests
{
    [Theory]
    [InlineData("max_open: 60", "max_open: 40", "Anna (anna) may own at most 40 open leads instead of 60")]
    [InlineData(
        "max_open: 60", "weight: 1", "Anna (anna) may own any number of open leads instead of at most 60")]
    [InlineData(
        "max_open: 60", "max_open: 60, max_per_day: 9",
        "Anna (anna) may be given at most 9 leads a day instead of any number of")]
    [InlineData("max_open: 60", "max_open: 60, weight: 3", "Anna (anna) has weight 3 instead of 1")]
    [InlineData(
        "languages: [fr]", "languages: [en, ar]", "Anna (anna) speaks en and ar as well",
        "Anna (anna) no longer speaks fr")]
    [InlineData("skills: [ev]", "skills: [ev, fleet]", "Anna (anna) has the skill fleet as well")]
    [InlineData("name: Anna,", "name: Anna Roy,", "Anna Roy (anna) is called Anna Roy instead of Anna")]
    [InlineData(
        "{ id: ben, name: Ben, store: abc }", "{ id: ben, name: Ben, store: abc, active: false }",
        "Ben (ben) takes no leads any more")]
    [InlineData(
        "name: Cleo }", "name: Cleo, store: xyz }", "Cleo (cleo) works for store xyz instead of no store",
        "Cleo (cleo) is managed by Mia (mia) instead of the manager of the lead's store")]
    [InlineData(
        "name: Dan, store: abc }",
        "name: Dan, store: abc }\n  - { id: eve, name: Eve, role: bdc, store: xyz, languages: [en] }",
        "Eve (eve) is new: bdc, store xyz, languages en")]
    public void People(string old, string now, params string[] says) =>
        Assert.Equal(says, Compared.Said(old, now));

    [Theory]
    [InlineData(
        "{ id: dan, name: Dan, store: abc }", "{ id: dan, name: Dan, store: abc, manager: mia }",
        "Dan (dan) is managed by Mia (mia) instead of Luc (luc)")]
    [InlineData(
        "{ id: floor, members", "{ id: floor, manager: mia, members",
        "Cleo (cleo) is managed by Mia (mia) instead of the manager of the lead's store",
        "Dan (dan) is managed by Mia (mia) instead of Luc (luc)",
        "team floor is managed by Mia (mia) instead of nobody")]
    public void P5_managers_are_compared_as_they_come_to_be(string old, string now, params string[] says) =>
        Assert.Equal(says, Compared.Said(old, now));

    [Theory]
    [InlineData("[anna, ben] }\n", "[anna, dan, ben] }\n", "Dan (dan) joins team bdc, after Anna (anna)")]
    [InlineData("members: [cleo, dan]", "members: [dan]", "Cleo (cleo) leaves team floor")]
    [InlineData(
        "members: [cleo, dan]", "members: [dan, cleo]",
        "team floor takes turns so: Dan (dan), Cleo (cleo); it was Cleo (cleo), Dan (dan)")]
    [InlineData(
        "members: [cleo, dan] }", "members: [cleo, dan] }\n  - { id: new, members: [mia], manager: luc }",
        "Mia (mia) is managed by Luc (luc) instead of nobody",
        "team new is new: Mia (mia); managed by Luc (luc)")]
    public void R8_teams_and_their_turn_order(string old, string now, params string[] says) =>
        Assert.Equal(says, Compared.Said(old, now));

    [Theory]
    [InlineData(
        "sat: 10:00-14:00 }", "sat: 09:00-14:00 }",
        "store North (abc) is open Saturdays 09:00-14:00 instead of 10:00-14:00")]
    [InlineData(
        "sat: 10:00-14:00 }", "sat: [10:00-14:00, 18:00-20:00], sun: 10:00-14:00 }",
        "store North (abc) is open Saturdays 18:00-20:00 as well",
        "store North (abc) is open Sundays 10:00-14:00 as well")]
    [InlineData(
        "mon-fri: 09:00-17:00, sat: 10:00-14:00 }", "mon-thu: 09:00-17:00 }",
        "store North (abc) is no longer open Fridays 09:00-17:00",
        "store North (abc) is no longer open Saturdays 10:00-14:00")]
    [InlineData("id: xyz,", "id: xyz, hours: { daily: 00:00-24:00 },")]
    [InlineData(
        "id: xyz,", "id: xyz, hours: { mon-sat: 00:00-24:00 },",
        "store xyz is no longer open Sundays all day")]
    [InlineData(
        "closed: [2026-12-25]", "closed: [2027-01-01, 2026-12-26]",
        "store North (abc) is closed on 2026-12-26 and 2027-01-01 as well",
        "store North (abc) is no longer closed on 2026-12-25")]
    [InlineData(
        "service: { mon-fri: 07:00-12:00 }", "service: { mon-fri: 07:00-13:00 }",
        "department service of store North (abc) is open Monday to Friday 07:00-13:00 instead of "
        + "07:00-12:00")]
    [InlineData(
        "service: { mon-fri: 07:00-12:00 }", "parts: { mon: 07:00-12:00, wed: 07:00-12:00 }",
        "department parts of store North (abc) has hours of its own: Mondays and Wednesdays 07:00-12:00",
        "department service of store North (abc) has the store's hours instead of its own")]
    [InlineData(
        "id: xyz, manager: mia", "id: xyz, timezone: America/Vancouver",
        "store xyz is in the zone America/Vancouver instead of America/Toronto",
        "store xyz is managed by nobody instead of Mia (mia)")]
    public void P4_stores(string old, string now, params string[] says) =>
        Assert.Equal(says, Compared.Said(old, now));

    [Fact]
    public void P13_the_policy_s_zone_counts_where_no_store_s_does() => Assert.Equal(
        [
            "the policy is in the zone America/Halifax instead of America/Toronto",
            "store North (abc) is in the zone America/Halifax instead of America/Toronto",
            "store xyz is in the zone America/Halifax instead of America/Toronto",
            "Anna (anna), Ben (ben) and Cleo (cleo) work by the clock of America/Halifax "
            + "instead of America/Toronto",
        ],
        Compared.Said("timezone: America/Toronto", "timezone: America/Halifax"));

    [Theory]
    [InlineData("to: 2026-07-14", "to: 2026-07-16", "Ben (ben) is off from 2026-07-15 to 2026-07-16 as well")]
    [InlineData(
        "from: 2026-07-01, to: 2026-07-14", "from: 2026-07-02, to: 2026-07-13",
        "Ben (ben) is no longer off on 2026-07-01", "Ben (ben) is no longer off on 2026-07-14")]
    [InlineData(
        "to: 2026-07-14 }",
        "to: 2026-07-05 }\n  - { person: ben, from: 2026-07-04, to: 2026-07-14, reason: more }")]
    [InlineData(
        "to: 2026-07-14 }",
        "to: 2026-07-14 }\n  - { person: anna, from: 2026-07-20T13:00, to: 2026-07-20T17:00 }\n"
        + "  - { person: dan, from: 2026-07-20T13:00, to: 2026-07-20T17:00 }",
        "Anna (anna) and Dan (dan) are off from 2026-07-20T13:00 to 2026-07-20T17:00 as well")]
    public void P12_time_off_is_compared_as_time(string old, string now, params string[] says) =>
        Assert.Equal(says, Compared.Said(old, now));

    [Theory]
    [InlineData("window: 30d", "window: 60d", "a duplicate counts within 60 days instead of 30 days")]
    [InlineData("window: 30d", "window: 36h", "a duplicate counts within 1d12h instead of 30 days")]
    [InlineData(
        "match: [email, phone]", "match: [vin, email]", "leads of the same VIN are duplicates as well",
        "leads of no more than the same phone are no longer duplicates")]
    [InlineData("match: [email, phone]", "match: [phone, email]")]
    [InlineData(
        "same: [category]", "same: [condition]", "duplicates must have the same condition too",
        "duplicates need no longer have the same category")]
    [InlineData(
        "same: [category]", "same: [category], scope: group, counts_from: latest",
        "a duplicate is looked for in all stores instead of the lead's store",
        "a duplicate has its window counted from the latest receipt of them instead of the receipt of the "
        + "first lead")]
    [InlineData(
        "same: [category]", "same: [category], action: route, send_to: manager, if_away: keep",
        "a duplicate is routed to its recipient instead of closed",
        "a duplicate is for the first owner's manager instead of the first owner",
        "a duplicate whose recipient is away goes to them all the same instead of to their manager")]
    [InlineData(
        "duplicates: { window: 30d, match: [email, phone], same: [category] }\n", "",
        "no lead is a duplicate any more; it was: the same e-mail or phone and the same category within 30 "
        + "days of the receipt of the first lead, in the lead's store; closed, for the first owner")]
    [InlineData("window: 30d, match: [email, phone], same", "scope: store, same")]
    public void R3_duplicates(string old, string now, params string[] says) =>
        Assert.Equal(says, Compared.Said(old, now));

    [Theory]
    [InlineData(
        "late_after: 15m", "late_after: 10m", "escalation late: a lead is late after 10m instead of 15m")]
    [InlineData(
        "    late_after: 15m\n", "    clock: always\n",
        "escalation late: its clock runs always instead of while the store is open",
        "escalation late: a lead is late never instead of after 15m")]
    [InlineData(
        "late_after: 15m", "late_after: 15m\n    from: assigned\n    stops_on: contact",
        "escalation late: its clock starts at the first assignment or offer instead of receipt",
        "escalation late: it stops on a contact instead of a response")]
    [InlineData(
        "{ after: 1h, do: reassign }", "{ after: 90m, do: reassign }",
        "escalation late: it is reassigned to somebody else of the rule's pool after 1h30m instead of 1h")]
    [InlineData(
        "{ after: 1h, do: reassign }", "{ after: 1h, do: reassign, to: { team: bdc } }",
        "escalation late: after 1h it is reassigned to somebody of team bdc, and not it is reassigned to "
        + "somebody else of the rule's pool")]
    [InlineData(
        "{ after: 1h, do: reassign }, ", "",
        "escalation late: after 1h it is no longer so that it is reassigned to somebody else of the rule's "
        + "pool")]
    [InlineData(
        "{ after: 30m, do: notify_manager }",
        "{ after: 20m, do: notify, to: { team: bdc } }, { after: 30m, do: notify_manager }",
        "escalation late: after 20m the manager of team bdc is told, as well")]
    [InlineData(
        "escalations:\n", "escalations:\n  - { id: new, late_after: 1h }\n",
        "escalation new is new: its clock runs while the store is open, from receipt; it stops on a "
        + "response; a lead is late after 1h")]
    public void R14_escalations(string old, string now, params string[] says) =>
        Assert.Equal(says, Compared.Said(old, now));

    [Theory]
    [InlineData("expire_after: 30d", "expire_after: 45d", "leads expire after 45 days instead of 30 days")]
    [InlineData(
        "expire_after: 30d", "expire_after: 30d, expire_statuses: [new, long_term]",
        "leads of status long_term expire as well",
        "leads of status response_sent or contacted no longer expire")]
    [InlineData("lifecycle: { expire_after: 30d }\n", "", "leads expire never instead of after 30 days")]
    [InlineData(
        "{ id: away, text: { en: Hello, fr: Bonjour } }",
        "{ id: away, when: always, text: { en: Hi, es: Hola } }",
        "auto reply away is sent always instead of when nobody is eligible",
        "auto reply away has another text in en", "auto reply away has a text in es as well",
        "auto reply away no longer has a text in fr")]
    [InlineData(
        "phone: { distribute: taker }", "phone: { distribute: ignore }, web: { distribute: rules }",
        "leads of channel phone go nowhere instead of to who took them")]
    [InlineData("[[email, phone]]", "[[phone, email], [make]]", "a lead must bring make")]
    [InlineData("[[email, phone]]", "[]", "a lead need no longer bring email or phone")]
    [InlineData(
        "columns: { email: Courriel }", "columns: { phone: Tél }",
        "email is read from column 'email' instead of 'courriel'",
        "phone is read from column 'tel' instead of 'phone'")]
    [InlineData(
        "dates: [dd/MM/yyyy]", "dates: [dd/MM/yyyy, yy-M-d]",
        "dates are read as ISO 8601 or 'dd/MM/yyyy' or 'yy-M-d' instead of ISO 8601 or 'dd/MM/yyyy'")]
    [InlineData(
        "{ neuf: new }", "{ neuf: demo, usagé: used }", "'neuf' in condition means demo instead of new",
        "'usage' in condition means used instead of itself")]
    [InlineData(
        "timezone: America/Toronto\n", "timezone: America/Toronto\ncountry: FR\n",
        "phone numbers are read as those of FR instead of CA")]
    public void All_else(string old, string now, params string[] says) =>
        Assert.Equal(says, Compared.Said(old, now));

    [Theory]
    [InlineData(
        "role: manager }\n  - { id: mia", "role: sales }\n  - { id: mia",
        "person luc has the role sales instead of manager")]
    [InlineData(
        "{ id: floor,", "{ id: floor, name: The floor, store: abc,",
        "team floor is called 'The floor' instead of nothing", "team floor is of abc instead of no store")]
    [InlineData(
        "{ id: trucks,", "{ id: trucks, name: Trucks,", "rule trucks is called 'Trucks' instead of nothing")]
    [InlineData("name: North", "name: South", "store abc is called 'South' instead of 'North'")]
    [InlineData("name: ABC", "name: XYZ", "the policy is called 'XYZ' instead of 'ABC'")]
    public void What_decides_nothing_is_told_and_is_no_difference(
        string old, string now, params string[] says)
    {
        Assert.Equal(says, Compared.Said(old, now));
        Assert.Equal(
            0,
            Compared.Between(
                Compared.Dealership, Compared.Dealership.Replace(old, now, StringComparison.Ordinal)).Count);
    }

    [Fact]
    public void Order_and_layout_are_no_difference()
    {
        var policy = Compared.Dealership;
        foreach (var (one, other) in (ReadOnlySpan<(string, string)>)[
            ("  - { id: mia, name: Mia, store: xyz, role: manager }\n", "  - { id: cleo, name: Cleo }\n"),
            ("  - { id: bdc, manager: luc, members: [anna, ben] }\n",
                "  - { id: floor, members: [cleo, dan] }\n"),
            ("duplicates: { window: 30d, match: [email, phone], same: [category] }\n",
                "lifecycle: { expire_after: 30d }\n")])
        {
            policy = policy.Replace(one, "#", StringComparison.Ordinal)
                .Replace(other, one, StringComparison.Ordinal)
                .Replace("#", other, StringComparison.Ordinal);
        }

        var diff = Compared.Between(Compared.Dealership, policy);
        Assert.Equal((0, 0), (diff.Count, diff.Parts.Length));
    }

    [Fact]
    public void Each_change_has_the_ids_and_the_values_of_what_it_is_about()
    {
        var change = Compared.Between(
            Compared.Dealership,
            Compared.Dealership.Replace("max_open: 60", "max_open: 40", StringComparison.Ordinal))
            .Parts.Single();
        Assert.Equal(
            (ChangeArea.People, "anna", "max_open", "60", "40", true),
            (change.Area, change.Ids.Single(), change.Key, change.Before, change.After, change.Decides));
    }

    [Fact]
    public void A_policy_differs_in_nothing_from_itself()
    {
        var policy = Analysed.Read(Repository.Read("samples", "abc", "policy.yaml"));
        var diff = PolicyDiff.Between(policy, policy);
        Assert.Equal((0, 0), (diff.Count, diff.Parts.Length));
    }
}
