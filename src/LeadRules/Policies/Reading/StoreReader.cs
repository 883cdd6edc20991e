using System.Collections.Immutable;
using LeadRules.Diagnostics;
using LeadRules.Policies.Shapes;
using NodaTime;

namespace LeadRules.Policies.Reading;

/// <summary>Stores.</summary>
internal static class StoreReader
{
    private static readonly ImmutableHashSet<LocalDate> NoDays = [];

    private static readonly ImmutableDictionary<string, Hours> NoDepartments =
        ImmutableDictionary.Create<string, Hours>(StringComparer.Ordinal);

    public static FormShape Shape { get; } = new(
        "store",
        Keys.Id("The id by which the policy and feeds name it."),
        Keys.Text("name", "What people call it."),
        ZoneReader.Key("Its time zone, by its IANA name; the policy's unless said otherwise."),
        Keys.Refer(
            "manager", Kind.Person, "is managed by", "Who manages its people, where nobody nearer does."),
        new Key<Hours?>(
            "hours", HoursReader.Shape, "When it is open; without them always, its closed days apart.",
            (value, _) => HoursReader.Read(value)),
        new Key<ImmutableDictionary<string, Hours>>(
            "departments",
            new MapShape(null, HoursReader.Shape),
            "Hours by lead category, where they differ.",
            (value, _) => Departments(value)),
        new Key<ImmutableHashSet<LocalDate>>(
            "closed", new ListShape(Units.Date.Shape), "Dates on which it does not open.",
            (value, _) => [.. value.List(Units.Date)]));

    /// <summary>The store of a policy that names none.</summary>
    public static Store Only(Draft draft, SourceSpan span, string name, DateTimeZone zone)
    {
        var store = new Store { Id = "main", Name = name, Timezone = zone };
        draft.Of(Kind.Store).Add(store.Id, span);
        draft.Sources.Add(store, span);
        draft.Stores.Add(new Part<Store>(store, new Form(draft, Shape, [], span, "store 'main'")));
        return store;
    }

    public static Store Read(Form form, DateTimeZone policyZone)
    {
        var id = form.Id(Kind.Store);
        return new Store
        {
            Id = id,
            Name = form.Read("name", id),
            Timezone = form.Read("timezone", policyZone),
            Manager = form.Read<string?>("manager", null),
            Hours = form.Read<Hours?>("hours", null),
            Departments = form.Read("departments", NoDepartments),
            Closed = form.Read("closed", NoDays),
        };
    }

    private static ImmutableDictionary<string, Hours> Departments(Value value) =>
        FoldedKeys.Read(value, "departments by lead category", HoursReader.Read);
}
