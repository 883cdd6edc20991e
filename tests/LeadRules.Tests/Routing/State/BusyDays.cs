using LeadRules.Leads;

namespace LeadRules.Tests.Routing.State;

/// <summary>
/// A few days in which something of everything happens, in two halves: in between, the router may change.
/// </summary>
internal static class BusyDays
{
    public const string Rules = """
          - { id: offer, when: { make: Audi }, distribute: { type: broadcast, to: { team: t } },
            escalation: e }
          - { id: list, when: { make: Ford },
            distribute: { to: { people: [ann, bob, cat] }, order: weighted } }
          - { id: rest, distribute: { to: { team: t } }, escalation: e }
        """;

    public const string More = """
        stores: [{ id: main }, { id: west, timezone: Africa/Abidjan }]
        people: [{ id: ann, max_open: 2 }, { id: bob, max_per_day: 3, weight: 2 }, { id: cat }, { id: luc }]
        teams: [{ id: t, members: [ann, bob, cat] }, { id: u, members: [luc] }]
        time_off: [{ person: cat, from: 2026-03-02, to: 2026-03-02 }]
        escalations: [{ id: e, clock: always, late_after: 1h, steps: [{ after: 2h, do: reassign }] }]
        duplicates: { action: route, counts_from: latest }
        lifecycle: { expire_after: 2d }
        """;

    public static Scene Half(Scene scene) => scene
        .Lead("L1", "02T10:00", "make=Ford", "store=main", "email=a@x.ca", "salesperson=luc", "source=Web")
        .Lead("L2", "02T10:01", "make=Audi", "store=west", "phone=5145550101", "language=fr")
        .Lead("L3", "02T10:02", "store=west", "email=a@x.ca")
        .Lead("L4", "02T10:03", "make=Ford", "store=west")
        .Lead("L5", "02T10:04", "store=main", "category=neuf", "email=c@x.ca")
        .Lead("L6", "02T10:05", "store=main")
        .Lead("L7", "02T10:06", "store=main").Lead("L8", "02T10:07", "store=west")
        .Lead("L9", "02T10:08", "store=main")
        .Do("02T12:20", "L1", ActivityKind.Response, "ann")
        .Do("02T13:10", "L5", ActivityKind.Status, "bob", "sold")
        .Do("02T13:11", "L6", ActivityKind.Contact, "luc");

    public static void OtherHalf(Scene scene) => scene
        .Do("02T13:11", "L2", ActivityKind.Claim, "cat")
        .Lead("M1", "02T16:00", "make=Ford", "store=main", "email=c@x.ca")
        .Lead("M2", "02T17:00", "store=main")
        .Do("02T22:00", "L5", ActivityKind.Status, "bob", "new")
        .Lead("M3", "02T23:00", "store=main", "make=Audi")
        .Lead("M4", "03T08:00", "store=west").Do("04T00:00", "M4", ActivityKind.Response).Until("09T00:00");
}
