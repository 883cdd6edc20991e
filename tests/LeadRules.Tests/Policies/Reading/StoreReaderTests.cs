using LeadRules.Policies;
using NodaTime;

namespace LeadRules.Tests.Policies.Reading;

public sealed class StoreReaderTests
{
    [Fact]
    public void A_store_is_read_with_everything_that_it_has()
    {
        var policy = Marked.Policy(
            """
            people: [{ id: luc }]
            stores:
            - id: abc
              name: Automobiles ABC
              timezone: America/Halifax
              manager: luc
              hours: { mon-fri: 09:00-21:00 }
              departments: { "Service Après-vente": { mon: 07:30-18:00 } }
              closed: [2026-12-25, 2027-01-01]
            - id: xyz
            """);
        var (abc, xyz) = (policy.Stores[0], policy.Stores[1]);

        Assert.Equal(("Automobiles ABC", "America/Halifax", "luc"), (abc.Name, abc.Timezone.Id, abc.Manager));
        Assert.Equal("service apres-vente", Assert.Single(abc.Departments.Keys));
        Assert.Equal([new(2026, 12, 25), new(2027, 1, 1)], abc.Closed.Order());
        Assert.Equal(("xyz", "America/Toronto"), (xyz.Name, xyz.Timezone.Id));
        Assert.Null(xyz.Manager);
        Assert.Null(xyz.Hours);
        Assert.Empty(xyz.Departments);
        Assert.Empty(xyz.Closed);
    }

    [Theory]
    [InlineData("stores: «[»]")]
    [InlineData("«stores»:")]
    public void LR103_a_policy_that_names_stores_names_at_least_one(string text)
    {
        Marked.FindsIn(text, "LR103");
    }

    [Fact]
    public void LR103_closed_days_are_dates()
    {
        Marked.FindsIn("stores: [{ id: a, closed: [2026-12-25, «noel», «2026-12-32»] }]", "LR103", "LR103");
    }

    [Fact]
    public void LR002_departments_that_fold_alike_are_one_twice()
    {
        Marked.FindsIn("stores: [{ id: a, departments: { Pièces: {}, «pieces»: {} } }]", "LR002");
    }

    [Fact]
    public void P2_ids_are_64_letters_digits_and_some_marks()
    {
        var longest = "a" + new string('-', 63);

        Assert.Equal(longest, Marked.Policy($"stores: [{{ id: {longest} }}]").Stores[0].Id);
        Assert.Equal("7.A_b-c", Marked.Policy("stores: [{ id: 7.A_b-c }]").Stores[0].Id);
        Marked.FindsIn($"stores: [{{ id: «{longest}x» }}]", "LR103");
        Marked.FindsIn(
            "stores: [{ id: «-a» }, { id: «a b» }, { id: «été» }, { «id»: }]",
            "LR103", "LR103", "LR103", "LR103");
    }

    [Fact]
    public void LR102_a_store_needs_an_id()
    {
        var found = Marked.FindsIn("stores:\n- id: a\n- «name»: B\n", "LR102");

        Assert.Equal("store 2 needs the key 'id'", found[0].Message);
    }
}
