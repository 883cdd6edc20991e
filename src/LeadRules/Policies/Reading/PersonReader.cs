using System.Collections.Immutable;
using LeadRules.Leads;
using LeadRules.Policies.Shapes;

namespace LeadRules.Policies.Reading;

/// <summary>People and teams.</summary>
internal static class PersonReader
{
    public static FormShape Shape { get; } = new(
        "person",
        Keys.Id("The id by which the policy and feeds name them."),
        Keys.Text("name", "What people call them; a feed may name them by it."),
        Keys.Refer("store", Kind.Store, "belongs to", "The store that they work for."),
        Keys.Refer(
            "manager", Kind.Person, "is managed by",
            "Who manages them; without it their team's manager does, or their store's."),
        Keys.Choice("role", Words.Role, Role.Sales, "What they do; for readers and reports."),
        Keys.List("languages", TextShape.Some, Language, "The languages that they speak."),
        Keys.List("skills", TextShape.Some, Skill, "What a rule may require of them."),
        Keys.Choice("weight", Units.Weight, 1, "Their share where a rule's order is weighted.")
            with { Default = "1" },
        Keys.Unit("max_open", Units.Count, "How many open leads they may have before they get no more."),
        Keys.Unit("max_per_day", Units.Count, "How many leads they may be given a day."),
        Keys.Flag("active", true, "Whether they take leads at all."));

    public static FormShape TeamShape { get; } = new(
        "team",
        Keys.Id("The id by which rules and schedules name it."),
        Keys.Text("name", "What people call it."),
        Keys.Refer("store", Kind.Store, "belongs to", "Its store; for readers and reports."),
        Keys.Refer(
            "manager", Kind.Person, "is managed by", "Who manages its members, where they name nobody."),
        Keys.People("members", "lists", "Its people, in turn order."));

    public static Person Read(Form form) => new()
    {
        Id = form.Id(Kind.Person),
        Name = form.Read("name", ""),
        Store = form.Read<string?>("store", null),
        Manager = form.Read<string?>("manager", null),
        Role = form.Choice<Role>("role"),
        Languages = form.Read("languages", ImmutableArray<string>.Empty),
        Skills = form.Read("skills", ImmutableArray<string>.Empty),
        Weight = form.Choice<int>("weight"),
        MaxOpen = form.Find<int>("max_open"),
        MaxPerDay = form.Find<int>("max_per_day"),
        Active = form.Choice<bool>("active"),
    };

    public static Team ReadTeam(Form form) => new()
    {
        Id = form.Id(Kind.Team),
        Name = form.Read("name", ""),
        Store = form.Read<string?>("store", null),
        Manager = form.Read<string?>("manager", null),
        Members = form.Read("members", ImmutableArray<string>.Empty),
    };

    public static string? Skill(Value value) => value.SomeText("a skill");

    private static string? Language(Value value) =>
        value.SomeText("a language") is { } text ? Fold.Text(text) : null;
}
