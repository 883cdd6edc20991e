using System.Collections.Immutable;
using LeadRules.Diagnostics;
using LeadRules.Leads;
using NodaTime;

namespace LeadRules.Policies.Reading;

/// <summary>Stores.</summary>
internal static class StoreReader
{
    private static readonly ImmutableHashSet<LocalDate> NoDays = [];

    private static readonly ImmutableDictionary<string, Hours> NoDepartments =
        ImmutableDictionary.Create<string, Hours>(StringComparer.Ordinal);

    /// <summary>The store of a policy that names none.</summary>
    public static Store Only(Draft draft, SourceSpan span, string name, DateTimeZone zone)
    {
        var store = new Store { Id = "main", Name = name, Timezone = zone };
        draft.Of(Kind.Store).Add(store.Id, span);
        draft.Sources.Add(store, span);
        draft.Stores.Add(new Part<Store>(store, new Form(draft, [], span, "store 'main'")));
        return store;
    }

    public static Store Read(Form form, DateTimeZone policyZone)
    {
        var id = form.Id(Kind.Store);
        return new Store
        {
            Id = id,
            Name = form.Text("name", id),
            Timezone = form.Read("timezone", policyZone, value => ZoneReader.Read(value) ?? policyZone),
            Manager = form.Refer("manager", Kind.Person, "is managed by"),
            Hours = form.Read("hours", null, HoursReader.Read),
            Departments = form.Read("departments", NoDepartments, Departments),
            Closed = form.Read("closed", NoDays, value => [.. value.List(Units.Date)]),
        };
    }

    private static ImmutableDictionary<string, Hours> Departments(Value value) =>
        FoldedKeys.Read(value, "departments by lead category", HoursReader.Read);
}
