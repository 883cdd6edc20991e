using LeadRules.Comparison;

namespace LeadRules.Tests.Comparison;

/// <summary>
/// What has another id and is the same else is told in one line, and is no change of anything that names it.
/// </summary>
public sealed class RenamedTests
{
    [Theory]
    [InlineData(
        "bdc", "team desk had the id bdc", "{ id: bdc, manager", "{ id: desk, manager", "team: bdc",
        "team: desk")]
    [InlineData(
        "anna", "Anna (ann) had the id anna", "{ id: anna,", "{ id: ann,", "[anna, ben]", "[ann, ben]")]
    [InlineData(
        "late", "escalation slow had the id late", "- id: late", "- id: slow", "escalation: late",
        "escalation: slow")]
    [InlineData(
        "away", "auto reply out had the id away", "{ id: away", "{ id: out", "auto_reply: away",
        "auto_reply: out")]
    [InlineData("rest", "rule others had the id rest", "{ id: rest", "{ id: others")]
    [InlineData("days", null, "{ id: days", "{ id: nights")]
    public void Ids(string old, string? says, params string[] edits)
    {
        var diff = Compared.Between(Compared.Dealership, Edited(edits));
        Assert.NotEmpty(old);
        Assert.Equal(says is null ? [] : [says], diff.Parts.Select(part => part.Says));
        Assert.DoesNotContain(
            diff.Leads, change => change.Before.Kind == WayKind.Rule && change.After.Kind == WayKind.Rule);
    }

    [Fact]
    public void A_person_is_known_again_by_name_whatever_else_changes() => Assert.Equal(
        ["Anna (ann) had the id anna", "Anna (ann) may own at most 9 open leads instead of 60"],
        Compared.Between(
            Compared.Dealership,
            Edited("{ id: anna,", "{ id: ann,", "[anna, ben]", "[ann, ben]", "max_open: 60", "max_open: 9"))
            .Parts.Select(part => part.Says));

    [Fact]
    public void Somebody_of_another_name_is_somebody_else() => Assert.Equal(
        [
            "Zoe (zoe) is new: sales, store North (abc), languages fr, skills ev, at most 60 open leads",
            "Anna (anna) is gone",
            "Zoe (zoe) joins team bdc, first",
            "Anna (anna) leaves team bdc",
            "Zoe (zoe) works Monday to Friday 09:00-17:00",
        ],
        Compared.Between(
            Compared.Dealership,
            Edited("{ id: anna, name: Anna,", "{ id: zoe, name: Zoe,", "[anna, ben]", "[zoe, ben]"))
            .Parts.Select(part => part.Says));

    [Fact]
    public void P17_leads_that_name_a_store_by_its_old_id_are_rejected()
    {
        var diff = Compared.Between(
            Compared.Dealership, Edited("{ id: xyz,", "{ id: south,", "store: xyz", "store: south"));
        Assert.Equal(["store south had the id xyz"], diff.Parts.Select(part => part.Says));
        Assert.Contains(
            diff.Leads, change => change.Before.Rule?.Id == "rest" && change.After.Kind == WayKind.Rejected);
    }

    [Fact]
    public void P17_a_lead_without_a_store_is_rejected_where_there_come_to_be_two()
    {
        const string one =
            "leadrules: 1\ntimezone: UTC\nintake: { require: [] }\npeople: [{ id: ann }]\n"
            + "rules: [{ id: r, distribute: { to: { person: ann } } }]\n";
        var diff = Compared.Between(one, one + "stores: [{ id: main }, { id: other }]\n");
        Assert.Equal(
            [(WayKind.Rejected, WayKind.Rule, "other"), (WayKind.Rule, WayKind.Rejected, null)],
            diff.Leads.Select(change => (change.Before.Kind, change.After.Kind, change.Example["store"])));
    }

    [Fact]
    public void P16_whom_a_name_means_now_is_a_change_of_the_leads_that_have_it()
    {
        const string policy =
            "leadrules: 1\ntimezone: UTC\nintake: { require: [] }\n"
            + "people: [{ id: ann, name: Zed }, { id: bob }]\n"
            + "rules: [{ id: a, when: { salesperson: ann }, distribute: { to: { person: ann } } }, "
            + "{ id: r, distribute: { to: { person: bob } } }]\n";
        var diff = Compared.Between(policy, policy.Replace(", name: Zed", "", StringComparison.Ordinal));
        var change = Assert.Single(diff.Leads);
        Assert.Equal(
            ("a", "r", "Zed"),
            (change.Before.Rule!.Id, change.After.Rule!.Id, change.Example["salesperson"]));
    }

    private static string Edited(params string[] edits) => edits.Chunk(2).Aggregate(
        Compared.Dealership, (text, edit) => text.Replace(edit[0], edit[1], StringComparison.Ordinal));
}
