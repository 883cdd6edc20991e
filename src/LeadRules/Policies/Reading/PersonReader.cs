using LeadRules.Leads;

namespace LeadRules.Policies.Reading;

/// <summary>People and teams.</summary>
internal static class PersonReader
{
    public static Person Read(Form form) => new()
    {
        Id = form.Id(Kind.Person),
        Name = form.Text("name"),
        Store = form.Refer("store", Kind.Store, "belongs to"),
        Manager = form.Refer("manager", Kind.Person, "is managed by"),
        Role = form.Choice("role", Words.Role, Role.Sales),
        Languages = form.List("languages", Language),
        Skills = form.List("skills", value => value.SomeText("a skill")),
        Weight = form.Find("weight", Units.Weight) ?? 1,
        MaxOpen = form.Find("max_open", Units.Count),
        MaxPerDay = form.Find("max_per_day", Units.Count),
        Active = form.Flag("active", true),
    };

    private static string? Language(Value value) =>
        value.SomeText("a language") is { } text ? Fold.Text(text) : null;

    public static Team ReadTeam(Form form) => new()
    {
        Id = form.Id(Kind.Team),
        Name = form.Text("name"),
        Store = form.Refer("store", Kind.Store, "belongs to"),
        Manager = form.Refer("manager", Kind.Person, "is managed by"),
        Members = form.Read("members", [], value => value.ReferToPeople($"{form.Name} lists")),
    };
}
